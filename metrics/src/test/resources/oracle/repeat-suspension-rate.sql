-- Pupils suspended three times or more, out of those suspended at all.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (suspension > 2)::INT AS n FROM suspended_pupil;
FROM own('people', 100, ['exclusions'])
