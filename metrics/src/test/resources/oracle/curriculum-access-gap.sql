-- Mean number of subjects of pupils without special educational needs, minus that of pupils with them.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, CASE WHEN sen_provision = 'No SEN' THEN subject END AS n, CASE WHEN sen_provision = 'No SEN' THEN 1 END AS d,
       CASE WHEN sen_provision IN ('EHC plan', 'SEN support') THEN subject END AS other_n, CASE WHEN sen_provision IN ('EHC plan', 'SEN support') THEN 1 END AS other_d
FROM timetable_year WHERE subject >= 0;
FROM own('gap', 1, ['timetable']) WHERE geographic_level = 'School' AND breakdown = 'Total'
