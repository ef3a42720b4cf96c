"""What an actor did: the verbs of all profiles, each a row of data."""

from ralph_models.vocabulary.verbs.activity_streams import *
from ralph_models.vocabulary.verbs.communities import *
from ralph_models.vocabulary.verbs.dod_isd_a_to_c import *
from ralph_models.vocabulary.verbs.dod_isd_d_to_h import *
from ralph_models.vocabulary.verbs.dod_isd_i_to_p import *
from ralph_models.vocabulary.verbs.dod_isd_q_to_z import *
from ralph_models.vocabulary.verbs.general import *
from ralph_models.vocabulary.verbs.platforms import *
from ralph_models.vocabulary.verbs.tincan import *
from ralph_models.vocabulary.verbs.tla import *
