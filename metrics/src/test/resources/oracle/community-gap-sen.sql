-- Share of pupils without special educational needs who contribute, minus that of pupils with them.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, CASE WHEN sen_provision = 'No SEN' THEN community::INT END AS n, CASE WHEN sen_provision = 'No SEN' THEN 1 END AS d,
       CASE WHEN sen_provision IN ('EHC plan', 'SEN support') THEN community::INT END AS other_n, CASE WHEN sen_provision IN ('EHC plan', 'SEN support') THEN 1 END AS other_d
FROM programme_year WHERE community IN (true, false);
FROM own('gap of people', 100, ['programmes']) WHERE geographic_level = 'School' AND breakdown = 'Total'
