-- Permanent exclusions of the year for each 100 pupils on roll in January.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS n FROM permanent_exclusion
UNION ALL BY NAME
SELECT *, 1 AS d FROM enrolment_period WHERE headcount;
FROM events_per_hundred(['permanent_exclusion'], ['headcount'], 'permanent_exclusion_percent')
UNION ALL BY NAME
FROM own('events', 100, ['exclusions', 'roll'])
