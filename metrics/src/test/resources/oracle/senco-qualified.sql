-- SENCOs with the qualification, where it is recorded.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (senco_qualified)::INT AS n FROM staff_year
WHERE senco AND senco_qualified IN (true, false);
FROM own('people', 100, ['staff'])
