"""What an activity is: the activity types of all profiles, each a row of data."""

from ralph_models.vocabulary.activity_types.activity_streams import *
from ralph_models.vocabulary.activity_types.communities import *
from ralph_models.vocabulary.activity_types.general import *
from ralph_models.vocabulary.activity_types.tincan import *
