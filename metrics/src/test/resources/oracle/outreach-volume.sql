-- Hours of outreach for each receiving school.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, minute AS n FROM outreach_year WHERE minute >= 0;
FROM own('sessions', 0.016666666666666666, ['outreach'])
