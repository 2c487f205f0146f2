-- Suspensions of the year for each 100 pupils on roll in January; a pupil suspended twice counts twice.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS n FROM suspension WHERE category <> 'INT' AND category <> 'PERM'
UNION ALL BY NAME
SELECT *, 1 AS d FROM enrolment_period WHERE headcount;
FROM events_per_hundred(['suspension'], ['headcount'], 'suspension_percent')
UNION ALL BY NAME
FROM own('events', 100, ['exclusions', 'roll'])
