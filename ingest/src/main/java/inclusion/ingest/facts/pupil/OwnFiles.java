// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.facts.PupilSettings;
import inclusion.ingest.source.Delivery;
import inclusion.ingest.source.DeliveryNotes.Declared;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the first reading of all schools' own files found out together: which deliveries stand, and who is who. */
public final class OwnFiles {
    private final Standing standing;
    private final OwnReading reading;
    private final PupilSettings settings;

    private OwnFiles(Standing standing, OwnReading reading, PupilSettings settings) {
        this.standing = standing;
        this.reading = reading;
        this.settings = settings;
    }

    /**
     * Brings the summaries of usable files together.
     *
     * @param declared what {@code delivery.csv} files say was delivered
     */
    public static OwnFiles of(
            List<OwnSummary> summaries, List<Declared> declared, SchoolLookup schools, PupilSettings settings) {
        List<DeliverySeen> seen = new ArrayList<>();
        Map<DeliverySeen, DeliverySeen> resolved = new HashMap<>();
        List<OwnSummary.Alias> aliases = new ArrayList<>();
        for (OwnSummary summary : summaries) {
            aliases.addAll(summary.aliases());
            for (DeliverySeen each : summary.deliveries()) {
                resolved.put(each, each.of(resolved(each, schools)));
                seen.add(resolved.get(each));
            }
        }
        seen.addAll(silent(declared, List.copyOf(seen), schools));
        Standing standing = DeliveryOrder.of(seen);
        Set<String> compared = new HashSet<>();
        standing.replacements().stream()
                .filter(Standing.Replacement::replaced)
                .forEach(each -> compared.add(each.earlier()));
        Map<String, OwnReading.Placed> placed = new HashMap<>();
        resolved.forEach((raw, each) -> placed.put(
                OwnReading.Placed.key(raw.file(), raw.table(), raw.school(), raw.delivery()),
                new OwnReading.Placed(
                        each.school(),
                        each.id(),
                        standing.verdict(each.id()),
                        each.table() == PupilTable.ROLL && compared.contains(each.id()))));
        OwnReading reading = new OwnReading(
                placed,
                OwnSummary.canonical(aliases),
                settings.forgottenPupils(),
                settings.keepFrom().orElse(null));
        return new OwnFiles(standing, reading, settings);
    }

    /** Whether any row of the run is of a pupil, a member of staff or a school's own record. */
    public boolean any() {
        return !standing.delivered().isEmpty();
    }

    /** For the second reading. */
    public OwnReading reading() {
        return reading;
    }

    /** The first year of which rows are used; empty: all. */
    Optional<AcademicYear> keepFrom() {
        return settings.keepFrom();
    }

    /** Tables of which anything stands, so that the others cost nothing. */
    Set<PupilTable> tables() {
        Set<PupilTable> tables = EnumSet.noneOf(PupilTable.class);
        standing.standing().stream().filter(each -> each.rows() > 0).forEach(each -> tables.addAll(each.tables()));
        return tables;
    }

    /** Which deliveries stand, once their lists of pupils have been held against each other. */
    Standing standing(Dataset<Row> rows) {
        return RollChecks.where(standing, rows)
                .map(checks -> standing.stopping(checks.problems(settings.acceptDrop())))
                .orElse(standing);
    }

    private static String resolved(DeliverySeen seen, SchoolLookup schools) {
        if (seen.school().isEmpty()) {
            return "";
        }
        return seen.year()
                .or(() -> seen.years().stream().findFirst())
                .map(AcademicYear::timePeriod)
                .map(period -> schools.entityCode(period, seen.school()))
                .orElse(seen.school());
    }

    /**
     * Schools that delivered a table without a row in it: they had none. A note about all schools of a folder means
     * those that delivered another table with it.
     */
    private static List<DeliverySeen> silent(List<Declared> declared, List<DeliverySeen> seen, SchoolLookup schools) {
        List<DeliverySeen> silent = new ArrayList<>();
        for (Declared note : declared) {
            Set<String> about = new TreeSet<>();
            if (note.school().isEmpty()) {
                seen.stream()
                        .filter(each -> together(each.delivery(), note.delivery())
                                && !each.school().isEmpty())
                        .forEach(each -> about.add(each.school()));
            } else {
                DeliverySeen named = DeliverySeen.declared(note.table(), note.school(), note.delivery());
                about.add(resolved(named, schools));
            }
            about.forEach(school -> silent.add(DeliverySeen.declared(note.table(), school, note.delivery())));
        }
        return silent;
    }

    private static boolean together(Delivery one, Delivery other) {
        return one.kind() == other.kind()
                && one.extractedAt().equals(other.extractedAt())
                && one.coversFrom().equals(other.coversFrom())
                && one.coversTo().equals(other.coversTo());
    }

    /** The number of rows refused later than they were read, by file. */
    static Map<Integer, Long> refusedLater(Standing before, Standing after, Dataset<Row> rows) {
        Set<String> ids = new TreeSet<>();
        after.verdicts().forEach((id, verdict) -> {
            if (verdict.state() == Verdict.State.REFUSED
                    && Optional.ofNullable(before.verdict(id))
                            .filter(earlier -> earlier.state() == Verdict.State.STANDS)
                            .isPresent()) {
                ids.add(id);
            }
        });
        Map<Integer, Long> refused = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.where(rows.col("stands").and(rows.col("delivery_id").isin(ids.toArray())))
                    .groupBy("file_index")
                    .count()
                    .collectAsList()
                    .forEach(row -> refused.put(row.getInt(0), row.getLong(1)));
        }
        return refused;
    }

    /** What was decided before lists were held against each other. */
    Standing first() {
        return standing;
    }
}
