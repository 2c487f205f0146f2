-- Arrivals of three years, for each 1,000 pupils on roll in January.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS n FROM arrival WHERE origin <> 'Managed move'
UNION ALL BY NAME
SELECT *, 1 AS d FROM enrolment_period WHERE headcount;
FROM own('events', 1000, ['movements', 'roll'])
