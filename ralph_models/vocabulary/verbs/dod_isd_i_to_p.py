"""Verbs of instructional systems design at the US Department of Defense, I to P, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_DOD_ISD = _Rows("verb", "dod-isd", "https://w3id.org/xapi/dod-isd/verbs/")

DOD_ISD_INFERRED = _DOD_ISD(
    "inferred",
    "Deduce or conclude (information) from evidence and reasoning rather than from explicit"
    " statements.",
)
DOD_ISD_INITIALIZED = _DOD_ISD(
    "initialized",
    "Set to the value or put in the condition appropriate to the start of an operation.",
)
DOD_ISD_INITIATED = _DOD_ISD("initiated", "Cause a process or action to begin.")
DOD_ISD_INSERTED = _DOD_ISD("inserted", "Place, fit, or thrust something into another thing.")
DOD_ISD_INSTALLED = _DOD_ISD(
    "installed",
    "Place or fix equipment or machinery in position ready for use; load software into a computer.",
)
DOD_ISD_LAUNCHED = _DOD_ISD(
    "launched",
    "Start or set in motion an activity or enterprise.",
)
DOD_ISD_LISTENED = _DOD_ISD(
    "listened", "Make an effort to hear something; be alert and ready to hear something."
)
DOD_ISD_LOCATED = _DOD_ISD(
    "located", "Discover the exact place or position of something or someone."
)
DOD_ISD_OPENED = _DOD_ISD(
    "opened", "Move or adjust a closed object so as to allow access and/or view."
)
DOD_ISD_ORGANIZED = _DOD_ISD("organized", "Form into a coherent unity or functioning whole.")
DOD_ISD_PAUSED = _DOD_ISD("paused", "Interrupt an action.")
DOD_ISD_PLANNED = _DOD_ISD(
    "planned", "Form a detailed proposal or diagram for doing, arranging or achieving something."
)
DOD_ISD_POSTED = _DOD_ISD("posted", "Display something within public view.")
DOD_ISD_PRESSED = _DOD_ISD(
    "pressed",
    "Move or cause to move into a position of contact with something by exerting continuous"
    " physical force.",
)
DOD_ISD_PRIORITIZED = _DOD_ISD(
    "prioritized",
    "Determine the order for dealing with a series of items or tasks according to their"
    " relative importance.",
)
DOD_ISD_PROJECTED = _DOD_ISD(
    "projected", "Estimate or forecast something on the basis of present trends."
)
IDENTIFIED = _DOD_ISD("identified", "Establish or indicate who or what someone or something is.")
ILLUSTRATED = _DOD_ISD(
    "illustrated", "Explain or make something clear by using examples, charts, pictures, etc."
)
IMAGINED = _DOD_ISD("imagined", "Form a mental image or concept of something or someone.")
IMPLEMENTED = _DOD_ISD("implemented", "Put a decision, plan, agreement, etc., into effect.")
INDICATED = _DOD_ISD("indicated", "Suggest as a desirable or necessary course of action.")
INFILTRATED = _DOD_ISD(
    "infiltrated",
    "Enter or gain access to an organization, place, etc. surreptitiously and gradually.",
)
INFLUENCED = _DOD_ISD("influenced", "Have an impact on; affect.")
INFORMED = _DOD_ISD("informed", "Provide facts or information about someone or something.")
INNOVATED = _DOD_ISD("innovated", "Introduce something new, especially a product.")
INPUT = _DOD_ISD("input", "Put data into a computer.")
INSPECTED = _DOD_ISD(
    "inspected", "Examine someone or something to ensure that they reach an official standard."
)
INSTRUCTED = _DOD_ISD(
    "instructed", "Direct or command someone to do something, especially as an official order."
)
INTEGRATED = _DOD_ISD("integrated", "Combine one thing with another so that they become a whole.")
INTERCEPTED = _DOD_ISD(
    "intercepted",
    "Obstruct someone or something so as to prevent them from continuing to a destination.",
)
INTERPRETED = _DOD_ISD("interpreted", "Explain the meaning of information, words, or actions.")
INVENTED = _DOD_ISD(
    "invented", "Create or design something that has not existed before; be the originator of."
)
INVESTIGATED = _DOD_ISD("investigated", "Carry out research or study into a subject.")
ISOLATED = _DOD_ISD(
    "isolated", "Cause a person, animal, or place to be or remain alone or apart from others."
)
ISSUED = _DOD_ISD("issued", "Formally send out or make known.")
JACKED = _DOD_ISD("jacked", "Use of a specialized tool in order to elevate an object or machinery.")
JUDGED = _DOD_ISD("judged", "Form an opinion or conclusion about.")
JUMPED = _DOD_ISD("jumped", "Raise to a higher position or level.", label="lifted")
JUSTIFIED = _DOD_ISD("justified", "Show or prove to be right or reasonable.")
LABELED = _DOD_ISD("labeled", "Assign or designate something to a category.")
LAID = _DOD_ISD("laid", "Put down; follow a specified nautical course.")
LANDED = _DOD_ISD("landed", "Come down through the air and alight on the ground.")
LED = _DOD_ISD("led", "Be in charge or command of; organize and direct.")
LEVELED = _DOD_ISD("leveled", "Make something equal or similar in order to remove a disparity.")
LISTED = _DOD_ISD("listed", "Make a number of connected items or names in consecutive order.")
LISTENED_ATTENTIVELY = _DOD_ISD(
    "listened-attentively",
    "Make a significant effort to hear something.",
    label="listened attentively",
)
LOADED = _DOD_ISD(
    "loaded", "Put a load or large amount of something on or in a vehicle, ship, container, etc.."
)
LOGGED = _DOD_ISD(
    "logged",
    "Enter an incident or fact in the log of a ship or aircraft or in another systematic record.",
)
LUBRICATED = _DOD_ISD(
    "lubricated",
    "Apply a substance such as oil or grease to an engine or component to minimize friction"
    " and allow smooth movement.",
)
MADE = _DOD_ISD(
    "made", "Form something by putting parts together or combining substances; construct; create."
)
MAINTAINED = _DOD_ISD("maintained", "Cause or enable a condition or state of affairs to continue.")
MANAGED = _DOD_ISD("managed", "Be in charge of a group, establishment, or undertaking; administer.")
MANEUVERED = _DOD_ISD(
    "maneuvered",
    "Move skillfully or carefully; guide or manipulate something in order to achieve an end.",
)
MANIPULATED = _DOD_ISD("manipulated", "Alter, edit, or move text or data on a computer.")
MAPPED = _DOD_ISD("mapped", "Represent an area on a map; make a map of.")
MATCHED = _DOD_ISD("matched", "Put in a set possessing equal or harmonizing attributes.")
MEASURED = _DOD_ISD(
    "measured", "Ascertain the size, amount, or degree of something with an instrument."
)
MODIFIED = _DOD_ISD("modified", "Make partial or minor changes to something.")
MONITORED = _DOD_ISD("monitored", "Maintain regular surveillance over.")
MOUNTED = _DOD_ISD("mounted", "Place or fix a person or an object in its operating position.")
MOVED = _DOD_ISD(
    "moved",
    "Change or cause to change from one state, location, opinion, sphere, or activity to another.",
)
NAMED = _DOD_ISD(
    "named", "Identify by name; give the correct name for a person, animal, place, or thing."
)
NAVIGATED = _DOD_ISD("navigated", "Went from one place to another.")
NEUTRALIZED = _DOD_ISD(
    "neutralized",
    "Render something or someone ineffective or harmless by applying an opposite force or effect.",
)
NOTIFIED = _DOD_ISD(
    "notified", "Inform someone of something, typically in a formal or official manner."
)
OBEYED_RULES = _DOD_ISD(
    "obeyed-rules",
    "Comply with the command, direction, or request of a person or a law.",
    label="obeyed rules",
)
OBSERVED = _DOD_ISD("observed", "Watch someone or something carefully and attentively.")
OBTAINED = _DOD_ISD("obtained", "Get, acquire, or secure something.")
OCCUPIED = _DOD_ISD("occupied", "Fill or take up a space or time; take control of a place.")
OPERATED = _DOD_ISD(
    "operated",
    "Control the functioning of a machine, process, or system; perform a surgical procedure.",
)
ORDERED = _DOD_ISD("ordered", "Give an authoritative direction or instruction to do something.")
ORIENTED = _DOD_ISD(
    "oriented", "Align or position something or someone to a specified position or condition."
)
ORIGINATED = _DOD_ISD("originated", "Create or initiate something.")
OUTLINED = _DOD_ISD("outlined", "Provide a summary or rough idea of something.")
PACKED = _DOD_ISD(
    "packed",
    "Fill baggage or place something in a container, especially for transportation or storage.",
)
PARKED = _DOD_ISD(
    "parked", "Deposit and leave something such as a vehicle in a place until required."
)
PATROLLED = _DOD_ISD(
    "patrolled", "Keep watch over an area by regularly walking or traveling around or through it."
)
PERCEIVED = _DOD_ISD(
    "perceived", "Interpret or look on someone or something in a particular way; regard as."
)
PERFORMED = _DOD_ISD("performed", "Carry out, accomplish, or fulfill an action, task, or function.")
PLACED = _DOD_ISD("placed", "Put in a particular position.")
PLOTTED = _DOD_ISD("plotted", "Mark a route, point or position on a chart or graph.")
POLICED = _DOD_ISD("policed", "Enforce regulations.")
POSITIONED = _DOD_ISD(
    "positioned", "Put or arrange someone or something in a particular place or way."
)
PREDICTED = _DOD_ISD(
    "predicted",
    "Say or estimate that a specified thing will happen in the future or will be a"
    " consequence of something.",
)
PREPARED = _DOD_ISD("prepared", "Make something or someone ready for use or consideration.")
PRESCRIBED = _DOD_ISD(
    "prescribed",
    "State authoritatively or as a rule that an action or procedure should be carried out.",
)
PRESSURIZED = _DOD_ISD(
    "pressurized", "Produce or maintain raised pressure artificially in a gas or its container."
)
PREVENTED = _DOD_ISD(
    "prevented", "Keep something from happening or arising; make someone unable to do something."
)
PRIMED = _DOD_ISD("primed", "Make something ready for use or action.")
PROCESSED = _DOD_ISD(
    "processed", "Perform a series of mechanical or chemical operations on something."
)
PROCURED = _DOD_ISD("procured", "Obtain something, especially with care or effort.")
PRODUCED = _DOD_ISD("produced", "Show or provide something for consideration, inspection, or use.")
PROGRAMMED = _DOD_ISD(
    "programmed",
    "Provide a computer or other machine with coded instructions for the automatic"
    " performance of a particular task.",
)
PROPOSED = _DOD_ISD(
    "proposed", "Put forward an idea or plan for consideration or discussion by others."
)
PROTECTED = _DOD_ISD("protected", "Keep safe from harm or injury.")
PROVIDED = _DOD_ISD("provided", "Make available for use; supply.")
PUBLISHED = _DOD_ISD(
    "published",
    "Print, issue, or make available online written content so as to make it generally known.",
)
PULLED = _DOD_ISD(
    "pulled", "Exert force on someone or something, typically by taking hold of them."
)
