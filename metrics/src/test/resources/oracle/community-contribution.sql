-- Pupils who contribute to the community, where it is recorded.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (community)::INT AS n FROM programme_year
WHERE community IN (true, false);
FROM own('people', 100, ['programmes'])
