-- Pupils in a life-skills programme, where it is recorded.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (life_skills)::INT AS n FROM programme_year
WHERE life_skills IN (true, false);
FROM own('people', 100, ['programmes'])
