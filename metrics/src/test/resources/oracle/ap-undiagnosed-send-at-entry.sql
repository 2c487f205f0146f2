-- By home school: placed without identified needs and identified within a year, out of all placed without.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT * REPLACE (home_urn AS school_urn), 1 AS d, sen_identified_later::INT AS n
FROM ap_spell WHERE home_urn IS NOT NULL AND sen_identified_later IN (true, false);
FROM own('people', 100, ['placements'])
