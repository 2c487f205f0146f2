SELECT CASE WHEN measure LIKE 'arrivals_from_%' THEN measure[15:] ELSE entity_code END AS home, time_period,
    sum(count::BIGINT)::BIGINT
FROM planted
WHERE measure = 'placements' OR story IN ('excluded-to-own-ap', 'dual-registration')
GROUP BY ALL
ORDER BY ALL
