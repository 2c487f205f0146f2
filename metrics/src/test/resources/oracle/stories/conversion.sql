-- Each year under the number that the school had, and never under both.
SELECT entity_code, time_period, time_identifier, 'pupils_on_roll', denominator
FROM own_roll WHERE entity_code IN ('900008', '900068') AND time_period < '202526' AND told(time_period, time_identifier)
