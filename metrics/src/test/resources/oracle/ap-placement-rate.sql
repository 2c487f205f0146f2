-- By home school: placements begun, for each 1,000 pupils on roll in January.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT * REPLACE (home_urn AS school_urn), 1 AS n
FROM ap_spell WHERE home_urn IS NOT NULL
UNION ALL BY NAME
SELECT *, 1 AS d FROM enrolment_period WHERE headcount;
FROM own('events', 1000, ['placements', 'roll'])
