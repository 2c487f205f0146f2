-- The trust that it went to hands in nothing: after the change there is no own figure.
SELECT entity_code, time_period, time_identifier, 'pupils_on_roll', denominator
FROM own_roll WHERE entity_code = '900017' AND told(time_period, time_identifier)
