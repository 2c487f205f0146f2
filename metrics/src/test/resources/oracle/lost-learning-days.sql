-- Unauthorised absence, suspension (the longer of register and record), part-time timetable and internal exclusion,
-- in days for each 100 pupils on roll in January.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, coalesce(session_unauthorised_absence, 0) + coalesce(session_c2, 0) + coalesce(internal_exclusion_session, 0)
       + CASE WHEN coalesce(session_e, 0) > coalesce(suspension_session, 0) THEN session_e
              ELSE coalesce(suspension_session, 0) END AS n
FROM enrolment_period WHERE attendance_known AND exclusions_known
UNION ALL BY NAME
SELECT *, 1 AS d FROM enrolment_period WHERE headcount;
FROM own('sessions', 50, ['attendance', 'exclusions', 'roll'])
