-- Exits of known course that no reason of the definition explains, out of everyone ever on roll; a figure only where
-- nine tenths of the exits have a known course (Education Policy Institute, 2019).
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS known_of,
       (NOT (reason_recorded OR arrival_matched))::INT AS unknown,
       ((reason_recorded OR arrival_matched) AND movement_type IN (
           'destination-known', 'reason-not-recorded', 'destination-not-visible'))::INT AS n
FROM pupil_movement WHERE headcount_status AND direction = 'leaver' AND NOT standard
UNION ALL BY NAME
SELECT *, 1 AS d FROM enrolment_period WHERE enrol_status <> 'S';
FROM own('people', 100, ['movements', 'roll'], unknowns := 'within', share := 0.9)
