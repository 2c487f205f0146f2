-- Placements that ended in a place that lasted, out of those that did or ended otherwise.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (end_state = 'sustained')::INT AS n FROM ap_spell
WHERE ended AND end_state IN ('sustained', 'ended-otherwise');
FROM own('people', 100, ['placements'])
