-- The number of a placement in the order of the pupil’s placements, mean over placements begun.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, spell_number AS n, spell_number ^ 2 AS sq FROM ap_spell WHERE spell_number > 0;
FROM own('mean', 1, ['placements'])
