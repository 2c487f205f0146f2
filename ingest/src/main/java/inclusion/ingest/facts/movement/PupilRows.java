// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** The rows of one pupil in each fact over time, for the periods that the schools' files cover. */
final class PupilRows {
    private static final int WINDOW_YEARS = 3;

    private final History history;
    private final Known known;
    private final List<ApSpell> spells;

    PupilRows(History history, Known known) {
        this.history = history;
        this.known = known;
        this.spells = ApSpells.of(history, known);
    }

    /** {@code PUPIL_MOVEMENT}. */
    List<Row> movements() {
        List<Row> rows = new ArrayList<>();
        for (Movement move : new Movements(history, known).all()) {
            Stay stay = move.stay();
            for (Period period : Period.containing(move.day())) {
                if (covered(Covered.MOVEMENTS, stay.last(), period)) {
                    rows.add(new FactRow(
                                    history.pupil(),
                                    school(stay.school(), period.year()),
                                    period.year().timePeriod(),
                                    period.timeIdentifier(),
                                    history.groups(stay, period))
                            .text(move.direction().word())
                            .day(move.day())
                            .text(SchoolTerm.of(move.day()).season().word())
                            .text(move.type().word())
                            .flag(move.standard())
                            .flag(move.reasonRecorded())
                            .flag(move.arrivalMatched())
                            .text(move.otherUrn().orElse(""))
                            .flag(move.ownTrust())
                            .flag(stay.headcount())
                            .row());
                }
            }
        }
        return rows;
    }

    /** {@code AP_SPELL}. */
    List<Row> apSpells() {
        List<Row> rows = new ArrayList<>();
        for (ApSpell spell : spells) {
            for (Period period : Period.containing(spell.entry())) {
                if (covered(spell, period)) {
                    rows.add(apSpell(spell, period));
                }
            }
        }
        return rows;
    }

    private Row apSpell(ApSpell spell, Period period) {
        SpellAttendance attendance = SpellAttendance.of(spell, spells, history, known);
        Optional<Boolean> noSen = SenLater.noneOnEntry(spell, history);
        String home = spell.home().isEmpty() ? "" : known.schools().last(spell.home());
        return new FactRow(
                        history.pupil(),
                        spell.registered() ? school(spell.provider(), period.year()) : spell.providerKey(),
                        period.year().timePeriod(),
                        period.timeIdentifier(),
                        FactRow.withSen(
                                history.groups(home, period.year()),
                                SenWords.of(spell.senOnEntry()).orElseGet(() -> SenWords.known(noSen, spell, history))))
                .text(spell.registered() ? school(spell.provider(), period.year()) : spell.providerKey())
                .text(spell.group())
                .text(spell.home().isEmpty() ? "" : school(spell.home(), period.year()))
                .day(spell.entry())
                .day(spell.leaving())
                .text(spell.reason())
                .flag(fullTime(spell.attendancePattern()))
                .flag(spell.registered())
                .flag(ownTrust(spell))
                .flag(yes(spell.laProtocol()))
                .count(ApSpells.number(spell, spells))
                .flag(SenLater.identified(spell, spells, history, known))
                .count(attendance.before().map(Attended::possible))
                .count(attendance.before().map(Attended::attended))
                .count(attendance.within().map(Attended::possible))
                .count(attendance.within().map(Attended::attended))
                .flag(spell.leaving() != null)
                .text(new SpellEnd(history, known, spells).state(spell))
                .row();
    }

    /** {@code ARRIVAL}: in the year of the arrival and the two after it, as far as the school's files reach. */
    List<Row> arrivals() {
        List<Row> rows = new ArrayList<>();
        Followed followed = new Followed(history, known, spells);
        for (Arrival arrival : new Arrivals(history, known, spells).all()) {
            Stay stay = arrival.stay();
            AcademicYear year = SchoolTerm.of(arrival.day()).year();
            Period own = Period.academicYear(year);
            String outcome = followed.after(arrival.day(), stay.last()::equals);
            for (int later = 0; later < WINDOW_YEARS; later++) {
                Period window = Period.academicYear(year.minus(-later));
                if (covered(Covered.MOVEMENTS, stay.last(), own) && covered(Covered.MOVEMENTS, stay.last(), window)) {
                    rows.add(new FactRow(
                                    history.pupil(),
                                    school(stay.school(), window.year()),
                                    window.year().timePeriod(),
                                    window.timeIdentifier(),
                                    history.groups(stay, own))
                            .day(arrival.day())
                            .text(arrival.origin())
                            .text(arrival.originKey())
                            .text(outcome)
                            .row());
                }
            }
        }
        return rows;
    }

    /** {@code SUSTAINED_ATTENDANCE}. */
    List<Row> steadied() {
        return Steadied.of(history).stream()
                .filter(one -> covered(Covered.ATTENDANCE, one.last(), Period.academicYear(one.year())))
                .map(one -> new FactRow(
                                history.pupil(),
                                school(one.school(), one.year()),
                                one.year().timePeriod(),
                                Period.ACADEMIC_YEAR,
                                history.groups(one.last(), one.year()))
                        .flag(one.sustained())
                        .flag(known.schools().of(one.school()).alternativeProvision())
                        .row())
                .toList();
    }

    /** The ledgers' entries; they are added up before they are rows. */
    List<Ledger.Entry> ledger() {
        return new Ledger(history, known).entries();
    }

    private boolean covered(String table, String last, Period period) {
        return known.covered().period(table, last, period.year(), period.timeIdentifier());
    }

    /** By the home school's placements or by the provider's own roll. */
    private boolean covered(ApSpell spell, Period period) {
        return Stream.of(spell.home(), spell.provider())
                .filter(urn -> !urn.isEmpty())
                .map(known.schools()::last)
                .anyMatch(last -> covered(Covered.PLACEMENTS, last, period) || covered(Covered.ROLL, last, period));
    }

    /**
     * Empty where nobody knows where the pupil comes from, or who belongs to which trust that year; a provider that is no
     * school is no trust's.
     */
    private Optional<Boolean> ownTrust(ApSpell spell) {
        if (spell.home().isEmpty() || (spell.registered() && !known.schools().trustsKnown(spell.entry()))) {
            return Optional.empty();
        }
        return Optional.of(
                spell.registered() && known.schools().sameTrust(spell.home(), spell.provider(), spell.entry()));
    }

    private String school(String urn, AcademicYear year) {
        return known.schools().urnIn(urn, year);
    }

    private static Optional<Boolean> fullTime(String pattern) {
        return switch (pattern) {
            case "FT" -> Optional.of(true);
            case "PT" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> yes(String word) {
        return switch (word) {
            case "Y" -> Optional.of(true);
            case "N" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
