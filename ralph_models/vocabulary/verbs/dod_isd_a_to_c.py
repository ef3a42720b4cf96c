"""Verbs of instructional systems design at the US Department of Defense, A to C, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_DOD_ISD = _Rows("verb", "dod-isd", "https://w3id.org/xapi/dod-isd/verbs/")

ABLED = _DOD_ISD("abled", "Gain a quality sufficient to perform a task.")
ACCLIMATIZED = _DOD_ISD(
    "acclimatized",
    "Respond physiologically or behaviorally to changes in a complex of environmental factors.",
)
ACCOMMODATED = _DOD_ISD("accommodated", "Provide lodging or sufficient space for.")
ACCOMPLISHED = _DOD_ISD("accomplished", "Achieve or complete successfully.")
ACTIVATED = _DOD_ISD("activated", "Make something active or operative.")
ACTUATED = _DOD_ISD("actuated", "Cause a machine or device to operate.")
ADAPTED = _DOD_ISD("adapted", "Make something suitable for a new use or purpose; modify.")
ADJUSTED = _DOD_ISD(
    "adjusted",
    "Alter or move something slightly in order to achieve the desired fit, appearance, or result.",
)
ADMINISTERED = _DOD_ISD(
    "administered",
    "Manage and be responsible for the operation or use of a resource, team, organization, etc.",
)
ADVANCED = _DOD_ISD("advanced", "Move forward, typically in a purposeful way.")
ADVISED = _DOD_ISD(
    "advised", "Offer suggestions or factual information about the best course of action."
)
ALERTED = _DOD_ISD("alerted", "Warn someone of a danger, threat, or problem.")
ALIGNED = _DOD_ISD("aligned", "Lie in a straight line, or in correct relative positions.")
ALLOCATED = _DOD_ISD("allocated", "Distribute resources or duties for a particular purpose.")
ALLOWED = _DOD_ISD("allowed", "Give the necessary time or opportunity for something or someone.")
ALTERED = _DOD_ISD("altered", "Change or cause to change in character or composition.")
AMBUSHED = _DOD_ISD("ambushed", "Make a surprise attack on someone from a concealed position.")
ANALYZED = _DOD_ISD(
    "analyzed", "Examine methodically and in detail the constitution or structure of something."
)
ANNOUNCED = _DOD_ISD(
    "announced",
    "Make a public and typically formal declaration about a fact, occurrence, or intention.",
)
APPLIED = _DOD_ISD("applied", "Be applicable or relevant.")
APPRECIATED = _DOD_ISD("appreciated", "Recognize the full worth of someone or something.")
ARMED = _DOD_ISD("armed", "Supply or provide with weapons; activate a weapon so that it is ready.")
ASSAULTED = _DOD_ISD(
    "assaulted",
    "Make a physical attack on; carry out a military attack or raid on an enemy position.",
)
ASSEMBLED = _DOD_ISD(
    "assembled", "Fit together the separate component parts of a machine or other object."
)
ASSESSED = _DOD_ISD("assessed", "Judged work against criteria.")
ASSISTED = _DOD_ISD("assisted", "Help someone, typically by doing a share of the work.")
ASSUMED = _DOD_ISD("assumed", "Take or begin to have power or responsibility.")
ATTACKED = _DOD_ISD(
    "attacked",
    "Take aggressive action against a place or enemy forces with weapons or armed force.",
)
ATTENDED_CLOSELY = _DOD_ISD("attended-closely", "Manage with care.", label="attended closely")
AUTHENTICATED = _DOD_ISD("authenticated", "Validate.")
BALANCED = _DOD_ISD("balanced", "Establish equal or appropriate proportions of elements.")
BELIEVED = _DOD_ISD("believed", "Hold something as an opinion; think or suppose.")
BREACHED = _DOD_ISD("breached", "Make a gap in and break through a wall, barrier, or defense.")
BRIEFED = _DOD_ISD(
    "briefed", "Instruct or inform someone thoroughly, especially in preparation for a task."
)
BYPASSED = _DOD_ISD("bypassed", "Go past or around.")
CALCULATED = _DOD_ISD("calculated", "Determine the amount or number of something mathematically.")
CALIBRATED = _DOD_ISD(
    "calibrated", "Correlate the readings of an instrument with those of a standard."
)
CAMOUFLAGED = _DOD_ISD(
    "camouflaged",
    "Hide or disguise the presence of (a person, animal, or object) by means of camouflage.",
)
CARRIED = _DOD_ISD("carried", "Support and move someone or something from one place to another.")
CATEGORIZED = _DOD_ISD("categorized", "Place in a particular class or group.")
CAUSED = _DOD_ISD("caused", "Make something happen.")
CENTERED = _DOD_ISD(
    "centered",
    "Place in the middle; have something as a major concern or theme.",
)
CHALLENGED = _DOD_ISD(
    "challenged", "Make a rival claim to or threaten someones hold on a position."
)
CHANGED = _DOD_ISD("changed", "Make or become different.")
CHARGED = _DOD_ISD(
    "charged",
    "Rush forward in attack; store electrical energy in a battery or battery-operated device.",
)
CHECKED = _DOD_ISD(
    "checked", "Examine something in order to verify its accuracy, quality, or condition."
)
CHOSE = _DOD_ISD(
    "chose",
    "Pick out or select someone or something as being the best or most appropriate of two or"
    " more alternatives.",
)
CLASSIFIED = _DOD_ISD(
    "classified",
    "Arrange a group of people or things in classes or categories according to shared"
    " qualities or characteristics.",
)
CLEANED = _DOD_ISD(
    "cleaned", "Make something or someone free of dirt or unwanted matter, marks, or mess."
)
CLEARED = _DOD_ISD("cleared", "Remove an obstruction or unwanted item from somewhere.")
COLLATED = _DOD_ISD(
    "collated", "Collect and combine texts, information, or sets of figures in proper order."
)
COLLECTED = _DOD_ISD("collected", "Bring or gather together things.")
COMBINED = _DOD_ISD("combined", "Unite or merge one thing with another.")
COMMANDED = _DOD_ISD("commanded", "Have authority over; be in charge of a unit.")
COMMUNICATED = _DOD_ISD("communicated", "Share or exchange information, news, or ideas.")
COMPARED = _DOD_ISD(
    "compared", "Estimate, measure, or note the similarity or dissimilarity of things."
)
COMPILED = _DOD_ISD("compiled", "Collect information in order to produce something.")
COMPLETED_ASSIGNMENT = _DOD_ISD(
    "completed-assignment", "Finish making or doing a given task.", label="completed assignment"
)
COMPLIED = _DOD_ISD("complied", "Act in accordance with a wish or command.")
COMPOSED = _DOD_ISD("composed", "Constitute or make a whole from its parts or elements.")
COMPUTED = _DOD_ISD("computed", "Make a calculation of a figure or amount.")
CONCEIVED = _DOD_ISD("conceived", "Form or devise a plan or idea in the mind.")
CONCLUDED = _DOD_ISD(
    "concluded", "Arrive at a judgment or opinion by reasoning; bring something to an end."
)
CONDENSED = _DOD_ISD("condensed", "Make something more concentrated.")
CONDUCTED = _DOD_ISD("conducted", "Organize and carry out.")
CONJECTURED = _DOD_ISD(
    "conjectured",
    "Form an opinion or supposition about something on the basis of incomplete information.",
)
CONNECTED = _DOD_ISD(
    "connected", "Bring together or into contact so that a real or notional link is established."
)
CONSOLIDATED = _DOD_ISD(
    "consolidated", "Combine a number of things into a single more effective or coherent whole."
)
CONSTRUCTED = _DOD_ISD("constructed", "Build something.")
CONTRASTED = _DOD_ISD("contrasted", "Compare in such a way as to emphasize differences.")
CONTRIVED = _DOD_ISD(
    "contrived",
    "Create or bring about an object or a situation by deliberate use of skill and artifice.",
)
CONTROLLED = _DOD_ISD(
    "controlled", "Influence or direct the behavior of people or the course of events."
)
CONVERTED = _DOD_ISD("converted", "Cause to change in form, character, or function.")
COORDINATED = _DOD_ISD(
    "coordinated",
    "Bring the different elements of a complex activity or organization into a relationship"
    " that will ensure efficiency or harmony.",
)
CORRECTED = _DOD_ISD("corrected", "Put (an error or fault) right.")
CORRELATED = _DOD_ISD(
    "correlated", "Establish a mutual relationship or connection between two or more things."
)
COVERED = _DOD_ISD(
    "covered", "Put something such as a cloth or lid on top of or in front of something."
)
CREPT = _DOD_ISD(
    "crept", "Move slowly and carefully, especially in order to avoid being heard or noticed."
)
CRITICIZED = _DOD_ISD(
    "criticized", "Form and express a sophisticated judgment of something or someone."
)
CROSSED = _DOD_ISD("crossed", "Pass in an opposite or different direction; intersect.")
CROSS_CHECKED = _DOD_ISD(
    "cross-checked", "Verify figures or information by using an alternative source or method."
)
DOD_ISD_ACCESSED = _DOD_ISD(
    "accessed", "Approach or enter a place; obtain, examine, or retrieve data or a file."
)
DOD_ISD_ACHIEVED = _DOD_ISD(
    "achieved",
    "Bring about or reach a desired objective, level, or result by effort or skill.",
)
DOD_ISD_ACKNOWLEDGED = _DOD_ISD(
    "acknowledged", "Recognize the fact or importance or quality of something."
)
DOD_ISD_ANNOTATED = _DOD_ISD(
    "annotated", "Add notes to a text or diagram giving explanation or comment."
)
DOD_ISD_ANSWERED = _DOD_ISD(
    "answered", "Provide the required responses to a test, quiz, or question."
)
DOD_ISD_APPRAISED = _DOD_ISD("appraised", "Assess the value or quality of something.")
DOD_ISD_APPROVED = _DOD_ISD("approved", "Officially agree to or accept as satisfactory.")
DOD_ISD_ARCHIVED = _DOD_ISD("archived", "Place or store something in an archive.")
DOD_ISD_ARRANGED = _DOD_ISD("arranged", "Organize something into a required order.")
DOD_ISD_ASKED = _DOD_ISD("asked", "Say something in order to obtain an answer or some information.")
DOD_ISD_ASSIGNED = _DOD_ISD(
    "assigned", "Designate or set something or someone aside for a specific purpose."
)
DOD_ISD_ATTACHED = _DOD_ISD("attached", "Fasten; join one thing to another.")
DOD_ISD_CANCELED = _DOD_ISD("canceled", "Annul or revoke a formal arrangement which is in effect.")
DOD_ISD_CLOSED = _DOD_ISD("closed", "Move or cause to move so as to cover an opening.")
DOD_ISD_COMPLETED = _DOD_ISD("completed", "Make something whole or perfect.")
DOD_ISD_CONFIRMED = _DOD_ISD("confirmed", "Establish with assurance that something is true.")
DOD_ISD_CREATED = _DOD_ISD(
    "created", "Bring something into existence as a result of one's actions."
)
