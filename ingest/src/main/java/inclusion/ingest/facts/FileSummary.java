// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.facts.pupil.DeliverySeen;
import inclusion.ingest.facts.pupil.OwnSummary;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.Place;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.Urn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the first reading of a file finds out: whether it can be used, who its schools and authorities are, what its
 * rows broke. Small beside the file: schools × years, not cells.
 */
final class FileSummary implements Serializable {
    private static final long serialVersionUID = 1;

    private final FileTask task;
    private final LinkedHashMap<String, Sighting> sightings = new LinkedHashMap<>();
    private final LinkedHashMap<String, Authorities.Authority> authorities = new LinkedHashMap<>();
    private final ArrayList<RegisterRow> register = new ArrayList<>();
    private final ArrayList<Membership> members = new ArrayList<>();
    private final ArrayList<Quarantined> quarantined = new ArrayList<>();
    private final ArrayList<LinkRow> links = new ArrayList<>();
    private final TreeSet<String> periods = new TreeSet<>();
    private final TreeSet<String> schoolPeriods = new TreeSet<>();
    private final OwnSummary own;
    private final Tally tally = new Tally();
    private long read;
    private FindingRule failure;

    private FileSummary(FileTask task) {
        this.task = task;
        this.own = new OwnSummary(task.index());
    }

    static FileSummary of(FileTask task, ReadingContext context) {
        FileSummary summary = new FileSummary(task);
        FileRows rows = new FileRows(task, context);
        while (rows.hasNext()) {
            summary.note(rows.next());
        }
        summary.noteSchoolsOfOwn();
        summary.read = rows.read();
        summary.failure = rows.failure().orElse(null);
        return summary;
    }

    FileTask task() {
        return task;
    }

    long read() {
        return read;
    }

    /** Why nothing of the file can be used. */
    Optional<FindingRule> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether the file breaks off, so that it is not all that its school delivered. */
    boolean brokenOff() {
        return tally.broken().containsKey(FindingRule.DOCUMENT_BROKEN_OFF.code() + "|");
    }

    Map<String, Sighting> sightings() {
        return sightings;
    }

    /** By period and the three digits. */
    Map<String, Authorities.Authority> authorities() {
        return authorities;
    }

    List<RegisterRow> register() {
        return register;
    }

    List<Membership> members() {
        return members;
    }

    List<LinkRow> links() {
        return links;
    }

    /** What it says as a school's own file; nothing where it is a published one. */
    OwnSummary own() {
        return own;
    }

    List<Quarantined> quarantined() {
        return quarantined;
    }

    /** All periods that it speaks of. */
    Set<String> periods() {
        return periods;
    }

    /** The academic years in which it names a school or a member of a trust. */
    Set<String> schoolPeriods() {
        return schoolPeriods;
    }

    Tally tally() {
        return tally;
    }

    private void note(FileRows.Outcome outcome) {
        outcome.flaws().forEach(flaw -> tally.add(outcome.number(), flaw));
        outcome.refusal().ifPresent(flaw -> {
            tally.add(outcome.number(), flaw);
            quarantined.add(new Quarantined(outcome.number(), flaw));
        });
        outcome.statements().forEach(this::note);
    }

    private void note(Statement statement) {
        if (statement instanceof Statement.Observation seen) {
            periods.add(seen.timePeriod());
            noteAuthority(seen.timePeriod(), seen.place());
            if (seen.place().level() == GeographicLevel.SCHOOL) {
                schoolPeriods.add(seen.timePeriod());
                Sighting sighting = sighting(seen.place(), seen.timePeriod(), seen.phase());
                sightings.merge(sighting.key(), sighting, Sighting::filledFrom);
            }
        } else if (statement instanceof Statement.Establishment entry) {
            noteAuthority(entry.timePeriod(), entry.place());
            if (entry.place().laestab().isPresent()) {
                register.add(new RegisterRow(entry.timePeriod(), entry(entry)));
            }
        } else if (statement instanceof Statement.PupilRow row) {
            own.note(row);
        } else if (statement instanceof Statement.Link link) {
            links.add(new LinkRow(link.urn().code(), link.linked().code(), link.type()));
        } else if (statement instanceof Statement.Membership member) {
            periods.add(member.timePeriod());
            schoolPeriods.add(member.timePeriod());
            members.add(new Membership(
                    member.trustId(),
                    member.trustName(),
                    member.urn().code(),
                    member.schoolName(),
                    member.timePeriod(),
                    member.joined().orElse(null)));
        }
    }

    /** A school that only its own files name is a school of those years all the same. */
    private void noteSchoolsOfOwn() {
        for (DeliverySeen seen : own.deliveries()) {
            for (AcademicYear year : seen.school().isEmpty() ? Set.<AcademicYear>of() : seen.years()) {
                periods.add(year.timePeriod());
                schoolPeriods.add(year.timePeriod());
                Sighting sighting = OwnRun.DeliverySchool.sighting(year.timePeriod(), seen, task.index());
                sightings.merge(sighting.key(), sighting, Sighting::filledFrom);
            }
        }
    }

    private void noteAuthority(String period, Place place) {
        if (!place.oldLaCode().isEmpty()
                && !place.newLaCode().isEmpty()
                && !place.laName().isEmpty()) {
            authorities.putIfAbsent(
                    period + place.oldLaCode(),
                    new Authorities.Authority(
                            place.oldLaCode(), place.newLaCode(), place.laName(), place.regionCode()));
        }
    }

    private Sighting sighting(Place place, String period, Optional<EducationPhase> phase) {
        return new Sighting(
                period,
                place.laestab().map(Laestab::code).orElse(""),
                place.urn().map(Urn::code).orElse(""),
                phase.map(EducationPhase::word).orElse(""),
                place.name(),
                place.oldLaCode(),
                place.newLaCode(),
                place.regionCode(),
                place.urn().isPresent() ? task.index() : Sighting.NO_FILE);
    }

    private static Register.Entry entry(Statement.Establishment of) {
        return new Register.Entry(
                of.place().urn().map(Urn::code).orElseThrow(),
                of.place().laestab().map(Laestab::code).orElseThrow(),
                of.place().name(),
                of.phase().map(EducationPhase::word).orElse(""),
                of.place().oldLaCode(),
                of.place().newLaCode(),
                of.place().regionCode(),
                of.status(),
                of.openDate().orElse(null),
                of.closeDate().orElse(null),
                of.admissions());
    }

    /** An entry of a register as of a period. */
    record RegisterRow(String timePeriod, Register.Entry entry) implements Serializable {}

    /** An establishment and one that it is linked with, in the register's words. */
    record LinkRow(String urn, String linked, String type) implements Serializable {}

    /** A row that is not used. */
    record Quarantined(long row, Flaw flaw) implements Serializable {}
}
