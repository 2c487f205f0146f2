WITH own AS (FROM placed WHERE own_trust)
SELECT home_urn, time_period, time_identifier, 'placements', count(*) FROM own GROUP BY ALL
UNION ALL
SELECT home_urn, time_period, time_identifier, 'placements_without_protocol', count(*) FROM own WHERE NOT la_protocol GROUP BY ALL
