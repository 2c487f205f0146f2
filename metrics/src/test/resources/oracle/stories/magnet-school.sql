SELECT entity_code, time_period, time_identifier, 'pupils_with_plan', numerator
FROM own_roll WHERE entity_code = '900012' AND time_period < '202526' AND told(time_period, time_identifier)
