-- In 2025/26 no file says yet who belongs to which trust: placements are there, whose they are is unknown and not false.
WITH own AS (
    FROM placed
    WHERE CASE WHEN time_period = '202526'
        THEN own_trust IS NULL AND provider_key = '900011' AND home_urn IN ('900001', '900002', '900003')
        ELSE own_trust END)
SELECT home_urn, time_period, time_identifier, 'placements', count(*) FROM own GROUP BY ALL
UNION ALL
SELECT home_urn, time_period, time_identifier, 'placements_without_protocol', count(*) FROM own WHERE NOT la_protocol GROUP BY ALL
