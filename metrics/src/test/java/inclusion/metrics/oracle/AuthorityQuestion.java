// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.oracle;

import java.util.Map;
import java.util.Optional;

/** The SQL that asks for a published figure of England from files about authorities, by the name that it goes under. */
final class AuthorityQuestion {
    private static final Map<String, String> SEVERAL = Map.of(
            "20-week timeliness % incl/excl exceptions",
            "within 20 weeks, all / within 20 weeks, no exception",
            "SEND appeals / appealable decisions / rate",
            "SEND appeals / appealable decisions / appeal rate",
            "NEET+not known % all / EHCP / SEN support / no SEN",
            "NEET or nk / NEET or nk, EHCP / NEET or nk, SEN support / NEET or nk, no SEN",
            "pupils / PA % / severe absence %",
            "pupils in bands / persistently absent % / severely absent %",
            "PA % SEN vs no SEN, secondary",
            "Secondary: Any SEN / Secondary: No SEN",
            "PA % SEN vs no SEN, primary",
            "Primary: Any SEN / Primary: No SEN");

    private static final Map<String, String> INDICATOR = Map.ofEntries(
            Map.entry("EHC plans in January", "denominator of mainstream-ehcp-share"),
            Map.entry("in mainstream %", "indicator_value of mainstream-ehcp-share"),
            Map.entry("in special school %", "indicator_value of special-ehcp-share"),
            Map.entry("independent special school plans", "numerator of independent-special-ehcp-share"),
            Map.entry("within 20 weeks, all", "indicator_value of ehcp-20wk-incl-exceptions"),
            Map.entry("within 20 weeks, no exception", "indicator_value of ehcp-20wk-excl-exceptions"),
            Map.entry("initial requests", "denominator of ehcna-refusal-rate"),
            Map.entry("SEND appeals", "numerator of tribunal-appeal-rate"),
            Map.entry("appealable decisions", "denominator of tribunal-appeal-rate"),
            Map.entry("appeal rate", "indicator_value of tribunal-appeal-rate"),
            Map.entry("NEET or nk", "indicator_value of neet-or-nk"),
            Map.entry("NEET or nk, EHCP", "indicator_value of neet-or-nk-ehcp"),
            Map.entry("NEET or nk, SEN support", "indicator_value of neet-or-nk-sen-support"),
            Map.entry("pupils in bands", "denominator of persistent-absence-rate"),
            Map.entry("persistently absent %", "indicator_value of persistent-absence-rate"),
            Map.entry("severely absent %", "indicator_value of severe-absence-rate"),
            Map.entry("LA-funded AP placements (AP census)", "denominator of authority-placed-fsm"),
            // The list calls them school-arranged; the file counts the placements that authorities pay for.
            Map.entry("school-arranged AP placements", "denominator of authority-placed-registered"),
            Map.entry("pupils in school-arranged AP", "denominator of school-placed-ehcp"),
            Map.entry("...with EHC plan", "numerator of school-placed-ehcp"),
            Map.entry("...with SEN support", "numerator of school-placed-sen-support"),
            Map.entry("school-arranged AP for behavioural support", "numerator of school-placed-behaviour"));

    /** What no indicator shows is asked of the facts. */
    private static final Map<String, String> PRINTED = Map.of("NEET or nk, no SEN", "neet_or_not_known_no_sen_percent");

    /** Of 100 leavers, and the measure that it is made of. */
    private static final Map<String, String> LEFT_FOR = Map.of(
            "sustained destination %", "_sustained", "not sustained %", "_not_sustained", "unknown %", "_not_captured");

    /** All alternative provision together is a fact and no indicator. */
    private static final Map<String, String> LEAVERS = Map.of(
            "State-funded mainstream", "mainstream_leaver",
            "Mainstream pupils with EHC plan", "mainstream_ehc_plan_leaver",
            "Mainstream SEN support", "mainstream_sen_support_leaver",
            "Mainstream no SEN", "mainstream_no_sen_leaver",
            "Mainstream FSM eligible", "mainstream_fsm_leaver",
            "Alternative provision Total", "any_provision_leaver");

    private AuthorityQuestion() {}

    /** The names of several figures that the list has in one cell; none when it is not one of those. */
    static String[] metrics(String metric) {
        return SEVERAL.getOrDefault(metric, "").split(" / ", -1);
    }

    /** Empty for a figure of a file that nothing reads. */
    static Optional<String> of(GoldenFigure figure) {
        return Optional.ofNullable(INDICATOR.get(figure.metric()))
                .map(columnOf -> value(figure, columnOf.split(" of ", -1)))
                .or(() -> Optional.ofNullable(PRINTED.get(figure.metric())).map(measure -> printed(figure, measure)))
                .or(() -> Optional.ofNullable(LEFT_FOR.get(figure.metric())).map(part -> left(figure, part)))
                .or(() -> Optional.of(figure.metric().split(": ", -1))
                        .filter(phaseAndNeed -> phaseAndNeed.length == 2)
                        .map(phaseAndNeed -> persistent(figure, phaseAndNeed[0], phaseAndNeed[1])))
                .or(() -> Optional.of(figure.metric())
                        .filter("attendance % Total"::equals)
                        .map(any -> attended(figure.period().split(" ", 2))));
    }

    private static String left(GoldenFigure figure, String part) {
        String leaver = LEAVERS.get(figure.level());
        return leaver == null
                ? "SELECT indicator_value FROM indicator_value WHERE indicator_id = 'ks4-dest" + part.replace('_', '-')
                        + "' AND geographic_level = 'National' AND education_phase = 'Alternative provision'"
                        + " AND time_period = '" + figure.timePeriod() + "'"
                : "SELECT 100.0 * sum(count_value) FILTER (measure = '" + leaver + part
                        + "') / sum(count_value) FILTER (measure = '" + leaver + "') FROM published_count WHERE "
                        + england(figure);
    }

    /** Of a week of autumn, whose academic year begins in its calendar year. */
    private static String attended(String[] yearAndWeek) {
        int year = Integer.parseInt(yearAndWeek[0]);
        return "SELECT indicator_value FROM indicator_value WHERE indicator_id = 'weekly-attendance'"
                + " AND geographic_level = 'National' AND education_phase = 'Total' AND time_period = '%d%02d'"
                        .formatted(year, (year + 1) % 100)
                + " AND time_identifier = '" + yearAndWeek[1] + "'";
    }

    private static String value(GoldenFigure figure, String[] columnOf) {
        return "SELECT " + columnOf[0] + "::DOUBLE FROM indicator_value WHERE is_preferred AND indicator_id = '"
                + columnOf[1] + "' AND breakdown = 'Total' AND " + england(figure);
    }

    private static String persistent(GoldenFigure figure, String phase, String need) {
        return "SELECT indicator_value FROM indicator_value WHERE is_preferred AND geographic_level = 'National'"
                + " AND indicator_id = 'persistent-absence-rate' AND breakdown_topic = 'sen_provision' AND breakdown = '"
                + need + "' AND education_phase = '" + phase + "' AND time_period = '" + figure.timePeriod() + "'";
    }

    private static String printed(GoldenFigure figure, String measure) {
        return "SELECT printed_value::DOUBLE FROM published_value WHERE measure = '" + measure + "' AND "
                + england(figure);
    }

    private static String england(GoldenFigure figure) {
        return "geographic_level = 'National' AND education_phase = 'Total' AND time_period = '" + figure.timePeriod()
                + "'";
    }
}
