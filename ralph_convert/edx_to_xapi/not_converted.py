"""Events that have no statement, by design, and why.

What concerns no learner, what another event reports as well, and what would give away more
than the actor of a statement.
"""

from collections.abc import Mapping
from typing import Final

from ralph_models.edx import (
    business_intelligence,
    certificate,
    cohort,
    completion,
    course_management,
    exam_development,
    open_response,
    problem,
    reporting,
    search,
    studio_index,
    user_settings,
    xblock_runtime,
)
from ralph_models.edx.base import EdxEvent

__all__ = ["NOT_CONVERTED"]

_REASONS: Final[Mapping[str, tuple[type[EdxEvent], ...]]] = {
    "admin-setting: course-wide switch set by the course team": (
        certificate.EdxCertificateGenerationEnabled,
        certificate.EdxCertificateGenerationDisabled,
    ),
    "admin-setting: a cohort comes into being; no learner is concerned": (cohort.EdxCohortCreated,),
    "admin-setting: request on the instructor dashboard": (cohort.EdxCohortCreationRequested,),
    "duplicate: edx.cohort.user_added reports the same learner and cohort": (
        cohort.EdxCohortUserAddRequested,
    ),
    "duplicate: the event of the server also has the block": (completion.UIEdxDoneToggled,),
    "technical: client-side failure with an error text only": (
        open_response.UIOpenassessmentUploadFileError,
    ),
    "technical: a staff task failed; nothing changed for the learner": (
        problem.ProblemRescoreFail,
    ),
    "privacy: no learning act; an accommodation can disclose health data": (
        exam_development.EdxSpecialExamTimedAllowanceCreated,
        exam_development.EdxSpecialExamTimedAllowanceDeleted,
        exam_development.EdxSpecialExamPracticeAllowanceCreated,
        exam_development.EdxSpecialExamPracticeAllowanceDeleted,
        exam_development.EdxSpecialExamProctoredAllowanceCreated,
        exam_development.EdxSpecialExamProctoredAllowanceDeleted,
    ),
    "authoring: authoring in Studio": (
        exam_development.EdxSpecialExamTimedCreated,
        exam_development.EdxSpecialExamTimedUpdated,
        exam_development.EdxSpecialExamPracticeCreated,
        exam_development.EdxSpecialExamPracticeUpdated,
        exam_development.EdxSpecialExamProctoredCreated,
        exam_development.EdxSpecialExamProctoredUpdated,
    ),
    "admin-report: instructor dashboard report": (
        reporting.UIEdxInstructorReportDownloaded,
        reporting.EdxInstructorReportRequested,
        reporting.DumpAnswerDistCsv,
        reporting.UIDumpAnswerDistCsv,
        reporting.DumpGradedAssignmentsConfig,
        reporting.DumpGrades,
        reporting.DumpGradesCsv,
        reporting.DumpGradesCsvRaw,
        reporting.DumpGradesRaw,
        reporting.GetStudentProgressPage,
        exam_development.PsychometricsHistogramGeneration,
    ),
    "admin-report: a list of people was shown to staff": (
        reporting.ListForumAdmins,
        reporting.ListForumCommunityTAs,
        reporting.ListForumMods,
        reporting.ListBetaTesters,
        reporting.ListInstructors,
        reporting.ListStaff,
        reporting.ListStudents,
    ),
    "admin-role: staffing of the course; the person is not named or is staff": (
        reporting.AddForumAdmin,
        reporting.AddForumCommunityTA,
        reporting.AddForumMod,
        reporting.RemoveForumAdmin,
        reporting.RemoveForumCommunityTA,
        reporting.RemoveForumMod,
        course_management.AddInstructor,
        course_management.RemoveInstructor,
        course_management.AddOrRemoveUserGroup,
    ),
    "request-only: the outcome is problem_rescore or edx.grades.problem.rescored": (
        course_management.RescoreStudentSubmission,
    ),
    "request-only: request for a whole class; each outcome has its own event": (
        course_management.RescoreAllSubmissions,
    ),
    "admin-task: task for a whole class; no learner is named": (
        course_management.ResetAllAttempts,
    ),
    "duplicate: answer to a search that search.initiated reports": (
        search.EdxCourseDiscoverySearchResultsDisplayed,
    ),
    "privacy: account administration; old and new values are personal data": (
        user_settings.EdxUserSettingsChanged,
        user_settings.EdxUserSettingsChangeInitiated,
    ),
    "privacy: profile page of a person looked at; the page holds a username": (
        user_settings.UIEdxUserSettingsViewed,
    ),
    "admin-setting: notification preference": (user_settings.ChangeEmailSettings,),
    "technical: marketing display": (
        business_intelligence.UIEdxBiCourseUpgradeSidebarupsellDisplayed,
    ),
    "duplicate: empty marker that the poll block adds to xblock.poll.submitted": (
        xblock_runtime.Progress,
    ),
    "authoring: Studio search index": (
        studio_index.EdxCourseIndexReindexed,
        studio_index.EdxCourseIndexPublished,
    ),
}

NOT_CONVERTED: Final[Mapping[type[EdxEvent], str]] = {
    model: reason for reason, models in _REASONS.items() for model in models
}
"""Model → the kind of the reason, a colon, and the reason in words."""
