-- Where the oracle and indicator_value disagree about one indicator. Counts, values and bounds must be the same
-- numbers; intervals agree to nine digits, because the exact Poisson limits are a printed table here.
-- A sum that covers less than half of a trust is withheld; a sum for an area needs the register to say so.
-- Own rows: schools with their groups, and trusts; a group that is on neither side of a value has nothing to say, areas
-- have rows only where every school is covered, and what is derived for a trust is in the specs.
WITH oracle AS (
    SELECT * REPLACE (coalesce(breakdown_topic, 'Total') AS breakdown_topic, coalesce(breakdown, 'Total') AS breakdown)
    FROM (SELECT NULL::VARCHAR AS breakdown_topic, NULL::VARCHAR AS breakdown WHERE false
          UNION ALL BY NAME FROM expected)
    WHERE time_period = coalesce(getvariable('period'), time_period)
      AND (coalesce(breakdown, 'Total') = 'Total' OR numerator <> 0 OR denominator <> 0)
),
engine AS (
    FROM indicator_value
    WHERE indicator_id = getvariable('indicator')
      AND CASE WHEN evidence = 'own'
               THEN geographic_level = 'School' AND (breakdown = 'Total' OR numerator <> 0 OR denominator <> 0)
                    OR geographic_level = 'MAT' AND breakdown = 'Total'
                       AND EXISTS (FROM oracle WHERE evidence = 'own' AND geographic_level = 'MAT')
               ELSE breakdown = 'Total' END
),
members AS (
    SELECT trust_id AS entity_code, time_period, education_phase, count(*) AS schools
    FROM (FROM school_year WHERE expected
          UNION ALL SELECT * REPLACE ('Total' AS education_phase) FROM school_year WHERE expected)
    JOIN (SELECT DISTINCT trust_id, school_urn, time_period FROM trust_membership) USING (school_urn, time_period)
    WHERE len(getvariable('phases')) = 0 OR school_urn IN (
        SELECT school_urn FROM school_year WHERE list_contains(getvariable('phases'), education_phase))
    GROUP BY ALL
),
paired AS (
    SELECT coalesce(e.evidence, o.evidence) AS evidence,
           coalesce(e.geographic_level, o.geographic_level) AS geographic_level,
           coalesce(e.entity_code, o.entity_code) AS entity_code,
           coalesce(e.time_period, o.time_period) AS time_period,
           coalesce(e.education_phase, o.education_phase) AS education_phase,
           coalesce(e.breakdown, o.breakdown) AS breakdown,
           e.evidence IS NULL AS not_in_engine, o.evidence IS NULL AS not_in_oracle, e, o
    FROM engine e
    FULL JOIN oracle o USING (evidence, geographic_level, entity_code, time_period, time_identifier, education_phase,
                              breakdown_topic, breakdown)
)
SELECT evidence, geographic_level, entity_code, time_period, education_phase, breakdown,
       CASE WHEN not_in_engine THEN 'not in the engine'
            WHEN not_in_oracle THEN 'not in the oracle'
            WHEN evidence IN ('summed', 'own') AND geographic_level = 'MAT' AND o.schools_present * 2 < m.schools
                THEN CASE WHEN e.indicator_symbol IS DISTINCT FROM 'x' OR e.numerator IS NOT NULL
                               OR e.indicator_value IS NOT NULL OR e.value_lower_bound IS NOT NULL
                          THEN 'should be withheld' END
            WHEN e.numerator IS DISTINCT FROM o.numerator THEN 'numerator'
            WHEN e.denominator IS DISTINCT FROM o.denominator THEN 'denominator'
            WHEN e.indicator_value IS DISTINCT FROM o.indicator_value THEN 'value'
            WHEN e.numerator_lower_bound IS DISTINCT FROM o.numerator_lower_bound THEN 'numerator, at least'
            WHEN e.numerator_upper_bound IS DISTINCT FROM o.numerator_upper_bound THEN 'numerator, at most'
            WHEN e.value_lower_bound IS DISTINCT FROM o.value_lower_bound THEN 'value, at least'
            WHEN e.value_upper_bound IS DISTINCT FROM o.value_upper_bound THEN 'value, at most'
            WHEN e.indicator_symbol IS DISTINCT FROM o.indicator_symbol THEN 'symbol'
            WHEN o.schools_present IS NOT NULL AND e.schools_present IS DISTINCT FROM o.schools_present
                THEN 'schools present'
            WHEN o.schools_present IS NOT NULL AND e.schools_hidden IS DISTINCT FROM o.schools_hidden
                THEN 'schools hidden'
            WHEN (e.indicator_lower_ci IS NULL) <> (o.indicator_lower_ci IS NULL) THEN 'interval'
            WHEN isnan(o.indicator_lower_ci) THEN NULL
            WHEN abs(e.indicator_lower_ci - o.indicator_lower_ci) > 1e-9 * greatest(1, abs(o.indicator_lower_ci))
                THEN 'interval, lower'
            WHEN abs(e.indicator_upper_ci - o.indicator_upper_ci) > 1e-9 * greatest(1, abs(o.indicator_upper_ci))
                THEN 'interval, upper'
       END AS what,
       e.numerator AS engine_numerator, o.numerator AS oracle_numerator,
       e.denominator AS engine_denominator, o.denominator AS oracle_denominator,
       e.indicator_value AS engine_value, o.indicator_value AS oracle_value
FROM paired
LEFT JOIN members m USING (entity_code, time_period, education_phase)
WHERE what IS NOT NULL
  AND NOT (not_in_engine AND evidence = 'summed' AND geographic_level <> 'MAT')
  AND NOT (not_in_engine AND evidence = 'summed' AND m.schools IS NULL)
ORDER BY ALL
LIMIT 20
