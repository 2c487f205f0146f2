-- What must come of schools' own files. An indicator's SQL puts its units into the table `unit`: each row with what it
-- adds to the count (n) and to the whole (d), squares (sq), the other side (other_n, other_d), those of whom nothing is
-- known (unknown) and what the known share is taken of (known_of). Here they are added up, over the facts alone.
CREATE OR REPLACE TEMP TABLE unit_columns (
    school_urn VARCHAR, time_period VARCHAR, time_identifier VARCHAR,
    sen_provision VARCHAR, sen_primary_need VARCHAR, fsm VARCHAR, fsm6 VARCHAR, sex VARCHAR, ethnicity_major VARCHAR,
    ethnicity_minor VARCHAR, first_language VARCHAR, year_group VARCHAR, in_care VARCHAR,
    n BIGINT, d BIGINT, sq BIGINT, other_n BIGINT, other_d BIGINT, unknown BIGINT, known_of BIGINT);
CREATE OR REPLACE TEMP TABLE unit AS FROM unit_columns;

-- A school whose files cover all of these tables in a period; there, nothing found is a zero.
CREATE MACRO covered(required) AS TABLE
SELECT school_urn, time_period, time_identifier FROM own_coverage
WHERE list_contains(required, covered_table)
GROUP BY ALL HAVING count(DISTINCT covered_table) = len(required);

CREATE MACRO in_groups() AS TABLE
WITH units AS (FROM unit_columns UNION ALL BY NAME FROM unit),
expanded AS (
    SELECT *, 'Total' AS breakdown_topic, 'Total' AS breakdown FROM units
    UNION ALL
    SELECT *, unnest(['sen_provision', 'sen_primary_need', 'fsm', 'fsm6', 'sex', 'ethnicity_major', 'ethnicity_minor',
                      'first_language', 'year_group', 'in_care', 'sen_provision_fsm']),
           unnest([sen_provision, sen_primary_need, fsm, fsm6, sex, ethnicity_major, ethnicity_minor, first_language,
                   year_group, in_care,
                   CASE WHEN sen_provision = 'Unknown' OR fsm = 'Unknown' THEN 'Unknown'
                        ELSE sen_provision || ' × ' || fsm END])
    FROM units
)
SELECT school_urn, time_period, time_identifier, breakdown_topic, breakdown,
       coalesce(sum(n), 0)::BIGINT AS n, coalesce(sum(d), 0)::BIGINT AS d, coalesce(sum(sq), 0)::BIGINT AS sq,
       coalesce(sum(other_n), 0)::BIGINT AS other_n, coalesce(sum(other_d), 0)::BIGINT AS other_d,
       coalesce(sum(unknown), 0)::BIGINT AS unknown, coalesce(sum(known_of), 0)::BIGINT AS known_of
FROM expanded
WHERE breakdown IS NOT NULL AND breakdown <> 'Not read'
GROUP BY ALL;

-- Schools, under their phase and in Total; then trusts, whose sums are over the schools that are covered.
CREATE MACRO own_sums(required) AS TABLE
WITH school AS (
    SELECT c.school_urn, c.time_period, c.time_identifier, breakdown_topic, breakdown,
           n, d, sq, other_n, other_d, unknown, known_of
    FROM covered(required) c
    JOIN in_groups() g USING (school_urn, time_period, time_identifier)
    WHERE breakdown_topic <> 'Total' AND list_contains(getvariable('topics'), breakdown_topic)
    UNION ALL
    SELECT c.school_urn, c.time_period, c.time_identifier, 'Total', 'Total',
           coalesce(n, 0), coalesce(d, 0), coalesce(sq, 0), coalesce(other_n, 0), coalesce(other_d, 0),
           coalesce(unknown, 0), coalesce(known_of, 0)
    FROM covered(required) c
    LEFT JOIN (FROM in_groups() WHERE breakdown_topic = 'Total') g USING (school_urn, time_period, time_identifier)
),
phased AS (
    SELECT s.*, coalesce(y.education_phase, 'Total') AS education_phase
    FROM school s LEFT JOIN (SELECT DISTINCT school_urn, time_period, education_phase FROM school_year) y
        USING (school_urn, time_period)
    WHERE len(getvariable('phases')) = 0 OR list_contains(getvariable('phases'), y.education_phase)
),
either AS (
    FROM phased WHERE education_phase <> 'Total' UNION ALL SELECT * REPLACE ('Total' AS education_phase) FROM phased
)
SELECT 'School' AS geographic_level, school_urn AS entity_code, * EXCLUDE (school_urn), NULL::BIGINT AS schools_present
FROM either
UNION ALL
SELECT 'MAT', trust_id, time_period, time_identifier, breakdown_topic, breakdown, sum(n)::BIGINT, sum(d)::BIGINT,
       sum(sq)::BIGINT, sum(other_n)::BIGINT, sum(other_d)::BIGINT, sum(unknown)::BIGINT, sum(known_of)::BIGINT,
       education_phase, count(*)
FROM either JOIN (SELECT DISTINCT trust_id, school_urn, time_period FROM trust_membership) USING (school_urn, time_period)
WHERE breakdown = 'Total'
GROUP BY ALL;

-- Student's t, 2.5 % above: a printed table to 120 degrees of freedom, a series beyond.
CREATE MACRO student(v) AS
    CASE WHEN v <= 120 THEN [
        12.706204736173, 4.302652729749, 3.182446305284, 2.776445105198, 2.570581835636, 2.446911851145,
        2.364624251593, 2.306004135204, 2.262157162798, 2.228138851986, 2.200985160092, 2.178812829667,
        2.160368656463, 2.144786687918, 2.131449545560, 2.119905299221, 2.109815577833, 2.100922040241,
        2.093024054408, 2.085963447266, 2.079613844728, 2.073873067904, 2.068657610419, 2.063898561628,
        2.059538552753, 2.055529438643, 2.051830516480, 2.048407141795, 2.045229642133, 2.042272456301,
        2.039513446396, 2.036933343460, 2.034515297449, 2.032244509318, 2.030107928250, 2.028094000980,
        2.026192463029, 2.024394163912, 2.022690920037, 2.021075390306, 2.019540970441, 2.018081702818,
        2.016692199228, 2.015367574444, 2.014103388881, 2.012895598920, 2.011740513730, 2.010634757624,
        2.009575237129, 2.008559112101, 2.007583770316, 2.006646805062, 2.005745995318, 2.004879288188,
        2.004044783289, 2.003240718848, 2.002465459291, 2.001717484145, 2.000995378088, 2.000297822014,
        1.999623584995, 1.998971517033, 1.998340542521, 1.997729654318, 1.997137908392, 1.996564418952,
        1.996008354025, 1.995468931430, 1.994945415107, 1.994437111771, 1.993943367846, 1.993463566662,
        1.992997125890, 1.992543495181, 1.992102154002, 1.991672609645, 1.991254395388, 1.990847068812,
        1.990450210230, 1.990063421254, 1.989686323457, 1.989318557136, 1.988959780175, 1.988609666976,
        1.988267907477, 1.987934206239, 1.987608281589, 1.987289864831, 1.986978699506, 1.986674540704,
        1.986377154419, 1.986086316951, 1.985801814346, 1.985523441866, 1.985251003506, 1.984984311522,
        1.984723186014, 1.984467454509, 1.984216951586, 1.983971518524, 1.983731002955, 1.983495258563,
        1.983264144774, 1.983037526483, 1.982815273795, 1.982597261765, 1.982383370176, 1.982173483308,
        1.981967489736, 1.981765282132, 1.981566757075, 1.981371814876, 1.981180359415, 1.980992297976,
        1.980807541104, 1.980626002459, 1.980447598684, 1.980272249273, 1.980099876457, 1.979930405082
        ][v]::DOUBLE
    ELSE 1.959963984540054 + 2.372271233829966 / v + 2.822497752 / v ^ 2 + 2.555851 / v ^ 3 + 1.5889 / v ^ 4 END;
CREATE MACRO reach(n, d, sq) AS
    CASE WHEN d >= 2 THEN student(d - 1) * sqrt(greatest(0, (sq - n::DOUBLE * n / d) / (d - 1)) / d) END;
CREATE MACRO log_reach(n, d, other_n, other_d) AS
    exp(1.959963984540054 * sqrt(1 / n::DOUBLE - 1 / d::DOUBLE + 1 / other_n::DOUBLE - 1 / other_d::DOUBLE));
CREATE MACRO newcombe(n, d, other_n, other_d, side) AS
    n::DOUBLE / d - other_n::DOUBLE / other_d + side * sqrt(
        (n::DOUBLE / d - wilson(n, d, side)) ^ 2 + (other_n::DOUBLE / other_d - wilson(other_n, other_d, -side)) ^ 2);

-- The chance interval of a family; not a number where another test holds the engine to it (exact limits of ratios).
CREATE MACRO own_limit(family, n, d, sq, other_n, other_d, times, side) AS
    CASE WHEN family = 'people' AND d > 0 AND n <= d THEN times * wilson(n, d, side)
         WHEN family = 'events' AND d > 0 THEN times * poisson(n, side) / d
         WHEN family = 'mean' AND d > 1 THEN times * (n::DOUBLE / d + side * reach(n, d, sq))
         WHEN family = 'gap of people' THEN times * newcombe(n, d, other_n, other_d, side)
         WHEN family = 'rate ratio' AND other_n > 0 THEN 'NaN'::DOUBLE
         WHEN family = 'ratio of people' AND n < 10 THEN 'NaN'::DOUBLE
         WHEN family = 'ratio of people'
             THEN (n::DOUBLE / d) / (other_n::DOUBLE / other_d) * log_reach(n, d, other_n, other_d) ^ side END;

-- least: fewer, and there is no figure. unknowns: whether those of whom nothing is known stand beside or within the
-- whole; share: how much has to be known for a figure.
CREATE MACRO own(family, times, required, least := 0, unknowns := 'none', share := 0.0) AS TABLE
WITH sums AS (
    SELECT *, CASE WHEN unknowns = 'beside' THEN d + unknown ELSE d END AS everybody,
           CASE WHEN unknowns = 'within' THEN known_of ELSE d + unknown END AS of_known
    FROM own_sums(required)
),
judged AS (
    SELECT *,
           CASE WHEN family = 'number' THEN NULL
                WHEN contains(family, 'gap') OR contains(family, 'ratio')
                    THEN CASE WHEN d < 1 OR other_d < 1 THEN 'z'
                              WHEN family = 'ratio of people' AND (other_n < 10 OR d < 30 OR other_d < 30) THEN 'u'
                              WHEN family = 'rate ratio' AND other_n = 0 THEN 'z' END
                WHEN everybody = 0 THEN 'z'
                WHEN d < least THEN 'u'
                WHEN unknowns <> 'none' AND (d = 0 OR (of_known > 0 AND of_known - unknown < share * of_known))
                    THEN 'u' END AS symbol
    FROM sums
)
SELECT 'own' AS evidence, geographic_level, entity_code, time_period, time_identifier, education_phase,
       breakdown_topic, breakdown, n AS numerator, CASE WHEN family <> 'number' THEN d END AS denominator,
       CASE WHEN symbol IS NOT NULL THEN NULL
            WHEN family = 'number' THEN n * times::DOUBLE
            WHEN contains(family, 'gap') THEN times::DOUBLE * (n::DOUBLE / d - other_n::DOUBLE / other_d)
            WHEN contains(family, 'ratio') THEN (n::DOUBLE / d) / (other_n::DOUBLE / other_d) * times::DOUBLE
            ELSE n * times::DOUBLE / d END AS indicator_value,
       NULL::BIGINT AS numerator_lower_bound, NULL::BIGINT AS numerator_upper_bound,
       CASE WHEN unknowns <> 'none' AND everybody > 0 THEN n * times::DOUBLE / everybody END AS value_lower_bound,
       CASE WHEN unknowns <> 'none' AND everybody > 0 THEN (n + unknown) * times::DOUBLE / everybody END
           AS value_upper_bound,
       CASE WHEN symbol IS NULL THEN own_limit(family, n, d, sq, other_n, other_d, times, -1) END AS indicator_lower_ci,
       CASE WHEN symbol IS NULL THEN own_limit(family, n, d, sq, other_n, other_d, times, 1) END AS indicator_upper_ci,
       symbol AS indicator_symbol, schools_present, 0::BIGINT AS schools_hidden
FROM judged;
