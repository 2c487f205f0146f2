// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.CodeSet;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.Upn;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one pupil's record of a return says, whichever form the return came in. Only here is a UPN looked at, and only to
 * make the pseudonym of it; of the date of birth the academic year is kept.
 *
 * @param reading what is used; nothing when refused
 * @param refusal why the record is in quarantine
 */
public record PupilReading(Reading reading, Optional<Flaw> refusal) {
    private static final String ELIGIBLE = "Y";
    private static final String NOT_ELIGIBLE = "N";

    /** Reads a record of that return. */
    public static PupilReading of(CensusReturn from, PupilRecord record, ReadingContext context) {
        Reader reader = new Reader(from, record, context);
        reader.whole();
        return reader.read();
    }

    /** Reads what stands apart from the record of a pupil whom another row names. */
    public static PupilReading ofPart(Registered pupil, PupilRecord part, ReadingContext context) {
        Reader reader = new Reader(pupil.in(), part, context);
        reader.part(pupil.pseudonym(), pupil.entered());
        return reader.read();
    }

    /** Whose record it is, if it can be used. */
    public Optional<Registered> registered(CensusReturn from) {
        return reading.statements().stream()
                .filter(Statement.PupilRow.class::isInstance)
                .map(Statement.PupilRow.class::cast)
                .filter(row -> row.table() == PupilTable.ROLL)
                .map(row -> new Registered(
                        from,
                        row.values().get(PupilTable.ROLL.columns().indexOf("pupil")),
                        row.values().get(PupilTable.ROLL.columns().indexOf("entry_date"))))
                .findFirst();
    }

    /**
     * A pupil's registration, for what else is told of it.
     *
     * @param entered ISO
     */
    public record Registered(CensusReturn in, String pseudonym, String entered) {}

    private static final class Reader {
        private final CensusReturn from;
        private final PupilRecord record;
        private final ReadingContext context;
        private final Fields.Notes notes = new Fields.Notes();
        private final Fields pupil;
        private final Days day;
        private final List<Statement> statements = new ArrayList<>();
        private String pseudonym = "";

        Reader(CensusReturn from, PupilRecord record, ReadingContext context) {
            this.from = from;
            this.record = record;
            this.context = context;
            this.pupil = new Fields(record.texts(), notes);
            this.day = new Days(from.referenceDate(), from.referenceDate());
        }

        PupilReading read() {
            return notes.refusal().isPresent()
                    ? new PupilReading(Reading.of(), notes.refusal())
                    : new PupilReading(new Reading(statements, notes.flaws()), Optional.empty());
        }

        void whole() {
            if (record.tooLong()) {
                notes.refuse(FindingRule.CELL_UNREADABLE, "");
            } else if (!pupil.has("UPN")) {
                notes.refuse(FindingRule.UPN_MISSING, "UPN");
            } else {
                if (Upn.wrongCheckLetter(pupil.text("UPN"))) {
                    notes.say(FindingRule.UPN_CHECK_LETTER, "UPN");
                }
                pseudonym = context.pseudonyms().pupil(pupil.text("UPN"));
                Optional<LocalDate> entered = pupil.neededDate("EntryDate");
                registration(entered);
                part(pseudonym, text(entered));
            }
        }

        void part(String of, String entered) {
            pseudonym = of;
            record.all(Block.EXCLUSION).forEach(this::exclusion);
            record.all(Block.PLACEMENT).forEach(this::placement);
            record.all(Block.AP_ENTRY).forEach(entry -> apEntry(entry, entered));
            attendance();
        }

        private void registration(Optional<LocalDate> entered) {
            Optional<LocalDate> born = pupil.date("DOB");
            Optional<LocalDate> left = pupil.date("LeavingDate");
            pupil.inOrder(born, entered, "EntryDate");
            pupil.inOrder(entered, left, "LeavingDate");
            Map<String, String> row = new HashMap<>();
            row.put("former_pupil", context.pseudonyms().pupil(pupil.text("FormerUPN")));
            row.put("born", born.map(Reader::academicYear).orElse(""));
            row.put("sex", pupil.code(CodeSet.SEX, day, "Sex", "Gender", "GenderCurrent"));
            row.put("ethnicity", pupil.code(CodeSet.ETHNICITY, day, "Ethnicity"));
            row.put("language", pupil.code(CodeSet.LANGUAGE, day, "Language"));
            row.put("nc_year", pupil.code(CodeSet.YEAR_GROUP, day, "NCyearActual"));
            row.put("enrol_status", pupil.code(CodeSet.ENROLMENT_STATUS, day, "EnrolStatus"));
            row.put("listed", record.isOnRoll() ? "on" : "left");
            row.put("entry_date", text(entered));
            row.put("leaving_date", text(left));
            row.put("sen_provision", pupil.code(CodeSet.SEN_PROVISION, day, "SENprovision"));
            row.put("sen_unit", pupil.flag("SENunitIndicator"));
            row.put("resourced_provision", pupil.flag("ResourcedProvisionIndicator"));
            row.put("part_time", pupil.flag("PartTime"));
            row.put("fsm", freeSchoolMeals());
            sensitive(row, "plaa", CodeSet.PLAA, "PLAA");
            sensitive(row, "young_carer", CodeSet.YOUNG_CARER, "YoungCarer");
            List<Need> needs = needs();
            row.put("primary_need", needs.stream().map(Need::type).findFirst().orElse(""));
            add(PupilTable.ROLL, row);
            needs.forEach(need -> add(PupilTable.SEN_NEED, Map.of("rank", need.rank(), "sen_type", need.type())));
        }

        /** Read only where somebody asked for it by name. */
        private void sensitive(Map<String, String> row, String column, CodeSet set, String element) {
            if (context.sensitiveColumns().contains(column)) {
                row.put(column, pupil.code(set, day, element));
            }
        }

        /** On the reference day; a pupil on roll without a period is not eligible, of one who left nothing is said. */
        private String freeSchoolMeals() {
            String said = pupil.flag(pupil.has("FSMeligible") ? "FSMeligible" : "FSMeligibility");
            if (!record.isOnRoll() || !record.isAskedForFreeSchoolMeals()) {
                return said;
            }
            String eligible = said.isEmpty() ? NOT_ELIGIBLE : said;
            for (Map<String, String> each : record.all(Block.FSM_PERIOD)) {
                Fields period = new Fields(each, notes);
                Optional<LocalDate> first = period.date("FSMstartDate");
                Optional<LocalDate> end = period.date("FSMendDate");
                period.inOrder(first, end, "FSMendDate");
                if (first.filter(start -> !start.isAfter(from.referenceDate())).isPresent()
                        && end.filter(last -> !last.isAfter(from.referenceDate()))
                                .isEmpty()) {
                    eligible = ELIGIBLE;
                }
            }
            return eligible;
        }

        private List<Need> needs() {
            return record.all(Block.SEN_NEED).stream()
                    .map(each -> new Fields(each, notes))
                    .map(need -> new Need(need.number("SENtypeRank"), need.code(CodeSet.SEN_TYPE, day, "SENtype")))
                    .filter(need -> !need.type().isEmpty())
                    .distinct()
                    .sorted(Comparator.comparing(Need::order).thenComparing(Need::type))
                    .toList();
        }

        private void exclusion(Map<String, String> of) {
            Fields event = new Fields(of, notes);
            Optional<LocalDate> start = event.neededDate("StartDate");
            Days days = start.map(first -> new Days(first, first)).orElse(day);
            Map<String, String> row = new HashMap<>();
            row.put("category", event.code(CodeSet.EXCLUSION_CATEGORY, days, "Category"));
            row.put("start_date", text(start));
            row.put("sessions", event.number("Sessions"));
            row.put("sen_provision", event.code(CodeSet.SEN_PROVISION, days, "SENprovision"));
            List<String> reasons = Stream.of("Reason1", "Reason", "Reason2", "Reason3")
                    .map(column -> event.code(CodeSet.EXCLUSION_REASON, days, column))
                    .filter(reason -> !reason.isEmpty())
                    .distinct()
                    .toList();
            for (int i = 0; i < Math.min(3, reasons.size()); i++) {
                row.put("reason_" + (i + 1), reasons.get(i));
            }
            add(PupilTable.EXCLUSION, row);
        }

        private void placement(Map<String, String> of) {
            Fields placed = new Fields(of, notes);
            Optional<LocalDate> first = placed.date("EntryDate");
            Optional<LocalDate> last = placed.date("LeavingDate");
            placed.inOrder(first, last, "LeavingDate");
            Map<String, String> row = new HashMap<>();
            row.put("provider_urn", placed.identifier("URN"));
            row.put("provider_ukprn", placed.identifier("UKPRN"));
            row.put("setting_type", placed.code(CodeSet.AP_SETTING_TYPE, day, "APsettingType"));
            if (Stream.of("provider_urn", "provider_ukprn", "setting_type")
                            .filter(column -> !row.get(column).isEmpty())
                            .count()
                    != 1) {
                notes.say(FindingRule.PROVIDER_UNCLEAR, "URN");
            }
            row.put("placement_reason", placed.code(CodeSet.AP_PLACEMENT_REASON, day, "PlacementReason"));
            row.put("entry_date", text(first));
            row.put("leaving_date", text(last));
            row.put("attendance_pattern", placed.code(CodeSet.AP_ATTENDANCE_PATTERN, day, "APattendancePattern"));
            row.put("sessions_per_week", placed.number("APsessionsPerWeek"));
            row.put("sen_on_entry", placed.code(CodeSet.SEN_PROVISION, day, "SENprovisionEntry"));
            row.put("sen_on_leaving", placed.code(CodeSet.SEN_PROVISION, day, "SENprovisionLeaving"));
            add(PupilTable.PLACEMENT, row);
        }

        private void apEntry(Map<String, String> of, String entered) {
            Fields entry = new Fields(of, notes);
            add(
                    PupilTable.AP_ENTRY,
                    Map.of(
                            "previous_urn", entry.identifier("PrevURN"),
                            "ap_reason", entry.code(CodeSet.AP_ENTRY_REASON, day, "APReason"),
                            "sen_on_entry", entry.code(CodeSet.SEN_PROVISION, day, "SENprovisionEntry"),
                            "entry_date", entered));
        }

        private void attendance() {
            SchoolTerm before = from.attendanceTerm();
            String period = before.year().timePeriod();
            String term = before.season().word();
            for (SessionTotals.Total total : new SessionTotals(from, record, notes).all()) {
                add(
                        PupilTable.SESSION_TOTAL,
                        Map.of(
                                "time_period", period,
                                "term", term,
                                "half", total.half(),
                                "code", total.code(),
                                "sessions", Long.toString(total.sessions())));
            }
        }

        private void add(PupilTable table, Map<String, String> row) {
            List<String> values = table.columns().stream()
                    .map(column -> column.equals("pupil") ? pseudonym : row.getOrDefault(column, ""))
                    .toList();
            statements.add(new Statement.PupilRow(table, from.school(), from.delivery(), values));
        }

        private static String academicYear(LocalDate day) {
            return Integer.toString(
                    day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
        }

        private static String text(Optional<LocalDate> day) {
            return day.map(LocalDate::toString).orElse("");
        }
    }

    /** A need; one without a rank stands last. */
    private record Need(String rank, String type) {
        private long order() {
            return rank.isEmpty() ? Long.MAX_VALUE : Long.parseLong(rank);
        }
    }
}
