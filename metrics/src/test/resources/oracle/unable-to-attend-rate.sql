-- Sessions of codes Q and Y, out of possible sessions and those.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, session_q + session_y AS n, coalesce(session_possible, 0) + session_q + session_y AS d
FROM enrolment_period WHERE attendance_known;
FROM own('sessions', 100, ['attendance'])
