"""Verbs of the TinCan registry, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_TINCAN = _Rows("verb", "tincan", "http://id.tincanapi.com/verb/")

ADJOURNED = _TINCAN("adjourned", "The actor temporarily ended an event (e.g. a meeting).")
APPLAUDED = _TINCAN("applauded", "Approves of the content or message.")
ARRANGED = _TINCAN("arranged", "Arranged the object within a collection or set of elements.")
BOOKMARKED = _TINCAN("bookmarked", "Marked a place to find it again.")
CALLED = _TINCAN("called", "Placed a phone call to the object.")
CLOSED_SALE = _TINCAN("closed-sale", "Closed a sale.", label="closed sale")
CREATED_OPPORTUNITY = _TINCAN(
    "created-opportunity",
    "Created a new opportunity, such as one might do in a CRM tool.",
    label="created opportunity",
)
DEFINED = _TINCAN("defined", "Defined the object.")
DISABLED = _TINCAN("disabled", "Switched a feature off.")
DISCARDED = _TINCAN("discarded", "Discarded a previous selection.")
DOWNLOADED = _TINCAN("downloaded", "Fetched a file.")
EARNED = _TINCAN("earned", "Got a reward or a grade for something done.")
ENABLED = _TINCAN("enabled", "Turned on a particular part or feature of the system.")
ENTERED_FRAME = _TINCAN(
    "frame/entered", "Entered the frame of a camera or viewing device.", label="entered frame"
)
ESTIMATED_DURATION = _TINCAN(
    "estimated-duration", "Estimated the duration of the object.", label="estimated duration"
)
EXITED_FRAME = _TINCAN(
    "frame/exited", "Exited the frame of a camera or viewing device.", label="exited frame"
)
EXPECTED = _TINCAN("expected", "Expected particular results from the object.")
EXPIRED = _TINCAN(
    "expired", "The object (a competency or certification) has expired for the actor."
)
FOCUSED = _TINCAN("focused", "A user has focused on a target object.")
HIRED = _TINCAN(
    "hired", "An offer of employment that has been made by an agent and accepted by another."
)
INTERVIEWED = _TINCAN(
    "interviewed", "For use when one agent or group interviews another agent or group."
)
LAUGHED = _TINCAN("laughed", "Found the content funny and enjoyable.")
MARKED_AS_UNREAD = _TINCAN(
    "marked-unread", "The object was marked as unread.", label="marked as unread"
)
MENTIONED = _TINCAN("mentioned", "Mentioned the object, for example in a tweet.")
MENTORED = _TINCAN("mentored", "The actor has mentored the object.")
PERFORMED_OFFLINE = _TINCAN(
    "performed-offline",
    "Performed the object offline for a period of time (episode).",
    label="performed offline",
)
PERSONALIZED = _TINCAN("personalized", "Personalized the object.")
PREVIEWED = _TINCAN(
    "previewed",
    "Taken a first glance at a piece of content that they plan to return to for a more in"
    " depth experience later.",
)
PROMOTED = _TINCAN(
    "promoted",
    "The act of promoting a content item such that it appears more highly in search results"
    " or is promoted to users in some other way.",
)
RATED = _TINCAN("rated", "Gave a rating.")
REPLIED = _TINCAN("replied", "The actor posted a reply to a forum, comment thread or discussion.")
REPLIED_TO_TWEET = _TINCAN(
    "replied-to-tweet",
    "This is an extension of the tweeted verb for the specific case of a tweet replying to"
    " another.",
    label="replied to tweet",
)
REQUESTED_ATTENTION = _TINCAN(
    "requested-attention",
    "Is requesting the attention of an instructor, presenter or moderator.",
    label="requested attention",
)
RETWEETED = _TINCAN("retweeted", "An agent repeats a tweet written by another user.")
REVIEWED = _TINCAN("reviewed", "Reviewed the object.")
SECURED = _TINCAN("secured", "Secured the object.")
SELECTED = _TINCAN("selected", "Chose from several things.")
SKIPPED = _TINCAN("skipped", "Passed over something that was offered.")
TALKED_WITH = _TINCAN("talked-with", "Talked to another agent or group.", label="talkedwith")
TINCAN_PAUSED = _TINCAN(
    "paused", "To indicate an actor has ceased or suspended an activity temporarily."
)
TWEETED = _TINCAN("tweeted", "Use this verb when an agent tweets on Twitter.")
UNFOCUSED = _TINCAN("unfocused", "Lost focus of the target object.")
UNREGISTERED = _TINCAN("unregistered", "Left a course or an event.")
VIEWED = _TINCAN("viewed", "Looked at something.")
VOTED_DOWN = _TINCAN("voted-down", "Voted down for a specific object.", label="voted down")
VOTED_UP = _TINCAN("voted-up", "Voted up for a specific object.", label="voted up")
