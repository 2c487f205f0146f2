-- Leavers by a managed move, for each 100 pupils on roll in January.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS n FROM pupil_movement WHERE headcount_status AND direction = 'leaver' AND movement_type = 'managed-move'
UNION ALL BY NAME
SELECT *, 1 AS d FROM enrolment_period WHERE headcount;
FROM own('events', 100, ['movements', 'roll'])
