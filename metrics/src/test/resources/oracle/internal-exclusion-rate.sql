-- Half-days of internal exclusion per 1,000 possible sessions, where a record is kept.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, internal_exclusion_session AS n, session_possible AS d FROM enrolment_period
WHERE attendance_known AND internal_exclusion_session >= 0;
FROM own('sessions', 1000, ['attendance', 'exclusions'])
