"""Reports on a course, and lists of who has which part in it.

The events with hyphens in their names are those of the first instructor dashboard. In
logs they have no ``name``, and the word ``idashboard`` as ``page``.
"""

from typing import Literal

from ralph_models.edx.base import (
    Blank,
    BrowserEvent,
    NoPayload,
    Payload,
    PayloadModel,
    ServerEvent,
)

__all__ = [
    "AddForumAdmin",
    "AddForumCommunityTA",
    "AddForumMod",
    "DashboardAction",
    "DumpAnswerDistCsv",
    "DumpGradedAssignmentsConfig",
    "DumpGrades",
    "DumpGradesCsv",
    "DumpGradesCsvRaw",
    "DumpGradesRaw",
    "EdxInstructorReportRequested",
    "GetStudentProgressPage",
    "ListBetaTesters",
    "ListForumAdmins",
    "ListForumCommunityTAs",
    "ListForumMods",
    "ListInstructors",
    "ListStaff",
    "ListStudents",
    "RemoveForumAdmin",
    "RemoveForumCommunityTA",
    "RemoveForumMod",
    "ReportDownload",
    "ReportRequest",
    "StudentProgress",
    "UIDumpAnswerDistCsv",
    "UIEdxInstructorReportDownloaded",
]


class ReportDownload(PayloadModel):
    """The file that was downloaded."""

    report_url: str | None = None


class ReportRequest(PayloadModel):
    """The report that was asked for.

    A task in the background logs it, so the context is empty and no course is named.
    """

    report_type: str | None = None
    """``grade_report``, ``problem_grade_report``, ``student_profile_info`` and others."""


class DashboardAction(PayloadModel):
    """The course that the first instructor dashboard worked on."""

    course: str | None = None
    """Its id, in slash form at that time."""


class StudentProgress(DashboardAction):
    """Whose progress was shown to whom."""

    instructor: str | None = None
    student: str | None = None


class UIEdxInstructorReportDownloaded(BrowserEvent):
    """A member of the course team downloaded a report."""

    event_type: Literal["edx.instructor.report.downloaded"]
    name: Literal["edx.instructor.report.downloaded"] | Blank = None
    event: Payload[ReportDownload]


class EdxInstructorReportRequested(ServerEvent):
    """A member of the course team asked for a report."""

    event_type: Literal["edx.instructor.report.requested"]
    name: Literal["edx.instructor.report.requested"] | Blank = None
    event: Payload[ReportRequest]


class ListForumAdmins(ServerEvent):
    """The administrators of the forum were listed."""

    event_type: Literal["list-forum-admins"]
    name: Literal["list-forum-admins"] | Blank = None
    event: Payload[DashboardAction]


class ListForumCommunityTAs(ServerEvent):
    """The community teaching assistants of the forum were listed."""

    event_type: Literal["list-forum-community-TAs"]
    name: Literal["list-forum-community-TAs"] | Blank = None
    event: Payload[DashboardAction]


class ListForumMods(ServerEvent):
    """The moderators of the forum were listed."""

    event_type: Literal["list-forum-mods"]
    name: Literal["list-forum-mods"] | Blank = None
    event: Payload[DashboardAction]


class AddForumAdmin(ServerEvent):
    """A user became administrator of the forum."""

    event_type: Literal["add-forum-admin"]
    name: Literal["add-forum-admin"] | Blank = None
    event: Payload[DashboardAction]


class AddForumCommunityTA(ServerEvent):
    """A user became community teaching assistant of the forum."""

    event_type: Literal["add-forum-community-TA"]
    name: Literal["add-forum-community-TA"] | Blank = None
    event: Payload[DashboardAction]


class AddForumMod(ServerEvent):
    """A user became moderator of the forum."""

    event_type: Literal["add-forum-mod"]
    name: Literal["add-forum-mod"] | Blank = None
    event: Payload[DashboardAction]


class RemoveForumAdmin(ServerEvent):
    """A user was no longer administrator of the forum."""

    event_type: Literal["remove-forum-admin"]
    name: Literal["remove-forum-admin"] | Blank = None
    event: Payload[DashboardAction]


class RemoveForumCommunityTA(ServerEvent):
    """A user was no longer community teaching assistant of the forum."""

    event_type: Literal["remove-forum-community-TA"]
    name: Literal["remove-forum-community-TA"] | Blank = None
    event: Payload[DashboardAction]


class RemoveForumMod(ServerEvent):
    """A user was no longer moderator of the forum."""

    event_type: Literal["remove-forum-mod"]
    name: Literal["remove-forum-mod"] | Blank = None
    event: Payload[DashboardAction]


class DumpAnswerDistCsv(ServerEvent):
    """The distribution of answers was dumped as CSV."""

    event_type: Literal["dump-answer-dist-csv", "dump_answer_dist_csv"]
    name: Literal["dump-answer-dist-csv", "dump_answer_dist_csv"] | Blank = None
    event: Payload[NoPayload]


class UIDumpAnswerDistCsv(BrowserEvent):
    """The distribution of answers was dumped as CSV; in a log of 2013."""

    event_type: Literal["dump-answer-dist-csv", "dump_answer_dist_csv"]
    name: Literal["dump-answer-dist-csv", "dump_answer_dist_csv"] | Blank = None
    event: Payload[NoPayload]


class DumpGradedAssignmentsConfig(ServerEvent):
    """The configuration of graded assignments was dumped."""

    event_type: Literal["dump-graded-assignments-config"]
    name: Literal["dump-graded-assignments-config"] | Blank = None
    event: Payload[NoPayload]


class DumpGrades(ServerEvent):
    """The grades of a course were dumped."""

    event_type: Literal["dump-grades"]
    name: Literal["dump-grades"] | Blank = None
    event: Payload[NoPayload]


class DumpGradesCsv(ServerEvent):
    """The grades of a course were dumped as CSV."""

    event_type: Literal["dump-grades-csv"]
    name: Literal["dump-grades-csv"] | Blank = None
    event: Payload[NoPayload]


class DumpGradesCsvRaw(ServerEvent):
    """The raw grades of a course were dumped as CSV."""

    event_type: Literal["dump-grades-csv-raw"]
    name: Literal["dump-grades-csv-raw"] | Blank = None
    event: Payload[NoPayload]


class DumpGradesRaw(ServerEvent):
    """The raw grades of a course were dumped."""

    event_type: Literal["dump-grades-raw"]
    name: Literal["dump-grades-raw"] | Blank = None
    event: Payload[NoPayload]


class ListBetaTesters(ServerEvent):
    """The beta testers of a course were listed."""

    event_type: Literal["list-beta-testers"]
    name: Literal["list-beta-testers"] | Blank = None
    event: Payload[NoPayload]


class ListInstructors(ServerEvent):
    """The instructors of a course were listed."""

    event_type: Literal["list-instructors"]
    name: Literal["list-instructors"] | Blank = None
    event: Payload[NoPayload]


class ListStaff(ServerEvent):
    """The staff of a course were listed."""

    event_type: Literal["list-staff"]
    name: Literal["list-staff"] | Blank = None
    event: Payload[NoPayload]


class ListStudents(ServerEvent):
    """The learners of a course were listed."""

    event_type: Literal["list-students"]
    name: Literal["list-students"] | Blank = None
    event: Payload[NoPayload]


class GetStudentProgressPage(ServerEvent):
    """A member of the course team looked at the progress of a learner."""

    event_type: Literal["get-student-progress-page"]
    name: Literal["get-student-progress-page"] | Blank = None
    event: Payload[StudentProgress]


EVENTS = (
    UIEdxInstructorReportDownloaded,
    EdxInstructorReportRequested,
    ListForumAdmins,
    ListForumCommunityTAs,
    ListForumMods,
    AddForumAdmin,
    AddForumCommunityTA,
    AddForumMod,
    RemoveForumAdmin,
    RemoveForumCommunityTA,
    RemoveForumMod,
    DumpAnswerDistCsv,
    UIDumpAnswerDistCsv,
    DumpGradedAssignmentsConfig,
    DumpGrades,
    DumpGradesCsv,
    DumpGradesCsvRaw,
    DumpGradesRaw,
    ListBetaTesters,
    ListInstructors,
    ListStaff,
    ListStudents,
    GetStudentProgressPage,
)
"""The events of the family."""
