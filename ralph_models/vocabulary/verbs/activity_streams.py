"""Verbs of Activity Streams, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_ACTIVITY_STREAMS = _Rows("verb", "activity-streams", "http://activitystrea.ms/")

ACCEPTED = _ACTIVITY_STREAMS("accept", "Took an offer or a request.", label="accepted")
ACCESSED = _ACTIVITY_STREAMS("access", "Got at something.", label="accessed")
ACKNOWLEDGED = _ACTIVITY_STREAMS("acknowledge", "Acknowledged the object.", label="acknowledged")
ACTIVITY_STREAMS_ATTENDED = _ACTIVITY_STREAMS("attend", "Attended the object.", label="attended")
ACTIVITY_STREAMS_COMPLETED = _ACTIVITY_STREAMS(
    "complete", "Completed the object.", label="completed"
)
ACTIVITY_STREAMS_DELETED = _ACTIVITY_STREAMS("delete", "Deleted the object.", label="deleted")
ACTIVITY_STREAMS_EXPERIENCED = _ACTIVITY_STREAMS(
    "experience", "Experienced the object in some manner.", label="experienced"
)
ACTIVITY_STREAMS_INTERACTED = _ACTIVITY_STREAMS(
    "interact", "Interacted with the object.", label="interacted"
)
ACTIVITY_STREAMS_PLAYED = _ACTIVITY_STREAMS(
    "play", "Spent some time enjoying the object.", label="played"
)
ACTIVITY_STREAMS_SATISFIED = _ACTIVITY_STREAMS(
    "satisfy", "Satisfied the object.", label="satisfied"
)
ACTIVITY_STREAMS_SAVED = _ACTIVITY_STREAMS(
    "save", "Called out the object as being of interest primarily to him or herself.", label="saved"
)
ACTIVITY_STREAMS_SEARCHED = _ACTIVITY_STREAMS(
    "search", "Is or has searched for the object.", label="searched"
)
ACTIVITY_STREAMS_SHARED = _ACTIVITY_STREAMS(
    "share", "Called out the object to readers.", label="shared"
)
ACTIVITY_STREAMS_TERMINATED = _ACTIVITY_STREAMS(
    "terminate", "The actor successfully ended an activity.", label="terminated"
)
ADDED = _ACTIVITY_STREAMS("add", "Added the object to the target.", label="added")
AGREED = _ACTIVITY_STREAMS("agree", "Agrees with the object.", label="agreed")
APPENDED = _ACTIVITY_STREAMS("append", "Appended the object to the target.", label="appended")
APPROVED = _ACTIVITY_STREAMS("approve", "Approved the object.", label="approved")
ARCHIVED = _ACTIVITY_STREAMS("archive", "Archived the object.", label="archived")
ASSIGNED = _ACTIVITY_STREAMS("assign", "Assigned the object to the target.", label="assigned")
ATTACHED = _ACTIVITY_STREAMS("attach", "Attached the object to the target.", label="attached")
AUTHORED = _ACTIVITY_STREAMS("author", "Authored the object.", label="authored")
AUTHORIZED = _ACTIVITY_STREAMS("authorize", "Authorized the object.", label="authorized")
BORROWED = _ACTIVITY_STREAMS("borrow", "Borrowed the object.", label="borrowed")
BUILT = _ACTIVITY_STREAMS("build", "Built the object.", label="built")
CANCELED = _ACTIVITY_STREAMS("cancel", "Canceled the object.", label="canceled")
CHECKED_IN = _ACTIVITY_STREAMS("checkin", "Checked-in to the object.", label="checkedin")
CLOSED = _ACTIVITY_STREAMS("close", "Closed something that was open.", label="closed")
CONFIRMED = _ACTIVITY_STREAMS("confirm", "Confirmed or agrees with the object.", label="confirmed")
CONSUMED = _ACTIVITY_STREAMS("consume", "Consumed the object.", label="consumed")
CREATED = _ACTIVITY_STREAMS("create", "Made something new.", label="created")
DELIVERED = _ACTIVITY_STREAMS("deliver", "Delivered the object.", label="delivered")
DENIED = _ACTIVITY_STREAMS("deny", "Denied the object.", label="denied")
DISAGREED = _ACTIVITY_STREAMS("disagree", "Disagrees with the object.", label="disagreed")
DISLIKED = _ACTIVITY_STREAMS("dislike", "Dislikes the object.", label="disliked")
FAVORITED = _ACTIVITY_STREAMS("favorite", "Marked something as liked.", label="favorited")
FLAGGED_AS_INAPPROPRIATE = _ACTIVITY_STREAMS(
    "flag-as-inappropriate",
    "Flagged the object as being inappropriate for some reason.",
    label="flagged as inappropriate",
)
FOLLOWED = _ACTIVITY_STREAMS(
    "follow", "Began following the activity of the object.", label="followed"
)
FOUND = _ACTIVITY_STREAMS("find", "Found the object.", label="found")
GAVE = _ACTIVITY_STREAMS("give", "Is giving an object to the target.", label="gave")
HOSTED = _ACTIVITY_STREAMS("host", "Is hosting the object.", label="hosted")
IGNORED = _ACTIVITY_STREAMS("ignore", "Ignored the object.", label="ignored")
INSERTED = _ACTIVITY_STREAMS("insert", "Inserted the object into the target.", label="inserted")
INSTALLED = _ACTIVITY_STREAMS(
    "install", "Installed the object, as in installing an application.", label="installed"
)
INVITED = _ACTIVITY_STREAMS(
    "invite",
    "Invited the object, typically a person object, to join or participate in the object"
    " described by the target.",
    label="invited",
)
JOINED = _ACTIVITY_STREAMS("join", "Became a member.", label="joined")
LEFT = _ACTIVITY_STREAMS("leave", "Ceased to be a member.", label="left")
LIKED = _ACTIVITY_STREAMS(
    "like", "Marked the object as an item of special interest.", label="liked"
)
LISTENED = _ACTIVITY_STREAMS("listen", "Listened to the object.", label="listened")
LOST = _ACTIVITY_STREAMS("lose", "No longer has something.", label="lost")
MADE_FRIEND = _ACTIVITY_STREAMS(
    "make-friend",
    "The creation of a friendship that is reciprocated by the object.",
    label="madefriend",
)
OPENED = _ACTIVITY_STREAMS("open", "Opened something.", label="opened")
PRESENTED = _ACTIVITY_STREAMS("present", "Presented the object.", label="presented")
PURCHASED = _ACTIVITY_STREAMS("purchase", "Purchased the object.", label="purchased")
QUALIFIED = _ACTIVITY_STREAMS("qualify", "Qualified for the object.", label="qualified")
READ = _ACTIVITY_STREAMS("read", "Read the object.")
RECEIVED = _ACTIVITY_STREAMS("receive", "Was given something.", label="received")
REJECTED = _ACTIVITY_STREAMS("reject", "Turned an offer or a request down.", label="rejected")
REMOVED = _ACTIVITY_STREAMS("remove", "Removed the object from the target.", label="removed")
REMOVED_FRIEND = _ACTIVITY_STREAMS(
    "remove-friend", "Removed the object from the collection of friends.", label="removed friend"
)
REPLACED = _ACTIVITY_STREAMS("replace", "Replaced the target with the object.", label="replaced")
REQUESTED = _ACTIVITY_STREAMS("request", "Asked for something.", label="requested")
REQUESTED_FRIEND = _ACTIVITY_STREAMS(
    "request-friend",
    "The creation of a friendship that has not yet been reciprocated by the object.",
    label="requested friend",
)
RESOLVED = _ACTIVITY_STREAMS("resolve", "Resolved the object.", label="resolved")
RETRACTED = _ACTIVITY_STREAMS("retract", "Retracted the object.", label="retracted")
RETURNED = _ACTIVITY_STREAMS("return", "Returned the object.", label="returned")
RSVP_MAYBE = _ACTIVITY_STREAMS(
    "rsvp-maybe",
    "The possible RSVP verb indicates that the actor has made a possible RSVP for the object.",
    label="rsvp maybe",
)
RSVP_NO = _ACTIVITY_STREAMS(
    "rsvp-no",
    "The negative RSVP verb indicates that the actor has made a negative RSVP for the object.",
    label="rsvp no",
)
RSVP_YES = _ACTIVITY_STREAMS(
    "rsvp-yes",
    "The positive RSVP verb indicates that the actor has made a positive RSVP for an object.",
    label="rsvp yes",
)
SCHEDULED = _ACTIVITY_STREAMS("schedule", "Scheduled the object.", label="scheduled")
SENT = _ACTIVITY_STREAMS("send", "Sent the object.", label="sent")
SOLD = _ACTIVITY_STREAMS("sell", "Sold the object.", label="sold")
SPONSORED = _ACTIVITY_STREAMS("sponsor", "Sponsored the object.", label="sponsored")
STARTED = _ACTIVITY_STREAMS("start", "Began something that takes time.", label="started")
STOPPED_FOLLOWING = _ACTIVITY_STREAMS(
    "stop-following", "Stopped following the object.", label="stopped following"
)
SUBMITTED = _ACTIVITY_STREAMS("submit", "Handed something in.", label="submitted")
TAGGED = _ACTIVITY_STREAMS("tag", "Associated the object with the target.", label="tagged")
TIED = _ACTIVITY_STREAMS("tie", "Has neither won or lost the object.", label="tied")
UNFAVORITED = _ACTIVITY_STREAMS("unfavorite", "Took back a mark of liking.", label="unfavorited")
UNLIKED = _ACTIVITY_STREAMS(
    "unlike", "Removed the object from the collection of liked items.", label="unliked"
)
UNSATISFIED = _ACTIVITY_STREAMS("unsatisfy", "Not satisfied the object.", label="unsatisfied")
UNSAVED = _ACTIVITY_STREAMS("unsave", "Took back that something was saved.", label="unsaved")
UNSHARED = _ACTIVITY_STREAMS("unshare", "Is no longer sharing the object.", label="unshared")
UPDATED = _ACTIVITY_STREAMS("update", "Brought something up to date.", label="updated")
USED = _ACTIVITY_STREAMS("use", "Used the object in some manner.", label="used")
WAS_AT = _ACTIVITY_STREAMS("at", "Was located at the object.", label="was at")
WATCHED = _ACTIVITY_STREAMS("watch", "Watched the object.", label="watched")
WON = _ACTIVITY_STREAMS("win", "Won the object.", label="won")
