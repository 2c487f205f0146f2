// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.snapshot;

import static org.apache.spark.sql.functions.col;

import inclusion.metrics.disclosure.Profile;
import inclusion.metrics.disclosure.Release;
import inclusion.metrics.scorecard.Table;
import inclusion.metrics.snapshot.Manifest.PublishedTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes tables into a staging folder as Parquet: zstd, sorted, few files, one folder per profile. */
public final class TableWriter {
    /** A large table is cut into so many files, each a range of its sort order. */
    private static final int FILES_OF_LARGE = 4;

    private final SparkSession spark;
    private final Path staging;
    private final Release release;
    private final Consumer<Step> progress;

    public TableWriter(SparkSession spark, Path staging, Release release, Consumer<Step> progress) {
        this.spark = spark;
        this.staging = staging;
        this.release = release;
        this.progress = progress;
    }

    /** Writes a table for every profile and says what it wrote; digests are taken from what lies on disk. */
    public List<PublishedTable> write(Table table) {
        Dataset<Row> internal = stage(table.rows(), Profile.INTERNAL, table);
        RowDigest digest = RowDigest.of(internal);
        List<PublishedTable> written = new ArrayList<>();
        written.add(published(Profile.INTERNAL, table, digest));
        if (!release.has(Profile.PUBLIC, table.name())) {
            return written;
        }
        if (table.released().isEmpty() && release.madeAnew(table.name())) {
            throw new IllegalStateException("Cannot release " + table.name()
                    + ": it is made of pupils' data, and nobody has made it of published figures");
        }
        Dataset<Row> open = table.released().orElse(internal);
        if (table.released().isEmpty() && release.whole(Profile.PUBLIC, open)) {
            copy(table);
            written.add(published(Profile.PUBLIC, table, digest));
        } else {
            Dataset<Row> released = stage(release.rows(Profile.PUBLIC, open), Profile.PUBLIC, table);
            written.add(published(Profile.PUBLIC, table, RowDigest.of(released)));
        }
        return written;
    }

    private static PublishedTable published(Profile profile, Table table, RowDigest digest) {
        return new PublishedTable(profile.word(), table.name(), digest.rows(), digest.hex());
    }

    private Dataset<Row> stage(Dataset<Row> rows, Profile profile, Table table) {
        Column[] order = table.sortedBy().stream().map(name -> col(name)).toArray(Column[]::new);
        Dataset<Row> sorted = switch (table.files()) {
            case ONE -> rows.coalesce(1);
            case TO_BE_CUT -> rows.repartitionByRange(FILES_OF_LARGE, order);
            case CUT -> rows;
        };
        String folder = folder(profile, table).toString();
        sorted.sortWithinPartitions(order).write().option("compression", "zstd").parquet(folder);
        progress.accept(Step.TABLE_STAGED);
        return spark.read().schema(rows.schema()).parquet(folder);
    }

    /** Nothing is held back from the public here: the same bytes serve both. */
    private void copy(Table table) {
        try {
            Configuration configuration = spark.sparkContext().hadoopConfiguration();
            Path from = folder(Profile.INTERNAL, table);
            Path to = folder(Profile.PUBLIC, table);
            FileSystem files = from.getFileSystem(configuration);
            files.mkdirs(to.getParent());
            FileUtil.copy(files, from, files, to, false, configuration);
            progress.accept(Step.TABLE_STAGED);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + table.name() + " to the public folder", e);
        }
    }

    private Path folder(Profile profile, Table table) {
        return new Path(new Path(staging, profile.word()), table.name());
    }
}
