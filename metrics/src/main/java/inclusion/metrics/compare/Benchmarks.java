// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CalendarYear;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.compare.Beside.Benchmark;
import inclusion.metrics.compare.method.VerdictRule;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * What each value of one entity stands beside: England's schools of the same phase and kind, its own region and authority,
 * those most like it, what England's rates give for a trust's mix of phases, and the same entity a year before.
 *
 * @param peers schools that the rest of their phase is not like
 * @param samePeers what these have together
 */
record Benchmarks(
        England england,
        Map<String, ComparisonRule> rules,
        PeerGroups peers,
        SamePeers samePeers,
        Areas areas,
        Memberships memberships,
        Alike alike)
        implements Serializable {
    /** An entity with more than this share of its benchmark is compared with the rest of it. */
    private static final double LARGE_SHARE = 0.1;

    private static final String REST = "England without the part that is compared with it, which is more than a tenth.";

    private static final String OTHER_SCHOOLS = "The trust had other schools the year before.";

    /** What a benchmark is of. */
    record Of(GeographicLevel level, String code, Beside.Units units) {
        static final Of ENGLAND = new Of(GeographicLevel.NATIONAL, England.CODE, Beside.Units.UNKNOWN);
    }

    Benchmarks {
        rules = Map.copyOf(rules);
    }

    /** From all values of one indicator of one entity in periods of one kind, over phases and years. */
    List<Row> beside(List<Row> values) {
        List<Row> all = new ArrayList<>();
        Row any = values.get(0);
        boolean trust = any.<String>getAs("geographic_level").equals(GeographicLevel.MAT.word());
        boolean england = any.<String>getAs("geographic_level").equals(GeographicLevel.NATIONAL.word());
        for (Row value : values) {
            boolean whole = value.<String>getAs("education_phase").equals(Comparison.TOTAL);
            if (trust && whole) {
                all.add(new PhaseMix(this).mixed(value, phases(value, values)));
            } else if (!england) {
                all.add(samePhase(value));
                samePeers.beside(value, this).ifPresent(all::add);
            }
            all.addAll(new RestOfArea(this).beside(value));
            new MeanOfAlike(this).beside(value).ifPresent(all::add);
            yearBefore(value, values).ifPresent(earlier -> all.add(ownPast(value, earlier)));
        }
        return all;
    }

    Row samePhase(Row value) {
        String phase = value.getAs("education_phase");
        if (!Comparison.coversEnough(value)) {
            return without(value, Comparison.SAME_PHASE, Comparison.TOO_FEW_SCHOOLS);
        }
        Optional<England.Rate> rate = england.rate(value, phase);
        if (rate.isEmpty()) {
            return without(value, Comparison.SAME_PHASE, whyNone(value, phase));
        }
        England.Rate rest = rest(value, rate.get()).orElse(rate.get());
        return row(
                value,
                Comparison.SAME_PHASE,
                Of.ENGLAND,
                rest,
                rest.equals(rate.get()) ? null : REST,
                null,
                rest.exact(multiplier(value)),
                peer(value));
    }

    /** Beside a figure of this year; {@code exact} is for one of the denominator. */
    Row row(
            Row value,
            String type,
            Of of,
            England.Rate rate,
            String note,
            England.Rate compared,
            double exact,
            boolean peer) {
        return Beside.row(value, type, benchmark(value, of, rate, exact), note, compared, peer);
    }

    /** A figure of this year as what a value stands beside; {@code exact} is for one of the denominator. */
    static Benchmark benchmark(Row value, Of of, England.Rate rate, double exact) {
        return new Benchmark(
                of.level(),
                of.code(),
                value.getAs("education_phase"),
                value.getAs("time_period"),
                rate.value(),
                rate.numerator(),
                rate.denominator(),
                rate.printedDecimals(),
                exact,
                null,
                null,
                of.units());
    }

    Row without(Row value, String type, String why) {
        return Beside.row(value, type, Benchmark.NONE, why, null, peer(value));
    }

    double multiplier(Row value) {
        return rules.get(value.<String>getAs("indicator_id")).multiplier();
    }

    /** Without the unit itself where that is more than a tenth; empty where nobody else is left. */
    Optional<England.Rate> rest(Row value, England.Rate rate) {
        Long own = value.getAs("numerator");
        Long ownWhole = value.getAs("denominator");
        if (own == null
                || ownWhole == null
                || rate.numerator() == null
                || rate.denominator() == null
                || ownWhole <= LARGE_SHARE * rate.denominator()) {
            return Optional.of(rate);
        }
        return VerdictRule.benchmark(rate.numerator(), rate.denominator(), own, ownWhole)
                .map(share -> new England.Rate(
                        share * multiplier(value), rate.numerator() - own, rate.denominator() - ownWhole, null));
    }

    private Row ownPast(Row value, Row earlier) {
        if (!Comparison.coversEnough(value) || !Comparison.coversEnough(earlier)) {
            return without(value, Comparison.OWN_PAST, Comparison.TOO_FEW_SCHOOLS);
        }
        if (earlier.getAs("indicator_value") == null) {
            return without(value, Comparison.OWN_PAST, "The figure of the year before is hidden or a range.");
        }
        England.Rate rate = England.Rate.of(earlier);
        Benchmark benchmark = new Benchmark(
                GeographicLevel.named(value.getAs("geographic_level")).orElseThrow(),
                value.getAs("entity_code"),
                value.getAs("education_phase"),
                earlier.getAs("time_period"),
                rate.value(),
                rate.numerator(),
                rate.denominator(),
                rate.printedDecimals(),
                rate.exact(multiplier(value)),
                earlier.getAs("indicator_lower_ci"),
                earlier.getAs("indicator_upper_ci"),
                Beside.Units.UNKNOWN);
        boolean same =
                !value.getAs("geographic_level").equals(GeographicLevel.MAT.word()) || memberships.same(value, earlier);
        return Beside.row(value, Comparison.OWN_PAST, benchmark, same ? null : OTHER_SCHOOLS, null, /* peer= */ same);
    }

    private static Optional<Row> yearBefore(Row value, List<Row> values) {
        String period = AcademicYear.ofTimePeriod(value.getAs("time_period"))
                .map(year -> year.minus(1).timePeriod())
                .or(() -> calendarYearBefore(value))
                .orElse("");
        return values.stream()
                .filter(other -> other.getAs("time_period").equals(period)
                        && other.getAs("education_phase").equals(value.getAs("education_phase")))
                .findFirst();
    }

    private static Optional<String> calendarYearBefore(Row value) {
        return Optional.of(value)
                .filter(one -> one.getAs("time_identifier").equals(CalendarYear.IDENTIFIER))
                .flatMap(one -> CalendarYear.ofTimePeriod(one.getAs("time_period")))
                .map(year -> new CalendarYear(year.year() - 1).timePeriod());
    }

    private static List<Row> phases(Row whole, List<Row> values) {
        return values.stream()
                .filter(value -> value.getAs("time_period").equals(whole.getAs("time_period"))
                        && !value.<String>getAs("education_phase").equals(Comparison.TOTAL))
                .toList();
    }

    boolean peer(Row value) {
        return peers.isLikeItsPhase(value);
    }

    private String whyNone(Row value, String phase) {
        return england.rate(value, Comparison.TOTAL).isPresent()
                ? "There is no figure for England's schools of this phase (" + phase
                        + ") in this year, and a figure for all phases together is no fair comparison."
                : "There is no figure for England in this year.";
    }
}
