-- Full-time placements, where the hours are known.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (full_time)::INT AS n FROM ap_spell
WHERE full_time IN (true, false);
FROM own('people', 100, ['placements'])
