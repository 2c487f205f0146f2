-- Permanent exclusions: a number.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS n FROM permanent_exclusion;
FROM own('number', 1, ['exclusions'])
