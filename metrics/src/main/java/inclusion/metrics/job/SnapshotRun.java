// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.vocabulary.CalendarYear;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.ingest.vocabulary.Finding;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.disclosure.Profile;
import inclusion.metrics.disclosure.Release;
import inclusion.metrics.evaluate.ValueEngine;
import inclusion.metrics.evaluate.ValueEngine.Figures;
import inclusion.metrics.evaluate.ValueEngineTable;
import inclusion.metrics.scorecard.BookTables;
import inclusion.metrics.scorecard.CatalogueTables;
import inclusion.metrics.scorecard.ComparisonTables;
import inclusion.metrics.scorecard.CoverageTables;
import inclusion.metrics.scorecard.EntityTables;
import inclusion.metrics.scorecard.LedgerFindings;
import inclusion.metrics.scorecard.LineageTable;
import inclusion.metrics.scorecard.MovementTables;
import inclusion.metrics.scorecard.OwnFileTable;
import inclusion.metrics.scorecard.PrintedFindings;
import inclusion.metrics.scorecard.ProgrammeTables;
import inclusion.metrics.scorecard.SourceWords;
import inclusion.metrics.scorecard.Table;
import inclusion.metrics.snapshot.Fingerprint;
import inclusion.metrics.snapshot.Lake;
import inclusion.metrics.snapshot.Manifest;
import inclusion.metrics.snapshot.Manifest.PublishedTable;
import inclusion.metrics.snapshot.Manifest.SourceFile;
import inclusion.metrics.snapshot.SnapshotInputs;
import inclusion.metrics.snapshot.Step;
import inclusion.metrics.snapshot.TableWriter;
import inclusion.metrics.tally.Kept;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** One run: from facts to a published snapshot. */
final class SnapshotRun {
    /** In place of the name of a file that not everybody may have. */
    private static final String OWN_FILE = "a file of a school's own";

    private final SparkSession spark;
    private final Lake lake;
    private final Catalogue catalogue;
    private final Consumer<Step> progress;

    SnapshotRun(SparkSession spark, Lake lake, Catalogue catalogue, Consumer<Step> progress) {
        this.spark = spark;
        this.lake = lake;
        this.catalogue = catalogue;
        this.progress = progress;
    }

    /** Computes everything, publishes it, and gives the manifest of what serves now. */
    Manifest publish(Facts all, String configuration) {
        Facts facts = all.with(all.pupils().kept(spark));
        String code = CodeVersion.current();
        String with =
                facts.pupils().any() ? configuration + " key " + facts.pupils().keyFingerprint() : configuration;
        String id = new SnapshotInputs(facts.accounts(), catalogue.version(), with, code).id();
        Path staging = lake.stage(id);
        Figures figures = ValueEngine.figures(facts, catalogue);
        Dataset<Row> values = Kept.rows(figures.values());
        Dataset<Row> open = figures.withOwn() ? figures.published() : values;
        Release release = Release.of(catalogue, SourceWords.openSources(), figures.withOwn());
        TableWriter writer = new TableWriter(spark, staging, release, progress);
        List<PublishedTable> written = new ArrayList<>();
        for (Table table : tables(facts, figures, values, open)) {
            written.addAll(writer.write(table));
        }
        // Everybody reads the manifest: it knows only what the public tables do.
        String newest = open.where(col("indicator_value")
                        .isNotNull()
                        .and(col("time_identifier").notEqual(CalendarYear.IDENTIFIER)))
                .agg(max("time_period"))
                .first()
                .getString(0);
        Manifest manifest = new Manifest(
                id,
                digest(written),
                OffsetDateTime.now(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                code,
                catalogue.version(),
                with,
                facts.fictional(),
                Arrays.stream(Profile.values()).map(Profile::word).toList(),
                files(facts.accounts(), release),
                written,
                newest,
                Manifest.LICENCE_STATEMENT,
                facts.pupils().keyFingerprint());
        lake.publish(staging, manifest, progress);
        spark.catalog().clearCache();
        return manifest;
    }

    private List<Table> tables(Facts facts, Figures figures, Dataset<Row> values, Dataset<Row> open) {
        List<Table> tables = new ArrayList<>();
        List<Table> ofValues = ofValues(facts, values, figures.pupilCells());
        if (figures.withOwn()) {
            List<Table> released = ofValues(facts, open, Optional.empty());
            for (int at = 0; at < ofValues.size(); at++) {
                tables.add(ofValues.get(at).releasedAs(released.get(at)));
            }
        } else {
            tables.addAll(ofValues);
        }
        tables.addAll(MovementTables.of(facts));
        tables.addAll(CoverageTables.of(spark, figures));
        tables.add(LineageTable.of(spark, figures, catalogue, facts.accounts()));
        tables.add(OwnFileTable.of(spark, facts));
        tables.add(ProgrammeTables.members(spark, facts));
        tables.addAll(CatalogueTables.of(spark, catalogue));
        List<Finding> findings = new ArrayList<>(facts.findings());
        findings.addAll(PrintedFindings.of(values, facts.accounts()));
        findings.addAll(LedgerFindings.of(facts));
        tables.addAll(BookTables.of(spark, facts.accounts(), findings));
        return tables;
    }

    /** What is made of values: once for those who hold the pupils' data, and once more without them. */
    private List<Table> ofValues(Facts facts, Dataset<Row> values, Optional<Dataset<Row>> pupilCells) {
        List<Table> tables = new ArrayList<>();
        tables.add(Table.large(
                "indicator_value",
                values.drop(ValueEngineTable.PRINTED_DIFFERS),
                "geographic_level",
                "entity_code",
                "indicator_id",
                "time_period",
                "time_identifier",
                "education_phase",
                "breakdown_topic",
                "breakdown",
                "evidence"));
        tables.addAll(ComparisonTables.of(facts, values, pupilCells, catalogue));
        tables.addAll(EntityTables.of(facts, values));
        return tables;
    }

    private static String digest(List<PublishedTable> tables) {
        return Fingerprint.of(tables.stream()
                .map(table -> table.profile() + " " + table.name() + " " + table.rows() + " " + table.digest())
                .sorted()
                .toList());
    }

    private static List<SourceFile> files(List<FileAccount> accounts, Release release) {
        return accounts.stream()
                .filter(account -> account.status().used())
                .map(account -> new SourceFile(
                        release.openSources().contains(account.sourceId()) ? account.fileName() : OWN_FILE,
                        account.fileChecksum(),
                        account.sourceId(),
                        account.timePeriod()))
                .sorted(Comparator.comparing(SourceFile::checksum))
                .toList();
    }
}
