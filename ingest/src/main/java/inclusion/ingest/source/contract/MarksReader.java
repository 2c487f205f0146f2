// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import inclusion.ingest.source.Delivery;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.Marks;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.AttendanceCode;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.Upn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a row a mark, and gathers the marks of a pupil at a school in a year into one row: a nation's marks are too many
 * to be moved about one by one. When there are many pupils, what is gathered is handed on and gathering begins again;
 * the parts of a pupil's year are put together later, so that it does not matter how a file is sorted or cut.
 */
final class MarksReader implements RowReader {
    /** So many pupils' years take about 80 MB. */
    private static final int MOST_GATHERED = 100_000;
    /** Texts that were understood once; more would be another kind of file. */
    private static final int MOST_REMEMBERED = 1 << 17;

    private final ReadingContext context;
    private final ContractFile file;
    private final CellReader cells;
    private final int most;
    private final Map<Key, Marks> gathered = new HashMap<>();
    private final Map<String, Known> pupils = new HashMap<>();
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();

    MarksReader(ContractFile file, ReadingContext context) {
        this(file, context, MOST_GATHERED);
    }

    MarksReader(ContractFile file, ReadingContext context, int most) {
        this.file = file;
        this.context = context;
        this.cells = new CellReader(file);
        this.most = most;
    }

    @Override
    public Reading read(SourceRow row) {
        List<Flaw> flaws = new ArrayList<>(1);
        String code = row.text("code");
        boolean unmarked = code.isEmpty() || code.equals("-");
        Optional<LocalDate> day = days.computeIfAbsent(row.text("date"), Dates::of);
        Optional<Marks.Half> half = half(row.text("session"));
        Optional<Known> pupil = day.flatMap(each -> pupil(row, each));
        if (day.isEmpty() || half.isEmpty() || pupil.isEmpty()) {
            // says which cell it is; what it reads is not wanted
            cells.read(row, flaws);
            return Reading.of();
        }
        if (pupil.get().wrongLetter()) {
            flaws.add(new Flaw(FindingRule.UPN_CHECK_LETTER, "pupil_key"));
        }
        if (!unmarked) {
            note(pupil.get().key(), day.get(), half.get(), code, flaws);
        }
        return gathered.size() >= most ? end().with(flaws) : Reading.of().with(flaws);
    }

    @Override
    public Reading end() {
        List<Statement> rows = new ArrayList<>(gathered.size());
        Map<String, Delivery> deliveries = new HashMap<>();
        gathered.forEach((key, marks) -> rows.add(new Statement.PupilRow(
                PupilTable.MARKS,
                key.school(),
                deliveries.computeIfAbsent(
                        key.school(), school -> context.settings().deliveries().of(school, file.id())),
                List.of(key.pupil(), key.year().timePeriod(), marks.text()))));
        gathered.clear();
        return new Reading(rows, List.of());
    }

    private void note(Key pupil, LocalDate day, Marks.Half half, String code, List<Flaw> flaws) {
        Use use = uses.computeIfAbsent(code + ' ' + day, text -> use(code, day));
        if (use.flaw() != null) {
            flaws.add(new Flaw(use.flaw(), "code"));
        }
        if (!gathered.computeIfAbsent(pupil, key -> new Marks()).put(pupil.year(), day, half, use.code())) {
            flaws.add(new Flaw(FindingRule.MARKS_CONFLICT, "code"));
        }
    }

    private static Use use(String text, LocalDate day) {
        return AttendanceCode.during(new Days(day, day), text)
                .map(code -> new Use(code.code(), code.outOfTime() ? FindingRule.CODE_OUT_OF_TIME : null))
                .orElseGet(() -> new Use(String.valueOf(Marks.UNKNOWN), FindingRule.CODE_UNKNOWN));
    }

    private Optional<Known> pupil(SourceRow row, LocalDate day) {
        String school = row.text("school_urn");
        String pupil = row.text("pupil_key");
        if (school.isEmpty() || pupil.isEmpty()) {
            return Optional.empty();
        }
        if (pupils.size() > MOST_REMEMBERED) {
            pupils.clear();
        }
        AcademicYear year = new AcademicYear(Dates.academicYear(day));
        return Optional.ofNullable(pupils.computeIfAbsent(
                school + ' ' + year.firstYear() + ' ' + pupil,
                text -> ColumnKind.SCHOOL
                        .read(school)
                        .map(urn -> new Known(
                                new Key(urn, context.pseudonyms().pupil(pupil), year), Upn.wrongCheckLetter(pupil)))
                        .orElse(null)));
    }

    private static Optional<Marks.Half> half(String text) {
        return switch (text) {
            case "AM", "am", "Am", "A" -> Optional.of(Marks.Half.AM);
            case "PM", "pm", "Pm", "P" -> Optional.of(Marks.Half.PM);
            default -> Optional.empty();
        };
    }

    /** A pupil's year that was met before. */
    private record Known(Key key, boolean wrongLetter) {}

    private record Key(String school, String pupil, AcademicYear year) {}

    /** How a code counts on a day; without flaw null. */
    private record Use(String code, FindingRule flaw) {}
}
