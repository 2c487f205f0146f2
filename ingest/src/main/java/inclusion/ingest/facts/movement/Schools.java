// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.facts.pupil.Successions;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who schools are: one school under all the numbers it has had, its trust on a day, and the number under which its
 * figures of a year stand. Plain Java, a few thousand schools; sent to every task.
 */
final class Schools implements Serializable {
    private static final long serialVersionUID = 1;

    private final Successions successions;
    private final HashMap<String, School> byUrn;
    /** By last number and period. */
    private final HashMap<String, String> urnOfYear;
    /** By last number. */
    private final HashMap<String, List<Member>> members;
    /** Years of which any file says who belongs to which trust. */
    private final HashSet<AcademicYear> yearsOfTrusts;

    /**
     * Membership of a trust on a period's January census day.
     *
     * @param joined null where no file says
     */
    record Member(String trustId, AcademicYear year, LocalDate joined) implements Serializable {}

    /**
     * Brings together what the files know.
     *
     * @param urnOfYear the number under which each school stands in a period, by {@link #yearKey}
     */
    Schools(
            Successions successions,
            Map<String, School> byUrn,
            Map<String, String> urnOfYear,
            Map<String, List<Member>> members) {
        this.successions = successions;
        this.byUrn = new HashMap<>(byUrn);
        this.urnOfYear = new HashMap<>(urnOfYear);
        this.members = new HashMap<>(members);
        this.yearsOfTrusts = new HashSet<>();
        members.values().forEach(each -> each.forEach(member -> yearsOfTrusts.add(member.year)));
    }

    static String yearKey(String last, String timePeriod) {
        return last + " " + timePeriod;
    }

    School of(String urn) {
        return byUrn.getOrDefault(urn, byUrn.getOrDefault(successions.last(urn), School.UNKNOWN));
    }

    /** The same for all numbers that one school has had. */
    String last(String urn) {
        return successions.last(urn);
    }

    /** The number under which the figures of that year stand, whichever of its numbers is given. */
    String urnIn(String urn, AcademicYear year) {
        return urnOfYear.getOrDefault(yearKey(last(urn), year.timePeriod()), urn);
    }

    /**
     * The trust on that day: by the membership of the year's census day, for those who had joined; for a school that
     * joined after it, by the next year's and its joined date.
     */
    Optional<String> trust(String urn, LocalDate day) {
        AcademicYear year = SchoolTerm.of(day).year();
        AcademicYear next = new AcademicYear(year.firstYear() + 1);
        return members.getOrDefault(last(urn), List.of()).stream()
                .filter(member -> member.year.equals(year)
                        ? member.joined == null || !member.joined.isAfter(day)
                        : member.year.equals(next) && member.joined != null && !member.joined.isAfter(day))
                .min(Comparator.comparing(Member::year).thenComparing(Member::trustId))
                .map(Member::trustId);
    }

    /** Whether any file says who belongs to which trust in the year of that day, or in the next. */
    boolean trustsKnown(LocalDate day) {
        AcademicYear year = SchoolTerm.of(day).year();
        return yearsOfTrusts.contains(year) || yearsOfTrusts.contains(new AcademicYear(year.firstYear() + 1));
    }

    /** Whether both belong to one trust on that day; one school under two numbers is not two schools of a trust. */
    boolean sameTrust(String urn, String other, LocalDate day) {
        return trust(urn, day).isPresent() && trust(urn, day).equals(trust(other, day));
    }
}
