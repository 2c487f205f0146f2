-- The families of definitions, written from the definitions alone; over the facts, never over tallies.
-- Each gives the rows of indicator_value that must be there: the publisher's own and, where they add up, the sums.

-- One row per place with the sum of some measures; known only when every one of them is a printed number.
CREATE MACRO counted(wanted) AS TABLE
SELECT geographic_level, entity_code, time_period, time_identifier, education_phase,
       count(*) = len(wanted) AND bool_and(cell_state = 'value') AS known,
       bool_or(cell_state = 'suppressed') AS hidden,
       bool_or(cell_state = 'low') AS low,
       bool_or(cell_state = 'not applicable') AS not_applicable,
       sum(count_value)::BIGINT AS total,
       sum(coalesce(count_value, hidden_lower, 0))::BIGINT AS least,
       CASE WHEN bool_and(coalesce(count_value, hidden_upper) IS NOT NULL)
            THEN sum(coalesce(count_value, hidden_upper))::BIGINT END AS most,
       max(rounded_to) AS rounded_to
FROM published_count
WHERE list_contains(wanted, measure) AND breakdown_topic = 'Total' AND breakdown = 'Total'
GROUP BY geographic_level, entity_code, time_period, time_identifier, education_phase;

-- 95 % limits of a share of people (Wilson) or of a number of events (exact Poisson under 10, Byar from 10 on).
CREATE MACRO wilson(x, n, side) AS
    CASE WHEN side < 0 AND x = 0 THEN 0.0::DOUBLE
         WHEN side > 0 AND x = n THEN 1.0::DOUBLE
         ELSE (2.0::DOUBLE * x + 1.959963984540054::DOUBLE ^ 2
               + side * 1.959963984540054::DOUBLE * sqrt(1.959963984540054::DOUBLE ^ 2
                 + 4.0::DOUBLE * x * (1 - x::DOUBLE / n)))
              / (2 * (n + 1.959963984540054::DOUBLE ^ 2)) END;
CREATE MACRO byar(o, z) AS o * (1 - 1 / (9.0::DOUBLE * o) + z / (3 * sqrt(o::DOUBLE))) ^ 3;
-- From tables of the Poisson distribution: the means that leave 2.5 % at either side of 0, 1, … 9 events.
CREATE MACRO poisson(o, side) AS
    CASE WHEN o >= 10 AND side < 0 THEN byar(o, -1.959963984540054::DOUBLE)
         WHEN o >= 10 THEN byar(o + 1, 1.959963984540054::DOUBLE)
         WHEN side < 0 THEN [
               0.000000000000000, 0.025317807984290, 0.242209278543965, 0.618672122895601, 1.089865373626325,
               1.623486390118421, 2.201894253490851, 2.814363051519866, 3.453832176748501, 4.115373097378332
           ][o + 1]::DOUBLE
         ELSE [
               3.688879454113936, 5.571643390938899, 7.224687667723961, 8.767273069742326, 10.241588675403698,
               11.668332079322670, 13.059474022518685, 14.422675361702379, 15.763189220193315, 17.084803451419170
           ][o + 1]::DOUBLE END;
CREATE MACRO limit_of(family, x, n, side) AS
    CASE WHEN x IS NULL OR n IS NULL OR n = 0 THEN NULL
         WHEN family = 'people' AND x <= n THEN 100 * wilson(x, n, side)
         WHEN family = 'events' THEN 100 * poisson(x, side) / n END;

-- The publisher's own rows. Rounded or hidden counts give way to the printed figure; a school stands in Total as well.
CREATE MACRO own_rows(family, numerator_of, denominator_of, printed_as) AS TABLE
WITH part AS (
    SELECT geographic_level, entity_code, time_period, time_identifier, education_phase,
           CASE WHEN n.known THEN n.total END AS numerator,
           CASE WHEN d.known THEN d.total END AS denominator,
           n.known AND d.known AS counted,
           n.rounded_to = 1 AND d.rounded_to = 1 AS exact,
           CASE WHEN n.hidden AND n.most IS NOT NULL THEN n.least END AS numerator_lower_bound,
           CASE WHEN n.hidden THEN n.most END AS numerator_upper_bound,
           p.printed_value::DOUBLE AS printed,
           coalesce(n.hidden, false) OR coalesce(d.hidden, false) OR (n.known IS NULL AND p.cell_state = 'suppressed') AS hidden,
           coalesce(n.low, false) OR coalesce(n.known IS NULL AND p.cell_state = 'low', false) AS low,
           coalesce(n.not_applicable, false) OR coalesce(d.not_applicable, false)
               OR coalesce(n.known IS NULL AND p.cell_state = 'not applicable', false) AS not_applicable
    FROM counted(numerator_of) n
    FULL JOIN (FROM published_value WHERE measure = printed_as AND breakdown = 'Total') p
        USING (geographic_level, entity_code, time_period, time_identifier, education_phase)
    LEFT JOIN counted(denominator_of) d
        USING (geographic_level, entity_code, time_period, time_identifier, education_phase)
    -- Inner and Outer London are no regions of their own.
    WHERE entity_code NOT LIKE 'E13%'
),
valued AS (
    SELECT *,
           CASE WHEN counted AND (exact OR printed IS NULL)
                THEN CASE WHEN denominator > 0 THEN numerator * 100.0::DOUBLE / denominator END
                ELSE printed END AS indicator_value
    FROM part
),
finished AS (
    SELECT geographic_level, entity_code, time_period, time_identifier, education_phase,
           numerator, denominator, indicator_value, numerator_lower_bound, numerator_upper_bound,
           CASE WHEN indicator_value IS NULL AND denominator > 0
                THEN numerator_lower_bound * 100.0::DOUBLE / denominator END AS value_lower_bound,
           CASE WHEN indicator_value IS NULL AND denominator > 0
                THEN numerator_upper_bound * 100.0::DOUBLE / denominator END AS value_upper_bound,
           limit_of(family, numerator, denominator, -1) AS indicator_lower_ci,
           limit_of(family, numerator, denominator, 1) AS indicator_upper_ci,
           CASE WHEN indicator_value IS NOT NULL THEN NULL
                WHEN counted THEN 'z'
                WHEN hidden THEN 'c'
                WHEN low THEN 'low'
                WHEN not_applicable THEN 'z'
                ELSE 'x' END AS indicator_symbol,
           NULL::BIGINT AS schools_present, NULL::BIGINT AS schools_hidden
    FROM valued
)
SELECT 'published' AS evidence, * FROM finished
UNION ALL
SELECT 'published' AS evidence, * REPLACE ('Total' AS education_phase) FROM finished
WHERE geographic_level = 'School' AND education_phase <> 'Total';

-- Where each school belongs in a year.
CREATE VIEW belongs AS
SELECT DISTINCT 'MAT' AS parent_level, trust_id AS parent_code, school_urn, time_period FROM trust_membership
UNION ALL
SELECT 'Local authority', new_la_code, school_urn, time_period FROM school_year WHERE new_la_code IS NOT NULL
UNION ALL
SELECT 'Regional', region_code, school_urn, time_period FROM school_year WHERE region_code IS NOT NULL
UNION ALL
SELECT 'National', 'E92000001', school_urn, time_period FROM school_year;

-- Sums over schools that give both counts, own phase and Total; with a hidden part the sum is a range.
CREATE MACRO school_sums(family, numerator_of, denominator_of) AS TABLE
WITH school AS (
    SELECT n.entity_code AS school_urn, n.time_period, n.time_identifier, n.education_phase,
           n.hidden, n.least, n.most, d.total AS whole
    FROM counted(numerator_of) n
    JOIN counted(denominator_of) d USING (geographic_level, entity_code, time_period, time_identifier, education_phase)
    WHERE geographic_level = 'School' AND d.known AND (n.known OR n.hidden)
),
phased AS (FROM school UNION ALL SELECT * REPLACE ('Total' AS education_phase) FROM school)
SELECT parent_level AS geographic_level, parent_code AS entity_code, time_period, time_identifier, education_phase,
       count(*) AS schools_present, count(*) FILTER (hidden) AS schools_hidden,
       sum(least)::BIGINT AS least,
       CASE WHEN family = 'events' AND bool_or(most IS NULL) THEN NULL
            ELSE sum(coalesce(most, whole))::BIGINT END AS most,
       sum(whole)::BIGINT AS denominator
FROM phased JOIN belongs USING (school_urn, time_period)
GROUP BY ALL;

-- Sums over the publisher's rows of authorities, for a region or England with all of its authorities there.
CREATE MACRO authority_sums(numerator_of, denominator_of) AS TABLE
WITH authority AS (
    SELECT a.region_code, n.time_period, n.time_identifier, n.education_phase,
           n.entity_code, n.total, n.hidden, d.total AS whole
    FROM counted(numerator_of) n
    JOIN counted(denominator_of) d USING (geographic_level, entity_code, time_period, time_identifier, education_phase)
    JOIN (SELECT DISTINCT entity_code, time_period, region_code FROM area WHERE geographic_level = 'Local authority') a
        ON a.entity_code = n.entity_code AND a.time_period = n.time_period
    WHERE geographic_level = 'Local authority' AND d.known AND (n.known OR n.hidden)
),
parent AS (
    SELECT *, 'Regional' AS geographic_level, region_code AS parent_code FROM authority
    UNION ALL
    SELECT *, 'National' AS geographic_level, 'E92000001' AS parent_code FROM authority
)
SELECT geographic_level, parent_code AS parent_entity, time_period, time_identifier, education_phase,
       count(*) AS authorities, bool_or(hidden) AS hidden,
       sum(total)::BIGINT AS numerator, sum(whole)::BIGINT AS denominator
FROM parent
GROUP BY ALL;

-- An authority's row speaks for all its schools, so complete and exact authorities come before a sum over schools.
CREATE MACRO complete_authority_sums(numerator_of, denominator_of) AS TABLE
WITH expected AS (
    SELECT parent_level AS geographic_level, parent_code AS parent_entity, time_period, education_phase,
           count(DISTINCT new_la_code) AS authorities_expected
    FROM (FROM school_year WHERE expected
          UNION ALL SELECT * REPLACE ('Total' AS education_phase) FROM school_year WHERE expected)
    JOIN belongs USING (school_urn, time_period)
    WHERE parent_level IN ('Regional', 'National')
    GROUP BY ALL
)
SELECT geographic_level, parent_entity AS entity_code, time_period, time_identifier, education_phase,
       numerator, denominator
FROM authority_sums(numerator_of, denominator_of)
JOIN expected USING (geographic_level, parent_entity, time_period, education_phase)
WHERE NOT hidden AND authorities >= authorities_expected;

CREATE MACRO summed_rows(family, numerator_of, denominator_of) AS TABLE
WITH authorities AS (FROM complete_authority_sums(numerator_of, denominator_of)),
sums AS (
    SELECT geographic_level, entity_code, time_period, time_identifier, education_phase,
           least, most, denominator, schools_present, schools_hidden
    FROM school_sums(family, numerator_of, denominator_of)
    ANTI JOIN authorities USING (geographic_level, entity_code, time_period, time_identifier, education_phase)
    UNION ALL
    SELECT geographic_level, entity_code, time_period, time_identifier, education_phase,
           numerator, numerator, denominator, NULL, 0
    FROM authorities
)
SELECT 'summed' AS evidence, geographic_level, entity_code, time_period, time_identifier, education_phase,
       CASE WHEN schools_hidden = 0 THEN least END AS numerator,
       denominator,
       CASE WHEN schools_hidden = 0 AND denominator > 0 THEN least * 100.0::DOUBLE / denominator END AS indicator_value,
       CASE WHEN schools_hidden > 0 THEN least END AS numerator_lower_bound,
       CASE WHEN schools_hidden > 0 THEN most END AS numerator_upper_bound,
       CASE WHEN schools_hidden > 0 AND denominator > 0
            THEN least * 100.0::DOUBLE / denominator END AS value_lower_bound,
       CASE WHEN schools_hidden > 0 AND denominator > 0
            THEN most * 100.0::DOUBLE / denominator END AS value_upper_bound,
       CASE WHEN schools_hidden = 0 THEN limit_of(family, least, denominator, -1) END AS indicator_lower_ci,
       CASE WHEN schools_hidden = 0 THEN limit_of(family, least, denominator, 1) END AS indicator_upper_ci,
       CASE WHEN schools_hidden > 0 THEN 'c' WHEN denominator = 0 THEN 'z' END AS indicator_symbol,
       schools_present, schools_hidden
FROM sums;

-- Schools that are expected in a year that others have figures for, and have none: not available, which is not zero.
-- Independent schools and colleges are in no file of state-funded schools, so their absence says nothing.
CREATE MACRO missing_rows(numerator_of, denominator_of, printed_as) AS TABLE
WITH asked AS (
    SELECT DISTINCT time_period
    FROM counted(numerator_of) n
    JOIN counted(denominator_of) d USING (geographic_level, entity_code, time_period, time_identifier, education_phase)
    WHERE geographic_level = 'School' AND d.known AND (n.known OR n.hidden)
),
there AS (
    SELECT entity_code AS school_urn, time_period FROM published_count
    WHERE geographic_level = 'School' AND list_contains(numerator_of, measure)
    UNION
    SELECT entity_code, time_period FROM published_value WHERE geographic_level = 'School' AND measure = printed_as
),
-- Where files disagree about a school's phase it is left out here: a row would stand in Total twice.
two_phases AS (
    SELECT entity_code AS school_urn, time_period
    FROM (FROM (SELECT entity_code, time_period, education_phase FROM published_count WHERE geographic_level = 'School')
          UNION FROM (SELECT entity_code, time_period, education_phase FROM published_value
                      WHERE geographic_level = 'School'))
    GROUP BY ALL HAVING count(DISTINCT education_phase) > 1
),
missing AS (
    SELECT school_urn AS entity_code, time_period, education_phase
    FROM school_year SEMI JOIN asked USING (time_period) ANTI JOIN there USING (school_urn, time_period)
         ANTI JOIN two_phases USING (school_urn, time_period)
    WHERE expected AND education_phase NOT IN ('Independent', '16 plus')
)
SELECT 'published' AS evidence, 'School' AS geographic_level, entity_code, time_period,
       'Academic year' AS time_identifier, phase AS education_phase,
       NULL::BIGINT AS numerator, NULL::BIGINT AS denominator, NULL::DOUBLE AS indicator_value,
       NULL::BIGINT AS numerator_lower_bound, NULL::BIGINT AS numerator_upper_bound,
       NULL::DOUBLE AS value_lower_bound, NULL::DOUBLE AS value_upper_bound,
       NULL::DOUBLE AS indicator_lower_ci, NULL::DOUBLE AS indicator_upper_ci, 'x' AS indicator_symbol,
       0::BIGINT AS schools_present, 0::BIGINT AS schools_hidden
FROM (SELECT *, unnest([education_phase, 'Total']) AS phase FROM missing);

-- The families.
-- Events of a year for each 100 pupils; a pupil may have several.
CREATE MACRO events_per_hundred(numerator_of, denominator_of, printed_as) AS TABLE
    FROM own_rows('events', numerator_of, denominator_of, printed_as)
    UNION ALL BY NAME FROM summed_rows('events', numerator_of, denominator_of)
    UNION ALL BY NAME FROM missing_rows(numerator_of, denominator_of, printed_as);
-- People or enrolments with a property, out of all of them.
CREATE MACRO share_of_people(numerator_of, denominator_of, printed_as) AS TABLE
    FROM own_rows('people', numerator_of, denominator_of, printed_as)
    UNION ALL BY NAME FROM summed_rows('people', numerator_of, denominator_of)
    UNION ALL BY NAME FROM missing_rows(numerator_of, denominator_of, printed_as);
-- Half-days out of possible half-days; no interval.
CREATE MACRO share_of_sessions(numerator_of, denominator_of, printed_as) AS TABLE
    FROM own_rows('sessions', numerator_of, denominator_of, printed_as)
    UNION ALL BY NAME FROM summed_rows('sessions', numerator_of, denominator_of)
    UNION ALL BY NAME FROM missing_rows(numerator_of, denominator_of, printed_as);
-- People who count once in an area: the publisher's rows only.
CREATE MACRO share_as_published(numerator_of, denominator_of, printed_as) AS TABLE
    FROM own_rows('people', numerator_of, denominator_of, printed_as);
-- Events out of decisions that could lead to one: the publisher's rows only.
CREATE MACRO events_as_published(numerator_of, denominator_of, printed_as) AS TABLE
    FROM own_rows('events', numerator_of, denominator_of, printed_as);
-- A figure printed without counts.
CREATE MACRO as_printed(printed_as) AS TABLE
    FROM own_rows('printed', ['no such measure'], ['no such measure'], printed_as);
