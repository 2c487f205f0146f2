-- Sessions missed without permission, out of possible sessions.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, session_unauthorised_absence AS n, session_possible AS d
FROM enrolment_period WHERE attendance_known AND compulsory_age;
FROM share_of_sessions(['session_unauthorised_absence'], ['session_possible'], 'unauthorised_absence_percent')
UNION ALL BY NAME
FROM own('sessions', 100, ['attendance'])
