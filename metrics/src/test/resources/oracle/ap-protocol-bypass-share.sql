-- Own-trust placements that the authority’s panel did not refer, where that is recorded.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (la_protocol = false)::INT AS n FROM ap_spell
WHERE own_trust AND la_protocol IN (true, false);
FROM own('people', 100, ['placements'])
