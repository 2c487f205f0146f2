-- Enrolments with ten or more sessions of codes B, D and K together.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (session_b + session_d + session_k > 9)::INT AS n FROM enrolment_period WHERE attendance_known;
FROM own('people', 100, ['attendance'])
