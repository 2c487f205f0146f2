// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.facts.pupil.SchoolCalendar.Covered;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which periods a school's own files cover, table by table. A return brings attendance one term in arrears and
 * exclusions one and two terms in arrears; an extract speaks of a term when the middle of the term is in it.
 */
final class OwnCoverage {
    static final String ROLL = "roll";
    static final String ATTENDANCE = "attendance";
    static final String EXCLUSIONS = "exclusions";

    /** Schools break up at most so long before a term ends by our reckoning. */
    private static final int HOLIDAY_DAYS = 21;

    private static final int SUMMER_HOLIDAY_DAYS = 60;

    /** January's return lists placements since the January before: of the three terms that have ended in between. */
    private static final int TERMS_OF_A_YEAR = 3;

    private static final Map<PupilTable, String> TABLES = Map.of(
            PupilTable.EXCLUSION, EXCLUSIONS,
            PupilTable.PLACEMENT, "placements",
            PupilTable.DESTINATION, "destinations",
            PupilTable.EHC_PLAN, "plans",
            PupilTable.STAFF, "staff",
            PupilTable.CPD, "cpd",
            PupilTable.TIMETABLE, "timetable",
            PupilTable.PROGRAMME, "programmes",
            PupilTable.OUTREACH, "outreach");

    private final TreeMap<String, Covered> rows = new TreeMap<>();

    private OwnCoverage() {}

    /**
     * Of the deliveries that stand.
     *
     * @param keepFrom the first year that is kept: of earlier ones nothing is known any more, so nothing is covered
     */
    static OwnCoverage of(Standing standing, Optional<AcademicYear> keepFrom) {
        OwnCoverage coverage = new OwnCoverage();
        Map<String, List<Delivered>> bySchool = new TreeMap<>();
        standing.standing().stream()
                .filter(each -> !each.school().isEmpty())
                .forEach(each -> bySchool.computeIfAbsent(each.school(), school -> new ArrayList<>())
                        .add(each));
        bySchool.forEach((school, delivered) -> coverage.school(school, delivered, standing));
        keepFrom.ifPresent(first ->
                coverage.rows.values().removeIf(row -> row.period().year().compareTo(first) < 0));
        return coverage;
    }

    /** What a school's rows of a table cover, as {@code OWN_COVERAGE} names it. */
    static String covered(PupilTable table) {
        return switch (table) {
            case ROLL, SEN_NEED -> ROLL;
            case SESSION_TOTAL, MARKS -> ATTENDANCE;
            case AP_ENTRY -> TABLES.get(PupilTable.PLACEMENT);
            default -> TABLES.get(table);
        };
    }

    Collection<Covered> rows() {
        return rows.values();
    }

    /** A delivery's list of pupils. */
    static RollPoint point(Delivered each, Verdict verdict) {
        return new RollPoint(
                verdict.order(),
                verdict.asOf(),
                each.collection().map(CensusCollection::season).orElse(null),
                each.window(),
                each.delivery().whole());
    }

    private void school(String school, List<Delivered> delivered, Standing standing) {
        Map<String, Map<SchoolTerm, Boolean>> terms = new HashMap<>();
        for (Delivered each : delivered) {
            each.attendance().forEach(term -> note(terms, ATTENDANCE, term, early(each, term)));
            if (each.isReturn()) {
                each.collection().ifPresent(collection -> {
                    note(terms, EXCLUSIONS, collection.term().plus(-1), true);
                    note(terms, EXCLUSIONS, collection.term().plus(-2), false);
                    if (collection.season() == Season.SPRING) {
                        for (int ago = 1; ago <= TERMS_OF_A_YEAR; ago++) {
                            note(terms, "placements", collection.term().plus(-ago), false);
                        }
                    }
                });
            } else if (TABLES.containsKey(each.table())) {
                spanned(each.window(), each.asOf())
                        .forEach(term -> note(terms, TABLES.get(each.table()), term, early(each, term)));
            }
        }
        terms.forEach((table, known) -> periods(school, table, known));
        rolls(school, delivered, standing, terms);
    }

    /** A term's figures are not final while nothing covers it to its end. */
    private static boolean early(Delivered each, SchoolTerm term) {
        return !each.isReturn()
                && each.asOf()
                        .filter(to -> to.isBefore(term.lastDay()
                                .minusDays(term.season() == Season.SUMMER ? SUMMER_HOLIDAY_DAYS : HOLIDAY_DAYS)))
                        .isPresent();
    }

    private static void note(
            Map<String, Map<SchoolTerm, Boolean>> terms, String table, SchoolTerm term, boolean provisional) {
        terms.computeIfAbsent(table, name -> new TreeMap<>()).merge(term, provisional, Boolean::logicalAnd);
    }

    /** Terms whose middle is in the window; of a window without an end those of the year of the delivery. */
    private static Set<SchoolTerm> spanned(Days window, Optional<LocalDate> asOf) {
        Set<SchoolTerm> terms = new TreeSet<>();
        if (asOf.isEmpty()) {
            return terms;
        }
        LocalDate first = window.first().equals(LocalDate.MIN)
                ? SchoolTerm.of(asOf.get()).year().firstDay()
                : window.first();
        for (SchoolTerm term = SchoolTerm.of(first); !term.firstDay().isAfter(asOf.get()); term = term.next()) {
            LocalDate middle = RowDay.middle(term.firstDay(), term.lastDay());
            if (!middle.isBefore(first) && !middle.isAfter(asOf.get())) {
                terms.add(term);
            }
        }
        return terms;
    }

    /** A period is covered when each of its terms is. */
    private void periods(String school, String table, Map<SchoolTerm, Boolean> known) {
        Set<AcademicYear> years = new TreeSet<>();
        known.keySet().forEach(term -> years.add(term.year()));
        for (AcademicYear year : years) {
            for (Period period : Period.of(year)) {
                if (known.keySet().containsAll(period.terms())) {
                    boolean provisional = period.terms().stream().anyMatch(known::get);
                    cover(new Covered(school, period, table, provisional));
                }
            }
        }
    }

    /** January's list covers its year; October's its autumn, and whatever else is known of the year for the time being. */
    private void rolls(
            String school, List<Delivered> delivered, Standing standing, Map<String, Map<SchoolTerm, Boolean>> terms) {
        List<RollPoint> points = delivered.stream()
                .filter(each -> each.tables().contains(PupilTable.ROLL))
                .filter(each -> each.asOf().isPresent())
                .map(each -> point(each, standing.verdict(each.id())))
                .toList();
        Set<AcademicYear> years = new TreeSet<>();
        for (RollPoint point : points) {
            AcademicYear last = SchoolTerm.of(point.asOf()).year();
            AcademicYear first = point.isReturn() || point.days().first().equals(LocalDate.MIN)
                    ? last
                    : SchoolTerm.of(point.days().first()).year();
            for (AcademicYear year = last; year.compareTo(first) >= 0; year = year.minus(1)) {
                years.add(year);
            }
        }
        for (AcademicYear year : years) {
            boolean january = SchoolCalendar.best(points, year, Season.SPRING, year.januaryCensusDay())
                    .isPresent();
            boolean october = SchoolCalendar.best(points, year, Season.AUTUMN, CensusCollection.octoberDay(year))
                    .isPresent();
            for (Period period : Period.of(year)) {
                boolean known =
                        period.isAutumn() || covers(terms, ATTENDANCE, period) || covers(terms, EXCLUSIONS, period);
                if (january || (october && known)) {
                    cover(new Covered(school, period, ROLL, !january));
                }
            }
        }
    }

    private static boolean covers(Map<String, Map<SchoolTerm, Boolean>> terms, String table, Period period) {
        return terms.getOrDefault(table, Map.of()).keySet().containsAll(period.terms());
    }

    private void cover(Covered row) {
        rows.put(
                row.school() + "|" + row.table() + "|" + row.period().year().timePeriod() + "|"
                        + row.period().timeIdentifier(),
                row);
    }
}
