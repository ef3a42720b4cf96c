"""Verbs of instructional systems design at the US Department of Defense, D to H, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_DOD_ISD = _Rows("verb", "dod-isd", "https://w3id.org/xapi/dod-isd/verbs/")

DEBRIEFED = _DOD_ISD(
    "debriefed",
    "Question someone, typically in a military position about a completed mission or undertaking.",
)
DEBUGGED = _DOD_ISD("debugged", "Identify and remove errors from computer hardware or software.")
DECIDED = _DOD_ISD("decided", "Make a choice from a number of alternatives; come to a resolution.")
DECONTAMINATED = _DOD_ISD(
    "decontaminated",
    "Neutralize or remove dangerous substances from an area, object, or person.",
)
DEFENDED = _DOD_ISD(
    "defended", "Speak or write in favor of an action or person; attempt to justify."
)
DELAYED = _DOD_ISD("delayed", "Postpone or defer an action.")
DELETED = _DOD_ISD("deleted", "Removed something.")
DEMONSTRATED = _DOD_ISD("demonstrated", "Show or express a feeling or quality by ones actions.")
DEPARTED = _DOD_ISD("departed", "Leave, typically in order to start a journey.")
DEPLOYED = _DOD_ISD("deployed", "Move troops or equipment into position for military action.")
DERIVED = _DOD_ISD(
    "derived", "Base a concept on a logical extension or modification of another concept."
)
DESIGNATED = _DOD_ISD(
    "designated",
    "Officially assign a specified status or ascribe a specified name or quality to something"
    " or someone.",
)
DESTROYED = _DOD_ISD(
    "destroyed", "Put an end to the existence of something by damaging or attacking it."
)
DETECTED = _DOD_ISD(
    "detected", "Discover or identify the presence or existence of something or someone."
)
DETERMINED = _DOD_ISD(
    "determined",
    "Ascertain or establish exactly, typically as a result of research or calculation.",
)
DEVELOPED = _DOD_ISD("developed", "Start to exist, experience, or possess.")
DEVISED = _DOD_ISD(
    "devised", "Plan or invent a complex procedure, system, or mechanism by careful thought."
)
DIAGNOSED = _DOD_ISD(
    "diagnosed",
    "Identify the nature of an illness or other problem by examination of the symptoms.",
)
DIAGRAMMED = _DOD_ISD("diagrammed", "Represent something in graphic form.")
DIFFERENTIATED = _DOD_ISD(
    "differentiated", "Recognize or ascertain what makes someone or something different."
)
DISASSEMBLED = _DOD_ISD("disassembled", "Take something apart.")
DISCONNECTED = _DOD_ISD("disconnected", "Break the connection of or between.")
DISCOVERED = _DOD_ISD("discovered", "Become aware of a fact or situation.")
DISCRIMINATED = _DOD_ISD(
    "discriminated", "Recognize a distinction between one or more things; differentiate."
)
DISENGAGED = _DOD_ISD(
    "disengaged", "Separate or release someone or something from what they are attached to."
)
DISMANTLED = _DOD_ISD("dismantled", "Take a machine or structure to pieces.")
DISPATCHED = _DOD_ISD("dispatched", "Send off to a destination or for a purpose.")
DISPLACED = _DOD_ISD("displaced", "Cause something to move from its proper or usual place.")
DISPLAYED = _DOD_ISD(
    "displayed", "Make a prominent exhibition of something in a place where it can be easily seen."
)
DISPOSED = _DOD_ISD(
    "disposed", "Eliminating something or someone by throwing away, removing, or destroying."
)
DISSEMINATED = _DOD_ISD(
    "disseminated", "Spread or disperse something, especially information widely."
)
DISTINGUISHED = _DOD_ISD("distinguished", "Perceive or point out a difference.")
DISTRIBUTED = _DOD_ISD("distributed", "Assign or share data or items across an area.")
DIVIDED = _DOD_ISD(
    "divided", "Find how many times a number contains another, or separate into parts."
)
DOD_ISD_DEFINED = _DOD_ISD(
    "defined", "State or describe exactly the nature, scope, or meaning of something."
)
DOD_ISD_DELIVERED = _DOD_ISD("delivered", "Bring and hand over an object; launch or aim an attack.")
DOD_ISD_DESCRIBED = _DOD_ISD("described", "Give an account in words of someone or something.")
DOD_ISD_DESIGNED = _DOD_ISD(
    "designed", "Do or plan something with a specific purpose or intention in mind."
)
DOD_ISD_DIRECTED = _DOD_ISD("directed", "Control the operations of; manage or govern.")
DOD_ISD_EDITED = _DOD_ISD("edited", "Change data on a computer or document.")
DOD_ISD_EMPLOYED = _DOD_ISD(
    "employed", "Make use of something or someone; provide work to someone for payment."
)
DOD_ISD_EVALUATED = _DOD_ISD(
    "evaluated", "Form an idea of the amount, number, or value of; assess."
)
DOD_ISD_FOLLOWED = _DOD_ISD(
    "followed", "Go or come after a person or thing proceeding ahead; move or travel behind."
)
DOD_ISD_FOUND = _DOD_ISD("found", "Recognize or discover something to be present.")
DOD_ISD_GAVE = _DOD_ISD(
    "gave", "Freely transfer the possession of something to someone; hand over to."
)
DRAFTED = _DOD_ISD("drafted", "Prepare a preliminary version of a text.")
DREW = _DOD_ISD("drew", "Produce a picture or diagram by making lines and marks.")
DROVE = _DOD_ISD("drove", "Propel or carry along by force in a specified direction.")
DUG = _DOD_ISD("dug", "Break up and move earth with a tool, machine, or with hands.")
EFFECTED = _DOD_ISD("effected", "Cause something to happen; bring about.")
EGRESSED = _DOD_ISD("egressed", "Go out of or leave a place.")
ELABORATED = _DOD_ISD("elaborated", "Develop or present a theory, policy, or system in detail.")
ELEVATED = _DOD_ISD("elevated", "Raise or lift something up to a higher position.")
ELIMINATED = _DOD_ISD("eliminated", "Remove a variable from an equation.")
EMPLACED = _DOD_ISD("emplaced", "Put in place or position.")
ENCODED = _DOD_ISD("encoded", "Convert into a coded form.")
ENCRYPTED = _DOD_ISD(
    "encrypted",
    "Convert information or data into a cipher or code, especially to prevent unauthorized access.",
)
ENERGIZED = _DOD_ISD(
    "energized", "Give energy, vitality and/or enthusiasm to someone or something."
)
ENFORCED = _DOD_ISD(
    "enforced", "Compel observance of or compliance with a law, rule, or obligation."
)
ENGAGED = _DOD_ISD(
    "engaged", "Occupy, attract, or involve someone; enter into conflict or combat with an enemy."
)
ENSURED = _DOD_ISD("ensured", "Make certain that something shall occur or be the case.")
ENTERED = _DOD_ISD("entered", "Come or go into a place.")
ESTABLISHED = _DOD_ISD(
    "established", "Show something to be true or certain by determining the facts."
)
ESTIMATED = _DOD_ISD(
    "estimated", "Roughly calculate or judge the value, number, quantity, or extent."
)
EVACUATED = _DOD_ISD(
    "evacuated", "Remove someone or something from a place of danger to a safe place."
)
EVADED = _DOD_ISD("evaded", "Escape or avoid.")
EXCHANGED = _DOD_ISD("exchanged", "Give or receive one thing in place of another.")
EXECUTED = _DOD_ISD("executed", "Carry out or put into effect a plan, order, or course of action.")
EXPLAINED = _DOD_ISD(
    "explained",
    "Make an idea, situation, or problem clear to someone by describing it in more detail or"
    " revealing relevant facts or ideas.",
)
EXPRESSED = _DOD_ISD(
    "expressed", "Convey a thought or feeling in words or by gestures and conduct."
)
EXTENDED = _DOD_ISD(
    "extended",
    "Cause to cover a larger area; make or last longer or make wider; include within one's scope.",
)
EXTRACTED = _DOD_ISD("extracted", "Remove or take out.")
FELL = _DOD_ISD(
    "fell",
    "Move downward, typically rapidly and freely without control, from a higher to a lower level.",
)
FELT = _DOD_ISD("felt", "Be aware of a person or object through touching or being touched.")
FILLED_OUT = _DOD_ISD("filled-out", "Enter data into a form.", label="filled out")
FINALIZED = _DOD_ISD(
    "finalized", "Produce or agree on a finished and definitive version of something."
)
FIRED = _DOD_ISD(
    "fired", "Discharge a gun or other weapon in order to explosively propel ammunition."
)
FIT = _DOD_ISD(
    "fit", "Provide, furnish, or equip something or someone so that it is suitable for a purpose."
)
FORMATTED = _DOD_ISD("formatted", "Prepare a storage medium to receive data.")
FORMULATED = _DOD_ISD("formulated", "Create or devise methodically a strategy or a proposal.")
FORWARDED = _DOD_ISD("forwarded", "Send, dispatch, or redirect data to a further destination.")
FUELED = _DOD_ISD("fueled", "Supply with fuel.")
GENERALIZED = _DOD_ISD(
    "generalized", "Make a general or broad statement by inferring from specific cases."
)
GENERATED = _DOD_ISD("generated", "Cause something to arise or come about.")
GROUNDED = _DOD_ISD("grounded", "Prohibit or prevent a pilot or an aircraft from flying.")
GROUPED = _DOD_ISD("grouped", "Put together or place into categories or classifications.")
GUARDED = _DOD_ISD("guarded", "Watch over in order to protect or control.")
GUIDED = _DOD_ISD("guided", "Show or indicate the way to someone or something.")
HARDENED = _DOD_ISD("hardened", "Make or become hard or harder.")
HEARD = _DOD_ISD("heard", "Perceive with the ear the sound made by someone or something.")
HELD = _DOD_ISD("held", "Grasp, carry, or support with arms or hands.")
HOISTED = _DOD_ISD("hoisted", "Raise something by means of ropes and pulleys.")
HOVERED = _DOD_ISD("hovered", "Remain in one place in the air.")
HYPOTHESIZED = _DOD_ISD("hypothesized", "Put (something) forward as a hypothesis.")
