// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.AdmissionsPolicy;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.PeerGroup;
import inclusion.ingest.vocabulary.Region;
import inclusion.ingest.vocabulary.SexOfSchool;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One URN for each LAESTAB of a year: the one that a file of that year prints for it, else the register's that was open
 * on the January census day, else none, and the LAESTAB stands for the school. Plain Java: a few hundred thousand
 * schools × years at most, whatever the number of rows.
 */
final class SchoolYears implements Serializable {
    private static final long serialVersionUID = 1;

    /** By period and LAESTAB, or period and URN. */
    private final HashMap<String, SchoolYear> bySighting = new HashMap<>();

    private final TreeMap<String, SchoolYear> byEntity = new TreeMap<>();

    private SchoolYears() {}

    /**
     * Brings the sightings of all years together.
     *
     * @param periods all that any file has figures or members for
     * @param registers of any years; for each year the one of that year speaks, else the next later, else the last
     * @param members schools of trusts, already resolved to periods
     */
    static SchoolYears of(
            Collection<String> periods,
            List<Sighting> sightings,
            List<Register> registers,
            List<Trusts.Resolved> members,
            Authorities authorities) {
        SchoolYears years = new SchoolYears();
        Words words = new Words(
                NearestYear.phases(sightings, registers),
                NearestYear.registered(registers, Register.Entry::policy),
                NearestYear.registered(registers, Register.Entry::sex));
        Map<String, List<Sighting>> byPeriod = new TreeMap<>();
        periods.forEach(period -> byPeriod.put(period, new ArrayList<>()));
        sightings.forEach(seen -> byPeriod.get(seen.timePeriod()).add(seen));
        byPeriod.forEach((period, seen) -> {
            Builder builder = new Builder(years, period, register(registers, period), authorities, words);
            seen.stream()
                    .sorted(Comparator.comparing((Sighting one) -> one.laestab().isEmpty())
                            .thenComparing(Sighting::urnFrom)
                            .thenComparing(Sighting::laestab)
                            .thenComparing(Sighting::urn))
                    .forEach(builder::see);
            builder.expectFromRegister();
            members.stream()
                    .filter(member -> member.timePeriod().equals(period))
                    .forEach(member -> builder.expectMember(member.member()));
        });
        return years;
    }

    /** Who a row's school is; the codes as the row prints them, empty where it prints none. */
    Optional<SchoolYear> of(String timePeriod, String laestab, String urn) {
        return Optional.ofNullable(bySighting.get(key(timePeriod, laestab, urn)));
    }

    Collection<SchoolYear> all() {
        return byEntity.values();
    }

    static Register register(List<Register> registers, String timePeriod) {
        AcademicYear year = AcademicYear.ofTimePeriod(timePeriod).orElseThrow();
        Comparator<Register> byYear = Comparator.comparing(Register::year);
        return registers.stream()
                .filter(register -> register.year().compareTo(year) >= 0)
                .min(byYear)
                .or(() -> registers.stream().max(byYear))
                .orElseGet(() -> Register.none(year));
    }

    private static String key(String timePeriod, String laestab, String urn) {
        return laestab.isEmpty() ? timePeriod + " URN " + urn : timePeriod + " " + laestab;
    }

    /** What files of any year say of schools. */
    private record Words(NearestYear phases, NearestYear policies, NearestYear sexes) {}

    /** One period's schools in the making. */
    private static final class Builder {
        private final SchoolYears years;
        private final String period;
        private final AcademicYear year;
        private final Register register;
        private final Authorities authorities;
        private final Words words;

        private Builder(SchoolYears years, String period, Register register, Authorities authorities, Words words) {
            this.years = years;
            this.period = period;
            this.year = AcademicYear.ofTimePeriod(period).orElseThrow();
            this.register = register;
            this.authorities = authorities;
            this.words = words;
        }

        private void see(Sighting seen) {
            String urn = urn(seen);
            Optional<Register.Entry> entry = register.byUrn(urn)
                    .or(() -> seen.laestab().isEmpty() ? Optional.empty() : register.any(seen.laestab(), year));
            String laestab =
                    first(seen.laestab(), entry.map(Register.Entry::laestab).orElse(""));
            SchoolYear same = years.bySighting.get(key(period, laestab, urn));
            if (seen.laestab().isEmpty() && same != null) {
                years.bySighting.put(key(period, "", urn), same);
                return;
            }
            String code = urn.isEmpty() ? new Laestab(laestab).entityCode() : urn;
            SchoolYear school = add(code, laestab, entry, seen);
            years.bySighting.put(key(period, seen.laestab(), urn), school);
            years.bySighting.putIfAbsent(key(period, "", code), school);
        }

        /**
         * The URN that is printed, else the register's that was open on census day; neither when another LAESTAB of the
         * year has it already, so that no two rows of one file ever become one.
         */
        private String urn(Sighting seen) {
            if (seen.laestab().isEmpty()) {
                return seen.urn();
            }
            return Stream.of(
                            seen.urn(),
                            register.open(seen.laestab(), year)
                                    .map(Register.Entry::urn)
                                    .orElse(""),
                            carriedOn(seen.laestab()))
                    .filter(urn -> !urn.isEmpty() && !years.byEntity.containsKey(period + urn))
                    .findFirst()
                    .orElse("");
        }

        /** No register speaks of a year that has only begun: a school keeps the number of the year before. */
        private String carriedOn(String laestab) {
            SchoolYear before = years.bySighting.get(key(year.minus(1).timePeriod(), laestab, ""));
            return before == null || register.year().compareTo(year) >= 0 || !before.hasUrn()
                    ? ""
                    : before.entityCode();
        }

        private void expectFromRegister() {
            for (Register.Entry entry : register.open(year)) {
                if (canonical(entry.urn(), entry.laestab()).isEmpty()) {
                    add(entry.urn(), entry.laestab(), Optional.of(entry), named("", entry.urn()));
                }
            }
        }

        private void expectMember(Membership member) {
            Optional<Register.Entry> entry = register.byUrn(member.urn());
            String laestab = entry.map(Register.Entry::laestab).orElse("");
            SchoolYear school = canonical(member.urn(), laestab)
                    .orElseGet(() -> add(member.urn(), laestab, entry, named(member.schoolName(), member.urn())));
            years.bySighting.put(key(period, "", member.urn()), school);
        }

        private Optional<SchoolYear> canonical(String urn, String laestab) {
            return Optional.ofNullable(years.byEntity.get(period + urn))
                    .or(() -> Optional.ofNullable(years.bySighting.get(key(period, laestab, urn))));
        }

        private SchoolYear add(String code, String laestab, Optional<Register.Entry> entry, Sighting seen) {
            SchoolYear before = years.byEntity.get(period + code);
            if (before != null) {
                return before;
            }
            String oldLaCode = Stream.of(
                            seen.oldLaCode(),
                            laestab.isEmpty() ? "" : new Laestab(laestab).oldLaCode(),
                            entry.map(Register.Entry::oldLaCode).orElse(""))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            Optional<Authorities.Authority> authority = authorities.of(period, oldLaCode);
            String name = first(seen.name(), entry.map(Register.Entry::name).orElse(""));
            String phase = first(
                    first(seen.phase(), entry.map(Register.Entry::phase).orElse("")),
                    first(words.phases().of(code, laestab, period), EducationPhase.UNKNOWN.word()));
            SchoolYear school = new SchoolYear(
                    code,
                    laestab,
                    period,
                    name,
                    phase,
                    first(
                            seen.newLaCode(),
                            authority.map(Authorities.Authority::newLaCode).orElse("")),
                    first(
                            Region.holding(seen.regionCode()).map(Region::code).orElse(""),
                            authority.map(Authorities.Authority::regionCode).orElse("")),
                    true,
                    entry.isPresent(),
                    SexOfSchool.named(words.sexes().of(code, laestab, period)),
                    PeerGroup.of(
                            EducationPhase.named(phase).orElse(EducationPhase.UNKNOWN),
                            name,
                            AdmissionsPolicy.named(words.policies().of(code, laestab, period))));
            years.byEntity.put(period + code, school);
            if (!laestab.isEmpty()) {
                years.bySighting.putIfAbsent(key(period, laestab, code), school);
            }
            return school;
        }

        private Sighting named(String name, String urn) {
            return new Sighting(period, "", urn, "", name, "", "", "", Sighting.NO_FILE);
        }

        private static String first(String one, String other) {
            return one.isEmpty() ? other : one;
        }
    }
}
