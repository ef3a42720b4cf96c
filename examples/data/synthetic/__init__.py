"""An invented Open edX site: courses, learners, and what they leave in its log."""
