// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The counts of every school and year. Pupils stream past, school by school; only their counts are kept. */
final class Tally {
    /** How many years before a performance table its newest leavers left. */
    static final int LEAVERS_YEARS_BEFORE = 2;

    /** How many years of leavers a performance table has. */
    static final int LEAVERS_YEARS = 3;

    private static final int YEAR_11 = 11;

    private final England england;
    private final Map<Long, Map<AcademicYear, Counts>> bySchool;

    private Tally(England england, Map<Long, Map<AcademicYear, Counts>> bySchool) {
        this.england = england;
        this.bySchool = bySchool;
    }

    static Tally of(England england, Roll roll) {
        Map<Long, Map<AcademicYear, Counts>> bySchool = england.schools().parallelStream()
                .collect(Collectors.toConcurrentMap(School::number, school -> counts(england, roll, school)));
        return new Tally(england, bySchool);
    }

    private static Map<AcademicYear, Counts> counts(England england, Roll roll, School school) {
        Map<AcademicYear, Counts> byYear = new HashMap<>();
        for (AcademicYear year : england.years()) {
            Counts counts = new Counts();
            roll.each(school, year, counts::add);
            byYear.put(year, counts);
        }
        int earliest = LEAVERS_YEARS_BEFORE + LEAVERS_YEARS - 1;
        for (AcademicYear year : IntStream.rangeClosed(1, earliest)
                .mapToObj(england.geography().firstYear()::minus)
                .toList()) {
            Counts counts = new Counts();
            roll.each(school, year, YEAR_11, counts::add);
            byYear.put(year, counts);
        }
        return byYear;
    }

    England england() {
        return england;
    }

    /** Of years before the first, only leavers are counted. */
    Counts of(School school, AcademicYear year) {
        return bySchool.get(school.number()).get(year);
    }

    Counts sum(AcademicYear year, Predicate<School> wanted) {
        Counts sum = new Counts();
        schools(year, wanted).forEach(school -> sum.add(of(school, year)));
        return sum;
    }

    /** The schools that are open in that year. */
    List<School> schools(AcademicYear year, Predicate<School> wanted) {
        return stream(year).filter(wanted).toList();
    }

    private Stream<School> stream(AcademicYear year) {
        return england.schools().stream().filter(school -> school.in(year).isPresent());
    }
}
