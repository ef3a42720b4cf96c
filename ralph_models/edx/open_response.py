"""Open response assessments: writing a response, and assessing those of oneself and others.

Ids of people are anonymous, and other ones in each course.
"""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, OpenModel, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import EventTime, JsonObject
from ralph_models.types import Number

__all__ = [
    "Assessment",
    "AssessmentFeedback",
    "AssessmentPart",
    "AssessmentTraining",
    "Criterion",
    "CriterionOption",
    "OpenassessmentStudentTrainingAssessExample",
    "OpenassessmentblockCreateSubmission",
    "OpenassessmentblockGetPeerSubmission",
    "OpenassessmentblockGetSubmissionForStaffGrading",
    "OpenassessmentblockPeerAssess",
    "OpenassessmentblockSaveSubmission",
    "OpenassessmentblockSelfAssess",
    "OpenassessmentblockStaffAssess",
    "OpenassessmentblockSubmitFeedbackOnAssessments",
    "ResponseContent",
    "ResponseId",
    "ResponsePart",
    "ResponseRetrieval",
    "Rubric",
    "SavedResponse",
    "StaffAssessment",
    "StaffGrading",
    "StaffRetrieval",
    "SubmittedResponse",
    "UIOpenassessmentUploadFile",
    "UIOpenassessmentUploadFileError",
    "UploadError",
    "UploadedFile",
]


class ResponsePart(OpenModel):
    """The response to one prompt."""

    text: str | None = None


class ResponseContent(OpenModel):
    """What a learner wrote, in the form that the year has: documented, then as logged."""

    text: str | None = None
    file_upload_key: str | None = None
    """Where the uploaded file is stored."""
    parts: list[ResponsePart] | None = None
    """The texts, one for each prompt."""
    file_key: str | None = None
    file_keys: list[str] | None = None
    """In later releases, as the next one."""
    files_descriptions: list[str] | None = None


class SavedResponse(PayloadModel):
    """A draft."""

    saved_response: ResponseContent | str | None = None
    """Its JSON text in logs."""


class ResponseId(PayloadModel):
    """The response."""

    submission_uuid: str | None = None


class SubmittedResponse(ResponseId):
    """A response as it was handed in."""

    answer: ResponseContent | None = None
    attempt_number: Number | None = None
    """Always 1."""
    created_at: EventTime | None = None
    submitted_at: EventTime | None = None
    """The same as ``created_at``."""


class ResponseRetrieval(PayloadModel):
    """Who got which response to assess."""

    course_id: str | None = None
    item_id: str | None = None
    """The usage key of the problem."""
    requesting_student_id: str | None = None
    submission_returned_uuid: str | None = None
    """The response; null, or the word ``None``, where there is none to assess."""


class StaffGrading(PayloadModel):
    """How the course team grades."""

    type: str | None = None
    """``full-grade`` in a step of staff assessment; ``regrade`` where a grade is replaced."""


class StaffRetrieval(ResponseRetrieval, StaffGrading):
    """Which member of the course team got which response to grade."""

    requesting_staff_id: str | None = None


class Criterion(OpenModel):
    """A criterion of the rubric."""

    name: str | None = None
    points_possible: Number | None = None


class CriterionOption(OpenModel):
    """The option that was chosen for a criterion."""

    name: str | None = None
    points: Number | None = None


class AssessmentPart(OpenModel):
    """The assessment by one criterion."""

    criterion: Criterion | None = None
    """Absent in logs of 2014."""
    option: CriterionOption | str | None = None
    """Its name alone by the documentation; absent where the criterion asks for words only."""
    feedback: str | None = None


class Rubric(OpenModel):
    """The rubric, known by its content."""

    content_hash: str | None = None
    """40 hexadecimal digits."""
    contenthash: str | None = None
    """The same as the documentation names it."""


class Assessment(ResponseId):
    """The assessment of a response."""

    feedback: str | None = None
    parts: list[AssessmentPart] | None = None
    rubric: Rubric | None = None
    scored_at: EventTime | None = None
    scorer_id: str | None = None
    score_type: str | None = None
    """``PE`` by a peer, ``SE`` by the learner, ``ST`` by the course team."""


class StaffAssessment(Assessment, StaffGrading):
    """The assessment of a response by the course team."""


class AssessmentFeedback(ResponseId):
    """What a learner thinks of the assessments received."""

    feedback_text: str | None = None
    options: list[str] | None = None
    """The labels of the boxes that were checked."""


class AssessmentTraining(ResponseId):
    """How a learner assessed an example."""

    corrections: JsonObject | None = None
    """Names of criteria, each with the option of the course team that was not met."""
    options_selected: JsonObject | None = None
    """Names of criteria, each with the name of the option chosen."""


class UploadedFile(PayloadModel):
    """A file, as the browser knows it."""

    fileName: str | None = None
    fileSize: Number | None = None
    """In bytes."""
    fileType: str | None = None
    """Its media type."""


class UploadError(PayloadModel):
    """Why a file was not uploaded."""

    statusText: str | None = None


class OpenassessmentblockSaveSubmission(ServerEvent):
    """A learner saved a draft."""

    event_type: Literal["openassessmentblock.save_submission"]
    name: Literal["openassessmentblock.save_submission"] | Blank = None
    event: Payload[SavedResponse]


class OpenassessmentblockCreateSubmission(ServerEvent):
    """A learner handed in a response."""

    event_type: Literal["openassessmentblock.create_submission"]
    name: Literal["openassessmentblock.create_submission"] | Blank = None
    event: Payload[SubmittedResponse]


class OpenassessmentblockGetPeerSubmission(ServerEvent):
    """A learner got the response of another one to assess."""

    event_type: Literal["openassessmentblock.get_peer_submission"]
    name: Literal["openassessmentblock.get_peer_submission"] | Blank = None
    event: Payload[ResponseRetrieval]


class OpenassessmentblockGetSubmissionForStaffGrading(ServerEvent):
    """A member of the course team got a response to grade."""

    event_type: Literal["openassessmentblock.get_submission_for_staff_grading"]
    name: Literal["openassessmentblock.get_submission_for_staff_grading"] | Blank = None
    event: Payload[StaffRetrieval]


class OpenassessmentblockPeerAssess(ServerEvent):
    """A learner assessed the response of another one."""

    event_type: Literal["openassessmentblock.peer_assess"]
    name: Literal["openassessmentblock.peer_assess"] | Blank = None
    event: Payload[Assessment]


class OpenassessmentblockSelfAssess(ServerEvent):
    """A learner assessed the own response."""

    event_type: Literal["openassessmentblock.self_assess"]
    name: Literal["openassessmentblock.self_assess"] | Blank = None
    event: Payload[Assessment]


class OpenassessmentblockStaffAssess(ServerEvent):
    """A member of the course team assessed a response."""

    event_type: Literal["openassessmentblock.staff_assess"]
    name: Literal["openassessmentblock.staff_assess"] | Blank = None
    event: Payload[StaffAssessment]


class OpenassessmentblockSubmitFeedbackOnAssessments(ServerEvent):
    """A learner commented on the assessments received."""

    event_type: Literal["openassessmentblock.submit_feedback_on_assessments"]
    name: Literal["openassessmentblock.submit_feedback_on_assessments"] | Blank = None
    event: Payload[AssessmentFeedback]


class OpenassessmentStudentTrainingAssessExample(ServerEvent):
    """A learner assessed an example, to learn how."""

    event_type: Literal["openassessment.student_training_assess_example"]
    name: Literal["openassessment.student_training_assess_example"] | Blank = None
    event: Payload[AssessmentTraining]


class UIOpenassessmentUploadFile(BrowserEvent):
    """A learner uploaded a file."""

    event_type: Literal["openassessment.upload_file"]
    name: Literal["openassessment.upload_file"] | Blank = None
    event: Payload[UploadedFile]


class UIOpenassessmentUploadFileError(BrowserEvent):
    """A learner's file was not uploaded."""

    event_type: Literal["openassessment.upload_file_error"]
    name: Literal["openassessment.upload_file_error"] | Blank = None
    event: Payload[UploadError]


EVENTS = (
    OpenassessmentblockSaveSubmission,
    OpenassessmentblockCreateSubmission,
    OpenassessmentblockGetPeerSubmission,
    OpenassessmentblockGetSubmissionForStaffGrading,
    OpenassessmentblockPeerAssess,
    OpenassessmentblockSelfAssess,
    OpenassessmentblockStaffAssess,
    OpenassessmentblockSubmitFeedbackOnAssessments,
    OpenassessmentStudentTrainingAssessExample,
    UIOpenassessmentUploadFile,
    UIOpenassessmentUploadFileError,
)
"""The events of the family."""
