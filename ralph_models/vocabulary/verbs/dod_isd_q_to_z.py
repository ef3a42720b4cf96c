"""Verbs of instructional systems design at the US Department of Defense, Q to Z, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_DOD_ISD = _Rows("verb", "dod-isd", "https://w3id.org/xapi/dod-isd/verbs/")

DOD_ISD_QUALIFIED = _DOD_ISD(
    "qualified", "Be or make properly entitled to be classed in a particular way."
)
DOD_ISD_REACTED = _DOD_ISD(
    "reacted", "Respond or behave in a particular way in response to something."
)
DOD_ISD_READ = _DOD_ISD("read", "Look at and comprehend the meaning of written matter.")
DOD_ISD_RECEIVED = _DOD_ISD(
    "received",
    "Be given, presented with, or paid something; take delivery of something sent or communicated.",
)
DOD_ISD_RECOMMENDED = _DOD_ISD("recommended", "Advise or suggest something as a course of action.")
DOD_ISD_RELEASED = _DOD_ISD("released", "Allow something to move, act, or flow freely.")
DOD_ISD_REMOVED = _DOD_ISD(
    "removed", "Take something away or off from the position occupied; get rid of."
)
DOD_ISD_REPLACED = _DOD_ISD("replaced", "Take the place of something or someone else.")
DOD_ISD_REPORTED = _DOD_ISD(
    "reported", "Give a spoken or written account of something observed, heard, or done."
)
DOD_ISD_REQUESTED = _DOD_ISD("requested", "Politely or formally ask for.")
DOD_ISD_RESOLVED = _DOD_ISD("resolved", "Settle or find a solution to a problem.")
DOD_ISD_RESPONDED = _DOD_ISD("responded", "Act or behave in reaction to someone or something.")
DOD_ISD_RESUMED = _DOD_ISD(
    "resumed", "Begin to perform or pursue something again after a pause or interruption."
)
DOD_ISD_RETURNED = _DOD_ISD(
    "returned",
    "Come or go back to a place or person; give, put, or send something back to a place or person.",
)
DOD_ISD_REVIEWED = _DOD_ISD(
    "reviewed",
    "Examine or assess something formally with the possibility or intention of instituting"
    " change if necessary.",
)
DOD_ISD_SCHEDULED = _DOD_ISD(
    "scheduled", "Arrange or plan something to take place at a particular time."
)
DOD_ISD_SEARCHED = _DOD_ISD(
    "searched", "Try to find something by looking or otherwise seeking carefully and thoroughly."
)
DOD_ISD_SECURED = _DOD_ISD(
    "secured",
    "Fix or attach something firmly so that it cannot be moved or lost; protect against threats.",
)
DOD_ISD_SELECTED = _DOD_ISD("selected", "Carefully choose as being the best or most suitable.")
DOD_ISD_SENT = _DOD_ISD("sent", "Cause to go or be taken to a particular destination.")
DOD_ISD_SHARED = _DOD_ISD("shared", "Have or provide a part in something.")
DOD_ISD_STARTED = _DOD_ISD("started", "Cause something such as an event or process to happen.")
DOD_ISD_STOPPED = _DOD_ISD(
    "stopped",
    "Cause something such as an event or process to end, or to cause machinery to cease working.",
)
DOD_ISD_SUBMITTED = _DOD_ISD(
    "submitted",
    "Accept or yield to a superior force or to the authority or will of another person.",
)
DOD_ISD_TRACKED = _DOD_ISD("tracked", "Follow the course or trail of someone or something.")
DOD_ISD_UPDATED = _DOD_ISD("updated", "Provide the latest information.")
DOD_ISD_USED = _DOD_ISD(
    "used",
    "Take, hold, or deploy something as a means of accomplishing a purpose or achieving a result.",
)
DOD_ISD_VALIDATED = _DOD_ISD("validated", "Check or prove the validity or accuracy of something.")
DOD_ISD_VERIFIED = _DOD_ISD(
    "verified", "Make sure or demonstrate that something is true, accurate, or justified."
)
QUEUED = _DOD_ISD("queued", "Take ones place in a line or sequence.")
RAISED = _DOD_ISD("raised", "Lift or move to a higher position or level.")
RAN = _DOD_ISD(
    "ran",
    "Move at a speed faster than a walk, never having both or all the feet on the ground at"
    " the same time.",
)
RANGED = _DOD_ISD(
    "ranged", "Obtain the range of a target by adjustment after firing past it or short of it."
)
RANKED = _DOD_ISD("ranked", "Determine the relative position of something.")
REACHED = _DOD_ISD(
    "reached",
    "Stretch out an arm to touch or grasp something; arrive at.",
)
READIED = _DOD_ISD("readied", "Made something ready.")
REALIGNED = _DOD_ISD(
    "realigned", "Change the position, direction, or organization of something again."
)
REASSESSED = _DOD_ISD(
    "reassessed",
    "Consider or assess again, especially while paying attention to new or different factors.",
)
RECALLED = _DOD_ISD("recalled", "Bring a fact, event, or situation back into mind.")
RECOGNIZED = _DOD_ISD(
    "recognized", "Acknowledge the existence, validity, or legality of someone or something."
)
RECONCILED = _DOD_ISD("reconciled", "Cause to coexist in harmony; make or show to be compatible.")
RECONNOITERED = _DOD_ISD("reconnoitered", "Make a military observation of a region.")
RECORDED = _DOD_ISD(
    "recorded",
    "Set down in writing or other permanent form for later reference, especially officially.",
)
RECOUNTED = _DOD_ISD("recounted", "Give an account of an event or experience.")
RECOVERED = _DOD_ISD(
    "recovered",
    "Return to a normal state of health, mind, or strength; regain possession of something.",
)
REDISTRIBUTED = _DOD_ISD("redistributed", "Alter the distribution of data or items across an area.")
REDUCED = _DOD_ISD("reduced", "Make smaller or less in amount, degree, or size.")
REESTABLISHED = _DOD_ISD("reestablished", "Establish something again or anew.")
REEXAMINED = _DOD_ISD("reexamined", "Examine again or further.")
REFUELED = _DOD_ISD("refueled", "Supply something such as a vehicle with more fuel.")
REGULATED = _DOD_ISD(
    "regulated",
    "Control or maintain the rate or speed of a machine or process so that it operates properly.",
)
RELIEVED = _DOD_ISD("relieved", "Release someone from duty by taking their place.")
RELOCATED = _DOD_ISD("relocated", "Move to a new place.")
REORGANIZED = _DOD_ISD("reorganized", "Change the way in which something is organized.")
REPAIRED = _DOD_ISD("repaired", "Fix or mend something damaged or faulty.")
REPLENISHED = _DOD_ISD("replenished", "Fill something up again.")
RESET = _DOD_ISD("reset", "Set something back to its first state.")
RESTATED = _DOD_ISD("restated", "State something again or differently.")
RETRIEVED = _DOD_ISD("retrieved", "Get or bring something back; regain possession of.")
REVISED = _DOD_ISD("revised", "Reconsider and alter something in the light of further evidence.")
ROTATED = _DOD_ISD("rotated", "Move or cause to move in a circle around an axis or center.")
ROUTED = _DOD_ISD("routed", "Send or direct along a specified course.")
SAVED = _DOD_ISD("saved", "Stored a state to come back to.")
SAW = _DOD_ISD("saw", "Perceive with the eyes; discern visually.")
SCANNED = _DOD_ISD(
    "scanned", "Look at all parts of something carefully in order to detect some feature."
)
SEPARATED = _DOD_ISD("separated", "Cause to move or be apart.")
SERVED = _DOD_ISD("served", "Perform duties or services for another person or an organization.")
SERVICED = _DOD_ISD(
    "serviced",
    "Perform routine maintenance or repair work on something such as a vehicle or machine.",
)
SET = _DOD_ISD("set", "Put, lay, stand, or cause something in a specified place or position.")
SET_UP = _DOD_ISD("set-up", "Place or bring something into a specified state.", label="set up")
SHOWED = _DOD_ISD("showed", "Demonstrate or prove.")
SHOWED_AWARENESS = _DOD_ISD(
    "showed-awareness",
    "Demonstrate knowledge or perception of a situation or fact.",
    label="showed awareness",
)
SHOWED_SENSITIVITY = _DOD_ISD(
    "showed-sensitivity", "Be considerate, take care.", label="showed sensitivity"
)
SHUT_DOWN = _DOD_ISD("shut-down", "Cease or cause something to cease operation.", label="shut down")
SIGHTED = _DOD_ISD(
    "sighted", "Manage to see or observe someone or something; catch an initial glimpse of."
)
SIGNALED = _DOD_ISD(
    "signaled", "Transmit information or instructions by means of a gesture, action, or sound."
)
SMELLED = _DOD_ISD("smelled", "Perceive or detect the odor or scent of something.")
SOLVED = _DOD_ISD(
    "solved", "Find an answer to, explanation for, or means of dealing with something."
)
SORTED = _DOD_ISD(
    "sorted", "Arrange systematically in groups; separate according to type, class, etc…."
)
SPECIFIED = _DOD_ISD("specified", "Identify clearly and definitely.")
SPLINTED = _DOD_ISD("splinted", "Secure a broken limb with a splint or splints.")
SQUEEZED = _DOD_ISD("squeezed", "Firmly apply pressure on something with one's hand or finger.")
STATED = _DOD_ISD("stated", "Express something definitely or clearly in speech or writing.")
STAYED = _DOD_ISD("stayed", "Remain in the same place.")
STEERED = _DOD_ISD("steered", "Guide or control the movement of a vehicle, vessel, or aircraft.")
STOCKPILED = _DOD_ISD("stockpiled", "Accumulate a large stock of goods or materials.")
STOOD_TO = _DOD_ISD(
    "stood-to",
    "Stand ready for an attack, especially one before dawn or after dark.",
    label="stood to",
)
STORED = _DOD_ISD("stored", "Keep or accumulate something for future use.")
STOWED = _DOD_ISD("stowed", "Pack or store an object carefully and neatly in a particular place.")
STRUCK = _DOD_ISD(
    "struck", "Hit forcibly and deliberately with ones hand or a weapon or other implement."
)
STUDIED = _DOD_ISD("studied", "Investigate and analyze a subject or situation in detail.")
SUMMARIZED = _DOD_ISD("summarized", "Give a brief statement of the main points of something.")
SUPERVISED = _DOD_ISD(
    "supervised", "Observe and direct the execution of a task, project, or activity."
)
SUPPORTED = _DOD_ISD("supported", "Bear all or part of the weight of; hold up; give assistance to.")
SUPPRESSED = _DOD_ISD(
    "suppressed",
    "Prevent the development, action, or expression of a feeling, impulse, idea, etc.; restrain.",
)
SWAM = _DOD_ISD(
    "swam", "Propel the body through water by using the limbs or other bodily movement."
)
SWEPT = _DOD_ISD("swept", "Move swiftly and smoothly; cover an entire area with a gun.")
SYNTHESIZED = _DOD_ISD("synthesized", "Combine a number of things into a coherent whole.")
TAILORED = _DOD_ISD("tailored", "Make or adapt for a particular purpose or person.")
TAPPED = _DOD_ISD("tapped", "Exploit or draw a supply from a resource.")
TASKED = _DOD_ISD("tasked", "Assign a piece of work to someone or something.")
TASTED = _DOD_ISD("tasted", "Perceive or experience the flavor of something.")
TEMPERED = _DOD_ISD(
    "tempered", "Improve the resiliency of a substance by heating it or adding to it."
)
TEMPLATED = _DOD_ISD("templated", "Set up text or data using a template.")
TESTED = _DOD_ISD(
    "tested",
    "Take measures to check the quality, performance, or reliability of something or someone.",
)
THREW = _DOD_ISD(
    "threw", "Propel something with force through the air by a movement of the arm and hand."
)
TIGHTENED = _DOD_ISD("tightened", "Make or become tight or tighter.")
TOLD = _DOD_ISD("told", "Communicate information, facts, or news to someone.")
TOOK = _DOD_ISD("took", "Reach for and hold; gain or acquire.")
TOOK_CHARGE = _DOD_ISD("took-charge", "Assume control or responsibility.", label="took charge")
TOOK_OFF = _DOD_ISD("took-off", "Become airborne.", label="took off")
TRACED = _DOD_ISD("traced", "Find or discover by investigation; copy by drawing; give an outline.")
TRAINED = _DOD_ISD(
    "trained", "Teach a particular skill or type of behavior through practice and instruction."
)
TRANSFERRED = _DOD_ISD("transferred", "Move from one place to another.")
TRANSLATED = _DOD_ISD("translated", "Express the sense of words or text in another language.")
TRANSMITTED = _DOD_ISD(
    "transmitted",
    "Cause something to pass on from one place or person to another; broadcast or send out.",
)
TRANSPORTED = _DOD_ISD(
    "transported",
    "Take or carry people or goods from one place to another by some vehicle.",
)
TRAVERSED = _DOD_ISD("traversed", "Travel across or through a location.")
TREATED = _DOD_ISD(
    "treated", "Behave toward or deal with in a certain way; give medical care or attention to."
)
TRIAGED = _DOD_ISD(
    "triaged", "Assign degrees of urgency to situations; or medically to wounded or ill patients."
)
TROUBLESHOT = _DOD_ISD("troubleshot", "Solve serious problems for an organization.")
TUNED = _DOD_ISD(
    "tuned", "Adjust or adapt something to a particular purpose, situation, or frequency."
)
TURNED = _DOD_ISD(
    "turned",
    "Move or cause to move in a circular direction wholly or partly around an axis or point.",
)
TWISTED = _DOD_ISD("twisted", "Form into a bent, curling, or distorted shape.")
TYPED = _DOD_ISD("typed", "Write something on a typewriter or computer by pressing the keys.")
UNLOADED = _DOD_ISD("unloaded", "Remove goods from a vehicle, ship, container, etc.")
UTILIZED = _DOD_ISD("utilized", "Make practical and effective use of.")
VISUALIZED = _DOD_ISD("visualized", "Form a mental image of something; imagine.")
WAITED = _DOD_ISD(
    "waited",
    "Stay where one is or delay action until a particular time or until something else happens.",
)
WAR_GAMED = _DOD_ISD(
    "war-gamed",
    "Engage in a campaign or course of action using the strategies of a military exercise.",
    label="war gamed",
)
WORE = _DOD_ISD("wore", "Have on the body as clothing, decoration, or protection.")
WROTE = _DOD_ISD(
    "wrote", "Mark letters, words, or other symbols on a surface or in a computer system."
)
ZEROED = _DOD_ISD(
    "zeroed", "Adjust an instrument to zero; set the sights of a gun or weapon for firing."
)
