-- Placements for each pupil of the trust’s own schools, divided by those for each pupil of the other schools.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, own_placement AS n, own_roll AS d, other_placement AS other_n, other_roll AS other_d FROM ap_catchment
WHERE own_roll >= 0 AND other_roll >= 0;
FROM own('rate ratio', 1, ['placements'])
WHERE geographic_level = 'School'
