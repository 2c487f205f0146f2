-- Whole years, and of the year that is not over its autumn: the periods that the truth counts.
CREATE MACRO told(time_period, time_identifier) AS
    time_identifier = CASE WHEN time_period = '202526' THEN 'Autumn term' ELSE 'Academic year' END;

-- Joiners whom another of our schools had before.
CREATE VIEW arrived AS
SELECT entity_code, time_period, time_identifier, 'arrivals_from_' || other_urn AS measure, movement_type,
    sum(pupils)::BIGINT AS pupils
FROM movement_flow
WHERE geographic_level = 'School' AND breakdown_topic = 'Total' AND direction = 'joiner' AND other_urn IS NOT NULL
    AND told(time_period, time_identifier)
GROUP BY ALL;

-- Who is placed and stays on roll: no registration with the provider begins on that day.
CREATE VIEW placed AS
SELECT *
FROM ap_spell AS spell
WHERE home_urn IS NOT NULL AND told(time_period, time_identifier)
    AND NOT EXISTS (
        FROM pupil_movement AS move
        WHERE move.pupil = spell.pupil AND move.school_urn = spell.provider_key AND direction = 'joiner'
            AND movement_date = spell.entry_date);

CREATE VIEW own_roll AS
SELECT entity_code, time_period, time_identifier, numerator, denominator
FROM indicator_value
WHERE indicator_id = 'ehcp-share' AND evidence = 'own' AND geographic_level = 'School'
    AND breakdown_topic = 'Total' AND education_phase = 'Total';

-- Files of returns by school; their names say of which school and census they are.
CREATE VIEW return_file AS
SELECT DISTINCT school_urn AS entity_code, regexp_extract(file_name, '[0-9]{4}-(AUT|SPR|SUM)') AS collection, file_name LIKE '%-first.%' AS replaced, account.*
FROM file_account AS account
JOIN school_year AS school ON contains(file_name, school_laestab) AND school.time_period = '202425'
WHERE source_id = 'school-census';
