-- A reason that the school before wrote down.
SELECT entity_code, time_period, time_identifier, measure, pupils FROM arrived WHERE movement_type = 'managed-move'
