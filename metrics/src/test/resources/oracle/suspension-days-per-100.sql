-- Half-days of suspension as days, for each 100 pupils on roll in January.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, session AS n FROM suspension WHERE category <> 'INT' AND category <> 'PERM'
UNION ALL BY NAME
SELECT *, 1 AS d FROM enrolment_period WHERE headcount;
FROM own('sessions', 50, ['exclusions', 'roll'])
