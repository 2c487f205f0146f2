-- Minutes of training of a teacher, mean over teachers whose training is recorded, in hours.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, cpd_minute AS n, cpd_minute ^ 2 AS sq FROM staff_year WHERE cpd_known AND teacher;
FROM own('mean', 0.016666666666666666, ['staff', 'cpd'])
