"""What statements say beyond the specification: the extensions of all profiles, as rows."""

from ralph_models.vocabulary.extensions.communities import *
from ralph_models.vocabulary.extensions.general import *
from ralph_models.vocabulary.extensions.platforms import *
from ralph_models.vocabulary.extensions.tincan import *
