-- Managed moves in that lasted, out of those that lasted or ended otherwise; never below ten.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (outcome = 'sustained')::INT AS n FROM arrival
WHERE origin = 'Managed move' AND outcome IN ('sustained', 'ended-otherwise');
FROM own('people', 100, ['movements'], least := 10)
