-- The year that is not over is in no row of a whole year: what is known of its autumn.
SELECT home_urn, time_period, sum(placements)::BIGINT FROM placement_flow WHERE time_period < '202526' GROUP BY ALL
UNION ALL
SELECT home_urn, time_period, count(*) FROM ap_spell
WHERE home_urn IS NOT NULL AND time_period = '202526' AND told(time_period, time_identifier) GROUP BY ALL
ORDER BY ALL
