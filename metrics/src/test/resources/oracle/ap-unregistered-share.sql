-- By home school: placements with a provider that is no registered school, where that is known.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT * REPLACE (home_urn AS school_urn), 1 AS d, (registered = false)::INT AS n
FROM ap_spell WHERE home_urn IS NOT NULL AND registered IN (true, false);
FROM own('people', 100, ['placements'])
