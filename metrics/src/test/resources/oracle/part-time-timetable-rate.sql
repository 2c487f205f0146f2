-- Enrolments with any session of code C2, which exists since August 2024.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (session_c2 > 0)::INT AS n FROM enrolment_period
WHERE attendance_known AND left(time_period, 4)::INT >= 2024;
FROM own('people', 100, ['attendance'])
