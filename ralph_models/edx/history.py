"""What the documentation says of events and no model can: chapter, first day, status.

The facts are those of the tracking log chapters of the
`Open edX documentation <https://docs.openedx.org/>`_. A name that is missing here is
undocumented.
"""

from datetime import date
from functools import cache
from typing import Final, Literal, NamedTuple, TypeAlias, cast

__all__ = ["History", "Status", "histories"]

Status: TypeAlias = Literal["documented", "deprecated", "undocumented"]
"""``undocumented`` events stand in logs and in other software only."""


class History(NamedTuple):
    """What is known of one name of an event."""

    chapter: str | None = None
    """The title of the chapter; None if there is none."""
    since: date | None = None
    """The day since which the platform writes it; None if that is not said."""
    status: Status = "undocumented"


@cache
def histories() -> dict[str, History]:
    """Give the history of every name that has one."""
    found: dict[str, History] = {}
    chapter = ""
    for line in filter(None, _CHAPTERS.splitlines()):
        if line[0] == "#":
            chapter = line[2:]
            continue
        name, *marks = line.split()
        day = date.fromisoformat(marks.pop(0)) if marks and marks[0][0].isdigit() else None
        status = cast("Status", marks[0]) if marks else "documented"
        found[name] = History(chapter, day, status)
    return found


# a line: name, first day if it is known, status if it is not "documented"
_CHAPTERS: Final = """
# Certificate Events
edx.certificate.created 2015-09-02
edx.certificate.revoked 2021-05-27
edx.certificate.shared 2015-09-02
edx.certificate.evidence_visited 2015-09-02
edx.certificate.generation.enabled 2015-07-14
edx.certificate.generation.disabled 2015-07-14
# Cohort Events (Student)
edx.cohort.created 2014-10-07
edx.cohort.user_added 2014-10-07
edx.cohort.user_removed 2014-10-07
# Course Content Completion Event
edx.done.toggled 2016-01-27
# Content Library Interaction Events
edx.librarycontentblock.content.assigned 2015-03-18
edx.librarycontentblock.content.removed 2015-03-18
# Course Navigation Events
edx.ui.lms.jump_nav.selected 2021-09-20
edx.ui.lms.link_clicked 2016-05-05
edx.ui.lms.outline.selected 2016-05-05
edx.ui.lms.sequence.next_selected 2016-05-03
edx.ui.lms.sequence.previous_selected 2016-05-03
edx.ui.lms.sequence.tab_selected 2016-05-03
page_close
seq_goto deprecated
seq_next deprecated
seq_prev deprecated
# Course Resource Events
edx.bookmark.accessed 2016-01-04
edx.bookmark.added 2016-01-04
edx.bookmark.listed 2016-01-04
edx.bookmark.removed 2016-01-04
edx.course.tool.accessed 2017-07-24
# Discussion Forum Events
edx.forum.comment.created 2015-03-05
edx.forum.comment.edited 2022-10-03
edx.forum.comment.deleted 2022-09-21
edx.forum.comment.reported 2022-11-01
edx.forum.comment.unreported 2022-11-01
edx.forum.response.created 2015-03-05
edx.forum.response.deleted 2022-09-21
edx.forum.response.edited 2022-10-03
edx.forum.response.mark 2022-12-05
edx.forum.response.unmark 2022-12-05
edx.forum.response.reported 2022-11-01
edx.forum.response.unreported 2022-11-01
edx.forum.response.voted 2015-12-01
edx.forum.searched 2014-05-16
edx.forum.thread.created 2015-03-05
edx.forum.thread.deleted 2022-09-21
edx.forum.thread.edited 2022-10-03
edx.forum.thread.locked 2022-09-15
edx.forum.thread.reported 2022-11-01
edx.forum.thread.unlocked 2022-09-15
edx.forum.thread.unreported 2022-11-01
edx.forum.thread.viewed 2017-07-12
edx.forum.thread.voted 2015-12-01
# Drag and Drop Events
edx.drag_and_drop_v2.feedback.closed 2016-02-24
edx.drag_and_drop_v2.feedback.opened 2016-02-24
edx.drag_and_drop_v2.item.dropped 2016-02-24
edx.drag_and_drop_v2.item.picked_up 2016-02-24
edx.drag_and_drop_v2.loaded 2016-02-24
# Enrollment Events
edx.course.enrollment.activated 2013-12-03
edx.course.enrollment.deactivated 2013-12-03
edx.course.enrollment.mode_changed 2014-08-21
edx.course.enrollment.upgrade.clicked 2013-12-18
edx.course.enrollment.upgrade.succeeded 2013-12-18
# Notes Events
edx.course.student_notes.added 2016-03-16
edx.course.student_notes.deleted 2016-03-16
edx.course.student_notes.edited 2016-03-16
edx.course.student_notes.notes_page_viewed 2016-03-16
edx.course.student_notes.searched 2016-03-16
edx.course.student_notes.used_unit_link 2016-03-16
edx.course.student_notes.viewed 2016-03-16
# Open Response Assessment Events
openassessmentblock.get_peer_submission 2014-04-03
openassessmentblock.get_submission_for_staff_grading 2016-01-20
openassessmentblock.peer_assess 2014-04-03
openassessmentblock.self_assess 2014-04-03
openassessmentblock.staff_assess 2016-01-20
openassessmentblock.submit_feedback_on_assessments 2014-04-03
openassessmentblock.create_submission 2014-04-03
openassessmentblock.save_submission 2014-04-03
openassessment.student_training_assess_example 2014-08-06
openassessment.upload_file 2014-08-06
openassessment.upload_file_error 2020-12-14
# Pre-Roll Video Interaction Events
edx.video.bumper.dismissed 2015-06-10
edx.video.bumper.loaded 2015-06-10
edx.video.bumper.played 2015-06-10
edx.video.bumper.skipped 2015-06-10
edx.video.bumper.stopped 2015-06-10
edx.video.bumper.transcript.hidden 2015-06-10
edx.video.bumper.transcript.menu.hidden 2015-06-10
edx.video.bumper.transcript.menu.shown 2015-06-10
edx.video.bumper.transcript.shown 2015-06-10
# Problem Interaction Events
edx.problem.hint.demandhint_displayed 2015-07-01
edx.problem.hint.feedback_displayed 2015-07-01
problem_check 2013-10-15
problem_check_fail 2013-10-15
problem_graded
problem_rescore
problem_rescore_fail
problem_reset
problem_save
problem_show
reset_problem
reset_problem_fail
save_problem_fail
save_problem_success
showanswer
save_problem_check deprecated
save_problem_check_fail deprecated
# Teams-Related Events
edx.team.activity_updated 2015-09-16
edx.team.changed 2015-09-16
edx.team.created 2015-09-16
edx.team.deleted 2015-09-16
edx.team.learner_added 2015-09-16
edx.team.learner_removed 2015-09-16
edx.team.page_viewed 2015-09-16
edx.team.searched 2015-09-16
# Testing Events for Content Experiments
xmodule.partitions.assigned_user_to_partition 2014-03-12
xblock.split_test.child_render 2014-03-12
assigned_user_to_partition deprecated
# Textbook Interaction Events
textbook.pdf.thumbnails.toggled 2014-04-16
textbook.pdf.thumbnail.navigated 2014-04-16
textbook.pdf.outline.toggled 2014-04-16
textbook.pdf.chapter.navigated 2014-04-16
textbook.pdf.page.navigated 2014-04-16
textbook.pdf.zoom.buttons.changed 2014-04-16
textbook.pdf.zoom.menu.changed 2014-04-16
textbook.pdf.display.scaled 2014-04-16
textbook.pdf.page.scrolled 2014-04-16
textbook.pdf.search.executed 2014-04-16
textbook.pdf.search.navigatednext 2014-04-16
textbook.pdf.search.highlight.toggled 2014-04-16
textbook.pdf.searchcasesensitivity.toggled 2014-04-16
book
# Google Component Events
edx.googlecomponent.calendar.displayed 2015-03-05
edx.googlecomponent.document.displayed 2015-03-05
# Timed Exam and Proctored Exam Events
edx.special_exam.proctored.attempt.created 2015-12-01
edx.special_exam.practice.attempt.created 2015-12-01
edx.special_exam.timed.attempt.created 2015-12-01
edx.special_exam.proctored.attempt.declined 2015-12-01
edx.special_exam.proctored.attempt.deleted 2015-12-01
edx.special_exam.practice.attempt.deleted 2015-12-01
edx.special_exam.timed.attempt.deleted 2015-12-01
edx.special_exam.proctored.attempt.download_software_clicked 2015-12-01
edx.special_exam.practice.attempt.download_software_clicked 2015-12-01
edx.special_exam.proctored.attempt.error 2015-12-01
edx.special_exam.practice.attempt.error 2015-12-01
edx.special_exam.proctored.attempt.ready_to_start 2015-12-01
edx.special_exam.practice.attempt.ready_to_start 2015-12-01
edx.special_exam.proctored.attempt.ready_to_submit 2015-12-01
edx.special_exam.practice.attempt.ready_to_submit 2015-12-01
edx.special_exam.timed.attempt.ready_to_submit 2015-12-01
edx.special_exam.proctored.attempt.rejected 2015-12-01
edx.special_exam.proctored.attempt.review_received 2015-12-01
edx.special_exam.proctored.attempt.started 2015-12-01
edx.special_exam.practice.attempt.started 2015-12-01
edx.special_exam.timed.attempt.started 2015-12-01
edx.special_exam.proctored.attempt.submitted 2015-12-01
edx.special_exam.practice.attempt.submitted 2015-12-01
edx.special_exam.timed.attempt.submitted 2015-12-01
edx.special_exam.proctored.attempt.verified 2015-12-01
edx.special_exam.proctored.option-presented 2015-12-01
# Video Interaction Events
hide_transcript
edx.video.transcript.hidden 2014-12-23
edx.video.closed_captions.hidden 2016-05-05
edx.video.closed_captions.shown 2016-05-05
load_video
edx.video.loaded 2014-12-23
pause_video
edx.video.paused 2014-12-23
play_video
edx.video.played 2014-12-23
seek_video
edx.video.position.changed 2015-03-10
show_transcript
edx.video.transcript.shown 2014-12-23
speed_change_video
stop_video 2014-06-25
edx.video.stopped 2014-12-23
video_hide_cc_menu 2015-02-17
edx.video.language_menu.hidden 2016-05-05
video_show_cc_menu 2015-02-17
edx.video.language_menu.shown 2016-05-05
# Cohort Events (Course Team)
edx.cohort.creation_requested 2014-10-07
edx.cohort.user_add_requested 2014-10-07
# Course Reporting Events
edx.instructor.report.downloaded 2015-05-08
edx.instructor.report.requested 2015-05-08
list-forum-admins
list-forum-community-TAs
list-forum-mods
add-forum-admin
add-forum-community-TA
add-forum-mod
remove-forum-admin
remove-forum-community-TA
remove-forum-mod
dump-answer-dist-csv
dump-graded-assignments-config
dump-grades
dump-grades-csv
dump-grades-csv-raw
dump-grades-raw
list-beta-testers
list-instructors
list-staff
list-students
get-student-progress-page
dump_answer_dist_csv deprecated
# Grading-Related Events
edx.grades.course.grade_calculated 2016-12-14
edx.grades.problem.rescored 2016-12-14
edx.grades.problem.score_overridden 2017-07-19
edx.grades.problem.state_deleted 2016-12-14
edx.grades.problem.submitted 2016-12-14
edx.grades.subsection.grade_calculated 2016-12-14
# Timed and Proctored Exam Development and Administration Events
edx.special_exam.proctored.allowance.created 2015-12-01
edx.special_exam.practice.allowance.created 2015-12-01
edx.special_exam.timed.allowance.created 2015-12-01
edx.special_exam.proctored.allowance.deleted 2015-12-01
edx.special_exam.practice.allowance.deleted 2015-12-01
edx.special_exam.timed.allowance.deleted 2015-12-01
edx.special_exam.proctored.created 2015-12-01
edx.special_exam.practice.created 2015-12-01
edx.special_exam.timed.created 2015-12-01
edx.special_exam.proctored.updated 2015-12-01
edx.special_exam.practice.updated 2015-12-01
edx.special_exam.timed.updated 2015-12-01
psychometrics-histogram-generation deprecated
# Peer Instruction Events
ubc.peer_instruction.accessed 2015-12-15
ubc.peer_instruction.original_submitted 2015-12-15
ubc.peer_instruction.revised_submitted 2015-12-15
# Poll and Survey Events
xblock.poll.submitted 2015-07-08
xblock.poll.view_results 2015-07-08
xblock.survey.submitted 2015-07-08
xblock.survey.view_results 2015-07-08
# Oppia Exploration Events
oppia.exploration.completed 2015-10-27
oppia.exploration.loaded 2015-10-27
oppia.exploration.state.changed 2015-10-27
# Microsoft Office Mix Events
microsoft.office.mix.loaded 2015-12-01 deprecated
microsoft.office.mix.paused 2015-12-01 deprecated
microsoft.office.mix.played 2015-12-01 deprecated
microsoft.office.mix.slide.loaded deprecated
microsoft.office.mix.stopped 2015-12-01 deprecated
# Open Response Assessment Events (Deprecated)
oe_hide_question deprecated
oe_show_question deprecated
rubric_select deprecated
oe_show_full_feedback deprecated
oe_show_respond_to_feedback deprecated
oe_feedback_response_selected deprecated
peer_grading_hide_question deprecated
peer_grading_show_question deprecated
staff_grading_hide_question deprecated
staff_grading_show_question deprecated
# Course Management Events
add-instructor
remove-instructor
add-or-remove-user-group
delete-student-module-state
rescore-student-submission
rescore-all-submissions
reset-all-attempts
reset-student-attempts
# Badging Events
edx.badge.assertion.created 2015-06-08 undocumented
edx.badge.assertion.shared 2015-06-08 undocumented
edx.badge.assertion.evidence_visited 2015-06-08 undocumented
"""
