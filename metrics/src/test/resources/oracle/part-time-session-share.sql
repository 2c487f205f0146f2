-- Sessions of code C2, which exists since August 2024, out of possible sessions.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, session_possible AS d, session_c2 AS n FROM enrolment_period
WHERE attendance_known AND left(time_period, 4)::INT >= 2024;
FROM own('sessions', 100, ['attendance'])
