// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.absence;

import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Measures;
import inclusion.ingest.source.OpenData;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CellState;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Absence of a whole year per school, authority, region and England: enrolments, sessions, persistent and severe
 * absence. State-funded primary, secondary and special schools; of state-funded alternative provision only what the
 * publisher's two files of it say, per authority, region and England: whole years until 2016/17, autumn and spring term
 * since 2013/14. Persistent is 10 % or more of
 * the pupil's own possible sessions, severe 50 % or more.
 */
public final class Absence implements SourceTable {
    /**
     * All levels in one file: percentages of five decimals, but of one for England.
     */
    private static final Layout ALL_LEVELS = layout("absence of three terms, all levels", "school_type", "laestab");

    private static final Layout BY_LEVEL = layout("absence of three terms, by level", "education_phase");

    /** Whole years of all state-place alternative provision, which was then called by the name of its largest kind. */
    private static final Layout REFERRAL_UNITS = columns(Layout.of(
                            "absence of three terms in pupil referral units",
                            PeriodRule.IN_CONTENT,
                            "school_type",
                            "enrolments",
                            "sess_possible",
                            "enrolments_pa_10_exact",
                            "sess_overall_totalreasons")
                    .without("laestab", "education_phase", "term", "breakdown", "characteristic"))
            .requires("education_phase", "school_type");

    /** It names neither phase nor school; nothing in it is hidden, and severe absence is not applicable before 2016/17. */
    private static final Layout PROVISION = columns(Layout.of(
                    "absence of two terms in alternative provision",
                    PeriodRule.IN_CONTENT,
                    "enrolments",
                    "sess_possible",
                    "enrolments_pa_10_exact",
                    "sess_x_covid")
            .without("education_phase", "school_type", "breakdown", "characteristic"));

    /** Here {@code x} hides a small school, as {@code c} does elsewhere. */
    private static final Symbols SYMBOLS = Symbols.OPEN_DATA.with("x", CellState.SUPPRESSED);

    private static final int UNROUNDED = 5;
    private static final int ENGLAND_PRINTED = 1;
    private static final int AS_PRINTED = 2;
    private static final int PRINTED_OF_REFERRAL_UNITS = 1;

    private static final int ENROLMENTS_ROUNDED_TO = 5;

    private static final Measures SESSIONS = Measures.with(SYMBOLS)
            .count("session_possible", "sess_possible")
            .count("session_overall_absence", "sess_overall")
            .count("session_authorised_absence", "sess_authorised")
            .count("session_unauthorised_absence", "sess_unauthorised");

    private static final Measures ENROLMENTS = Measures.with(SYMBOLS)
            .count("enrolment", "enrolments")
            .count("enrolment_persistent_absence", "enrolments_pa_10_exact")
            .count("enrolment_severe_absence", "enrolments_pa_50_exact");

    @Override
    public String id() {
        return "absence";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(ALL_LEVELS, BY_LEVEL, PROVISION, REFERRAL_UNITS);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        if (layout.equals(PROVISION)) {
            Measures measures = measures(UNROUNDED);
            return row -> OpenData.observation(row, measures, 1, EducationPhase.ALTERNATIVE_PROVISION);
        }
        if (layout.equals(REFERRAL_UNITS)) {
            return Absence::referralUnits;
        }
        boolean allLevels = layout.equals(ALL_LEVELS);
        Measures below = measures(allLevels ? UNROUNDED : AS_PRINTED);
        Measures england = measures(allLevels ? ENGLAND_PRINTED : AS_PRINTED);
        return row -> OpenData.observation(row, isOf(GeographicLevel.NATIONAL, row) ? england : below, 1);
    }

    /** Enrolments of regions and England are rounded, sessions nowhere. */
    private static Reading referralUnits(SourceRow row) {
        int rounded = isOf(GeographicLevel.LOCAL_AUTHORITY, row) ? 1 : ENROLMENTS_ROUNDED_TO;
        Reading sessions = OpenData.observation(row, SESSIONS.and(percentages(PRINTED_OF_REFERRAL_UNITS)), 1);
        Reading enrolments = OpenData.observation(row, ENROLMENTS.and(persistent(PRINTED_OF_REFERRAL_UNITS)), rounded);
        return new Reading(
                Stream.concat(sessions.statements().stream(), enrolments.statements().stream())
                        .toList(),
                Stream.concat(sessions.flaws().stream(), enrolments.flaws().stream())
                        .distinct()
                        .toList());
    }

    private static boolean isOf(GeographicLevel level, SourceRow row) {
        return GeographicLevel.named(row.text("geographic_level"))
                .filter(named -> named == level)
                .isPresent();
    }

    private static Measures measures(int decimals) {
        return SESSIONS.and(ENROLMENTS).and(percentages(decimals)).and(persistent(decimals));
    }

    private static Measures persistent(int decimals) {
        return Measures.with(SYMBOLS)
                .percent(
                        "persistent_absence_percent",
                        "enrolments_pa_10_exact_percent",
                        decimals,
                        "enrolment_persistent_absence",
                        "enrolment");
    }

    private static Measures percentages(int decimals) {
        return Measures.with(SYMBOLS)
                .percent(
                        "overall_absence_percent",
                        "sess_overall_percent",
                        decimals,
                        "session_overall_absence",
                        "session_possible")
                .percent(
                        "authorised_absence_percent",
                        "sess_authorised_percent",
                        decimals,
                        "session_authorised_absence",
                        "session_possible")
                .percent(
                        "unauthorised_absence_percent",
                        "sess_unauthorised_percent",
                        decimals,
                        "session_unauthorised_absence",
                        "session_possible");
    }

    private static Layout layout(String title, String... own) {
        String[] marks = Stream.concat(
                        Stream.of("enrolments", "sess_possible", "enrolments_pa_10_exact"), Arrays.stream(own))
                .toArray(String[]::new);
        return columns(Layout.of(title, PeriodRule.IN_CONTENT, marks).without("breakdown", "characteristic"))
                .requires("education_phase", "school_type");
    }

    private static Layout columns(Layout layout) {
        return OpenData.columns(layout)
                .requiresAll(
                        "enrolments",
                        "sess_possible",
                        "sess_overall",
                        "sess_authorised",
                        "sess_unauthorised",
                        "enrolments_pa_10_exact")
                .readsAll(
                        "sess_overall_percent",
                        "sess_authorised_percent",
                        "sess_unauthorised_percent",
                        "enrolments_pa_10_exact_percent",
                        "enrolments_pa_50_exact");
    }
}
