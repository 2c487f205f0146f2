-- Leavers of alternative provision in education, employment or training, out of those of whom it is known; with what
-- the share would be if all the others were out of it, or all in it.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, (neet IS NOT NULL)::INT AS d, (neet = false)::INT AS n, (neet IS NULL)::INT AS unknown
FROM destination WHERE in_ap;
FROM own('people', 100, ['destinations'], unknowns := 'beside')
