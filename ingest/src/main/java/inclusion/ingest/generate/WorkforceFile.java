// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code england_swf} of the performance tables: staff and pupils per teacher of each school; England's primary and
 * secondary schools on the last rows. Staff are drawn, not simulated one by one; the pupils are counted.
 */
final class WorkforceFile {
    private static final List<String> HEADER = List.of(
            "LA Number",
            "Establishment Number",
            "URN",
            "Total Number of Teachers (Headcount)",
            "Total Number of Teaching Assistants (Headcount)",
            "Total Number of Non Classroom-based School Support Staff, Excluding Auxiliary Staff (Headcount)",
            "Total Number of Teachers (Full-Time Equivalent)",
            "Total Number of Teaching Assistants (Full-time Equivalent)",
            "Total Number of Non Classroom-based School Support Staff, Excluding Auxiliary Staff (Full-Time Equivalent)",
            "Pupil:     Teacher Ratio",
            "Mean Gross FTE Salary of All Teachers");
    private static final String NOT_AVAILABLE = "NA";
    private static final String SUPPRESSED = "SUPP";
    private static final double NO_RETURN = 0.012;
    private static final double FEWEST_TEACHERS = 3;

    /** Full-time equivalents of teachers, assistants and other staff, and a salary in pounds. */
    private record Staff(double teachers, double assistants, double others, long salary) {
        static final double HEADS_PER_TEACHER = 1.13;
        static final double HEADS_PER_ASSISTANT = 1.42;
        static final double HEADS_PER_OTHER = 1.5;

        static Staff of(School school, AcademicYear year, long pupils, Chance chance) {
            double teachers = pupils / school.circumstances().pupilsPerTeacher() * chance.factor(0.04);
            double assistants = teachers
                    * switch (school.phase()) {
                        case PRIMARY -> 0.8;
                        case SECONDARY -> 0.24;
                        default -> 1.7;
                    };
            long salary = Math.round((44_000 + 1_900.0 * (year.firstYear() % 10)) * chance.factor(0.05));
            return new Staff(teachers, assistants * chance.factor(0.2), teachers * 0.3 * chance.factor(0.2), salary);
        }
    }

    private WorkforceFile() {}

    static void write(Path folder, Tally tally, AcademicYear year) {
        Stream<List<String>> schools = tally.schools(year, school -> true).stream()
                .map(school -> row(school, year, tally.of(school, year).roll().pupils()));
        Stream<List<String>> england = Stream.of(
                england(tally, year, EducationPhase.PRIMARY, "PRI"),
                england(tally, year, EducationPhase.SECONDARY, "SEC"));
        CsvFile.write(
                folder.resolve("england_swf.csv.gz"),
                CsvFile.Manner.PERFORMANCE_TABLES,
                HEADER,
                Stream.concat(schools, england.filter(row -> !row.isEmpty())));
    }

    private static Staff staff(School school, AcademicYear year, long pupils) {
        return Staff.of(school, year, pupils, Chance.of(school.number(), year.firstYear(), 2));
    }

    private static List<String> row(School school, AcademicYear year, long pupils) {
        List<String> row = new ArrayList<>(List.of(
                school.authority().code(),
                school.estab(),
                school.in(year).orElseThrow().urn()));
        if (Chance.of(school.number(), year.firstYear(), 3).happens(NO_RETURN)) {
            row.addAll(Collections.nCopies(HEADER.size() - row.size(), NOT_AVAILABLE));
            return row;
        }
        Staff staff = staff(school, year, pupils);
        boolean few = staff.teachers() < FEWEST_TEACHERS;
        row.addAll(heads(staff, "%d"));
        row.addAll(equivalents(staff, "%.1f"));
        row.add(few ? SUPPRESSED : ratio(pupils, staff.teachers()));
        row.add(few ? SUPPRESSED : pounds(staff.salary()));
        return row;
    }

    private static List<String> england(Tally tally, AcademicYear year, EducationPhase phase, String code) {
        double teachers = 0;
        double assistants = 0;
        double others = 0;
        double salaries = 0;
        long pupils = 0;
        for (School school : tally.schools(year, each -> each.phase() == phase)) {
            long here = tally.of(school, year).roll().pupils();
            Staff staff = staff(school, year, here);
            pupils += here;
            teachers += staff.teachers();
            assistants += staff.assistants();
            others += staff.others();
            salaries += staff.salary() * staff.teachers();
        }
        if (pupils == 0) {
            return List.of();
        }
        Staff all = new Staff(teachers, assistants, others, Math.round(salaries / teachers));
        List<String> row = new ArrayList<>(List.of("NAT", code, ""));
        row.addAll(heads(all, "%,d"));
        row.addAll(equivalents(all, "%,.1f"));
        row.add(ratio(pupils, teachers));
        row.add(pounds(all.salary()));
        return row;
    }

    private static List<String> heads(Staff staff, String format) {
        return Stream.of(
                        staff.teachers() * Staff.HEADS_PER_TEACHER,
                        staff.assistants() * Staff.HEADS_PER_ASSISTANT,
                        staff.others() * Staff.HEADS_PER_OTHER)
                .map(each -> String.format(Locale.ROOT, format, Math.round(each)))
                .toList();
    }

    private static List<String> equivalents(Staff staff, String format) {
        return Stream.of(staff.teachers(), staff.assistants(), staff.others())
                .map(each -> String.format(Locale.ROOT, format, each))
                .toList();
    }

    private static String ratio(long pupils, double teachers) {
        return BigDecimal.valueOf(pupils / teachers)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String pounds(long amount) {
        return String.format(Locale.ROOT, "£%,d", amount);
    }
}
