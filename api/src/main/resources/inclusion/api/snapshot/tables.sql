-- The contract with the pipeline: the tables of a published snapshot that the read model relies on.
-- A snapshot may hold more tables and more columns; it is refused when one of these is missing.

CREATE TABLE entity (
    geographic_level VARCHAR, entity_code VARCHAR, entity_name VARCHAR, education_phase VARCHAR,
    establishment_type VARCHAR, school_laestab VARCHAR, new_la_code VARCHAR, old_la_code VARCHAR, la_name VARCHAR,
    region_code VARCHAR, region_name VARCHAR, trust_id VARCHAR, trust_name VARCHAR, status VARCHAR,
    open_date DATE, close_date DATE, lowest_age INTEGER, highest_age INTEGER, peer_group VARCHAR,
    admissions_policy VARCHAR, sex_of_school VARCHAR, religious_character VARCHAR, town VARCHAR, postcode VARCHAR,
    successor_code VARCHAR, predecessor_code VARCHAR, first_time_period VARCHAR, last_time_period VARCHAR);

CREATE TABLE membership (
    trust_id VARCHAR, trust_name VARCHAR, school_urn VARCHAR, school_name VARCHAR, education_phase VARCHAR,
    time_period VARCHAR, membership_date DATE, joined_date DATE, history VARCHAR);

CREATE TABLE perspective (
    perspective_id VARCHAR, title VARCHAR, perspective_order INTEGER, what_would_fill_it VARCHAR,
    file_that_fills_it VARCHAR);

CREATE TABLE indicator (
    indicator_id VARCHAR, version VARCHAR, title VARCHAR, short_title VARCHAR, question VARCHAR, perspective VARCHAR,
    indicator_order INTEGER, value_type VARCHAR, numerator VARCHAR, denominator VARCHAR, numerator_label VARCHAR,
    denominator_label VARCHAR, unit_label VARCHAR, multiplier DOUBLE, decimals INTEGER, polarity VARCHAR,
    margin DOUBLE, margin_change DOUBLE, ask_higher VARCHAR, ask_lower VARCHAR, ask_rising VARCHAR,
    attributed_to VARCHAR, rollup VARCHAR, "interval" VARCHAR, breakdowns VARCHAR, counter_measures VARCHAR,
    population_note VARCHAR, why_it_matters VARCHAR, does_not_tell_you VARCHAR, sources VARCHAR, methodology VARCHAR,
    breaks VARCHAR, authored_by VARCHAR, checked_by VARCHAR, reviewed_on VARCHAR, next_review VARCHAR,
    change_log VARCHAR, definition VARCHAR, worked_example VARCHAR, needs VARCHAR,
    own_tables VARCHAR);

CREATE TABLE tally (
    tally_id VARCHAR, title VARCHAR, unit VARCHAR, fact VARCHAR, measure VARCHAR, adds_over VARCHAR,
    attributed_to VARCHAR, source_note VARCHAR, definition VARCHAR);

CREATE TABLE source (
    source_id VARCHAR, title VARCHAR, publication VARCHAR, publisher VARCHAR, covers VARCHAR, licence VARCHAR,
    newest_time_period VARCHAR, schools BIGINT, note VARCHAR);

CREATE TABLE indicator_value (
    indicator_id VARCHAR, geographic_level VARCHAR, entity_code VARCHAR, time_period VARCHAR, time_identifier VARCHAR,
    education_phase VARCHAR, breakdown_topic VARCHAR, breakdown VARCHAR, evidence VARCHAR, methodology_version VARCHAR,
    is_preferred BOOLEAN, numerator BIGINT, denominator BIGINT, indicator_value DOUBLE, value_lower_bound DOUBLE,
    value_upper_bound DOUBLE, numerator_lower_bound BIGINT, numerator_upper_bound BIGINT, indicator_lower_ci DOUBLE,
    indicator_upper_ci DOUBLE, indicator_symbol VARCHAR, coverage DOUBLE, schools_expected BIGINT,
    schools_present BIGINT, schools_hidden BIGINT, value_source VARCHAR, file_checksum VARCHAR, source_row BIGINT,
    printed_decimals INTEGER, against_numerator BIGINT, against_denominator BIGINT, provisional BOOLEAN,
    symbol_reason VARCHAR);

CREATE TABLE comparison (
    indicator_id VARCHAR, geographic_level VARCHAR, entity_code VARCHAR, time_period VARCHAR, time_identifier VARCHAR,
    education_phase VARCHAR, breakdown_topic VARCHAR, breakdown VARCHAR, methodology_version VARCHAR,
    benchmark_type VARCHAR, benchmark_geographic_level VARCHAR, benchmark_entity_code VARCHAR,
    benchmark_education_phase VARCHAR, benchmark_time_period VARCHAR, benchmark_value DOUBLE,
    benchmark_numerator BIGINT, benchmark_denominator BIGINT, benchmark_note VARCHAR,
    benchmark_printed_decimals INTEGER, benchmark_units BIGINT, benchmark_lowest DOUBLE, benchmark_highest DOUBLE,
    compared_value DOUBLE, compared_numerator BIGINT, compared_denominator BIGINT,
    comparator_set_id VARCHAR, method VARCHAR, method_version INTEGER, seed BIGINT,
    units BIGINT, expected DOUBLE, phi DOUBLE, tau_squared DOUBLE, limit_lower_95 DOUBLE, limit_upper_95 DOUBLE,
    limit_lower_998 DOUBLE, limit_upper_998 DOUBLE, z_score DOUBLE, p_value DOUBLE, q_value DOUBLE, margin DOUBLE,
    verdict VARCHAR, verdict_strength VARCHAR, verdict_reason VARCHAR, ratio DOUBLE, ratio_lower_ci DOUBLE,
    ratio_upper_ci DOUBLE, excess DOUBLE, intake_part DOUBLE, rate_part DOUBLE, stabilised_value DOUBLE, stabilised_lower DOUBLE, stabilised_upper DOUBLE,
    reliability DOUBLE, rank_lower INTEGER, rank_median INTEGER, rank_upper INTEGER, rank_of INTEGER);

CREATE TABLE comparator_set (
    comparator_set_id VARCHAR, comparator_set_kind VARCHAR, title VARCHAR, time_period VARCHAR, member_level VARCHAR,
    member_code VARCHAR, member_reason VARCHAR, member_distance DOUBLE);

CREATE TABLE expected_model (
    indicator_id VARCHAR, education_phase VARCHAR, time_period VARCHAR, time_identifier VARCHAR, benchmark_type VARCHAR,
    model_part VARCHAR, model_term VARCHAR, coefficient DOUBLE, standard_error DOUBLE, schools BIGINT, observed DOUBLE,
    expected DOUBLE);

CREATE TABLE trend (
    entity_code VARCHAR, indicator_id VARCHAR, time_period VARCHAR, series VARCHAR, indicator_value DOUBLE,
    value_lower_bound DOUBLE, value_upper_bound DOUBLE, indicator_lower_ci DOUBLE, indicator_upper_ci DOUBLE,
    schools BIGINT);

CREATE TABLE pooled (
    entity_code VARCHAR, geographic_level VARCHAR, indicator_id VARCHAR, time_period VARCHAR,
    first_time_period VARCHAR, years INTEGER, numerator_lower_bound BIGINT, numerator_upper_bound BIGINT,
    average_lower DOUBLE, average_upper DOUBLE, years_missing INTEGER);

CREATE TABLE distribution (
    geographic_level VARCHAR, indicator_id VARCHAR, time_period VARCHAR, education_phase VARCHAR, units BIGINT,
    minimum DOUBLE, decile_1 DOUBLE, decile_2 DOUBLE, decile_3 DOUBLE, decile_4 DOUBLE, decile_5 DOUBLE,
    decile_6 DOUBLE, decile_7 DOUBLE, decile_8 DOUBLE, decile_9 DOUBLE, maximum DOUBLE, quartile_1 DOUBLE,
    quartile_3 DOUBLE, hidden BIGINT);

CREATE TABLE variation (
    geographic_level VARCHAR, indicator_id VARCHAR, time_period VARCHAR, education_phase VARCHAR, units BIGINT,
    ratio_90_10 DOUBLE, tau_scale VARCHAR, tau_units BIGINT, tau DOUBLE, i_squared DOUBLE, cochran_q DOUBLE);

CREATE TABLE control_chart (
    geographic_level VARCHAR, entity_code VARCHAR, indicator_id VARCHAR, education_phase VARCHAR, time_period VARCHAR,
    time_identifier VARCHAR, period_start VARCHAR, indicator_value DOUBLE, process_mean DOUBLE,
    process_limit_lower DOUBLE, process_limit_upper DOUBLE, control_rule VARCHAR, variation VARCHAR,
    rebase_recorded_on VARCHAR, rebase_reason VARCHAR, target DOUBLE, target_source VARCHAR, assurance VARCHAR);

CREATE TABLE concentration (
    geographic_level VARCHAR, entity_code VARCHAR, indicator_id VARCHAR, time_period VARCHAR, education_phase VARCHAR,
    schools BIGINT, schools_hidden BIGINT, numerator BIGINT, denominator BIGINT, dissimilarity DOUBLE, gini DOUBLE,
    herfindahl DOUBLE, chi_square DOUBLE, p_value DOUBLE, phi DOUBLE);

CREATE TABLE location_quotient (
    geographic_level VARCHAR, entity_code VARCHAR, indicator_id VARCHAR, time_period VARCHAR, education_phase VARCHAR,
    school_urn VARCHAR, numerator BIGINT, denominator BIGINT, expected DOUBLE, location_quotient DOUBLE,
    location_quotient_lower_ci DOUBLE, location_quotient_upper_ci DOUBLE, ratio_to_rest DOUBLE);

CREATE TABLE programme_member (
    programme_id VARCHAR, programme_title VARCHAR, programme_source VARCHAR, geographic_level VARCHAR,
    entity_code VARCHAR, start_date VARCHAR);

CREATE TABLE programme_effect (
    programme_id VARCHAR, indicator_id VARCHAR, time_identifier VARCHAR, first_time_period VARCHAR,
    last_time_period VARCHAR, start_time_period VARCHAR, treated BIGINT, controls BIGINT, left_out BIGINT,
    control_set VARCHAR, method VARCHAR, method_version INTEGER, treated_change DOUBLE, control_change DOUBLE,
    effect DOUBLE, effect_lower_ci DOUBLE, effect_upper_ci DOUBLE, p_value DOUBLE, assignments BIGINT, seed BIGINT,
    q_value DOUBLE, outcomes_examined BIGINT, pre_trend DOUBLE, pre_trend_p_value DOUBLE,
    placebo_time_period VARCHAR, placebo_effect DOUBLE, placebo_lower_ci DOUBLE, placebo_upper_ci DOUBLE,
    placebo_p_value DOUBLE, margin DOUBLE, verdict VARCHAR, verdict_reason VARCHAR);

CREATE TABLE programme_effect_year (
    programme_id VARCHAR, indicator_id VARCHAR, time_identifier VARCHAR, since_start INTEGER, time_period VARCHAR,
    treated_value DOUBLE, control_value DOUBLE, effect DOUBLE, effect_lower_ci DOUBLE, effect_upper_ci DOUBLE);

CREATE TABLE coverage (
    geographic_level VARCHAR, entity_code VARCHAR, source_id VARCHAR, time_period VARCHAR, education_phase VARCHAR,
    schools_expected BIGINT, schools_present BIGINT, reason VARCHAR);

CREATE TABLE file_account (
    file_checksum VARCHAR, file_name VARCHAR, source_id VARCHAR, recognised_as VARCHAR, covers VARCHAR,
    time_period VARCHAR, encoding VARCHAR, rows_read BIGINT, rows_accepted BIGINT, rows_quarantined BIGINT,
    rows_superseded BIGINT, status VARCHAR, findings BIGINT);

CREATE TABLE finding (
    finding_code VARCHAR, severity VARCHAR, file_checksum VARCHAR, file_name VARCHAR, source_id VARCHAR,
    source_column VARCHAR, source_rows VARCHAR, row_count BIGINT, what VARCHAR, meaning VARCHAR, guidance VARCHAR);

CREATE TABLE reconciliation (
    indicator_id VARCHAR, geographic_level VARCHAR, entity_code VARCHAR, time_period VARCHAR, education_phase VARCHAR,
    evidence VARCHAR, published_value DOUBLE, our_value DOUBLE, our_lower DOUBLE, our_upper DOUBLE,
    published_numerator BIGINT, our_numerator BIGINT, published_denominator BIGINT, our_denominator BIGINT,
    difference DOUBLE, reason_code VARCHAR, reason VARCHAR);

-- What schools' own files say; without rows in a profile that must not see it.

CREATE TABLE movement_ledger (
    geographic_level VARCHAR, entity_code VARCHAR, time_period VARCHAR, time_identifier VARCHAR,
    breakdown_topic VARCHAR, breakdown VARCHAR, opening_roll BIGINT, joiners BIGINT, leavers BIGINT,
    closing_roll BIGINT, balances BOOLEAN, schools_in BIGINT, evidence VARCHAR);

CREATE TABLE movement_flow (
    geographic_level VARCHAR, entity_code VARCHAR, time_period VARCHAR, time_identifier VARCHAR,
    breakdown_topic VARCHAR, breakdown VARCHAR, source_urn VARCHAR, direction VARCHAR, movement_type VARCHAR,
    other_urn VARCHAR, own_trust BOOLEAN, pupils BIGINT, evidence VARCHAR);

CREATE TABLE placement_flow (
    home_urn VARCHAR, provider_key VARCHAR, provider_name VARCHAR, provider_group VARCHAR, trust_id_home VARCHAR,
    trust_id_provider VARCHAR, time_period VARCHAR, time_identifier VARCHAR, placements BIGINT, pupils BIGINT,
    sen_not_identified BIGINT, sen_identified_later BIGINT, evidence VARCHAR);

CREATE TABLE arrival_outcome (
    geographic_level VARCHAR, entity_code VARCHAR, time_period VARCHAR, outcome VARCHAR, arrivals BIGINT,
    evidence VARCHAR);

CREATE TABLE own_coverage (
    entity_code VARCHAR, time_period VARCHAR, time_identifier VARCHAR, covered_table VARCHAR, provisional BOOLEAN,
    evidence VARCHAR);

CREATE TABLE own_file (
    entity_code VARCHAR, time_period VARCHAR, covered_table VARCHAR, source_id VARCHAR, file_checksum VARCHAR,
    file_name VARCHAR, rows BIGINT, rows_read BIGINT, rows_quarantined BIGINT, rows_superseded BIGINT,
    evidence VARCHAR);

CREATE TABLE lineage (
    indicator_id VARCHAR, geographic_level VARCHAR, time_period VARCHAR, evidence VARCHAR, role VARCHAR,
    source_id VARCHAR, file_checksum VARCHAR, file_name VARCHAR, rows BIGINT);
