-- Placements from the provider’s own trust, where the home school is known.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (own_trust)::INT AS n FROM ap_spell
WHERE own_trust IN (true, false);
FROM own('people', 100, ['placements'])
