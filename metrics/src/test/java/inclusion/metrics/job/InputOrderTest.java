// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.FactBuilder;
import inclusion.ingest.facts.PupilSettings;
import inclusion.metrics.RealData;
import inclusion.metrics.SharedSpark;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.snapshot.Lake;
import inclusion.metrics.snapshot.Manifest;
import inclusion.metrics.snapshot.Manifest.PublishedTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names, order, splitting and copies of schools' own files change nothing that is published: a part of the sample, as it
 * was generated and turned over, published twice.
 */
class InputOrderTest {
    private static final Path SAMPLE = RealData.root().resolve("sample-datasets");
    private static final List<String> PUBLISHED = List.of(
            "fictional.csv",
            "2024-25/england_school_information.csv.gz",
            "2024-25/england_swf.csv.gz",
            "2024-25/grouplinks_edubaseallacademiesandfree_20250116.csv.gz");
    private static final List<String> YEARS = List.of("2024-25", "2025-26");
    /** Census returns of the smallest school that hands in any. */
    private static final String RETURNS = "9627001-202[56]-.*";

    private static final Pattern RECORD = Pattern.compile("(?s)<PupilOnRoll>.*?</PupilOnRoll>");
    private static final int ONE_PUPIL_IN = 6;
    /** What they say is said of files: how many there are, what each is called and holds. */
    private static final List<String> OF_FILES = List.of("file_account", "finding", "lineage", "own_file", "source");

    private final Random random = new Random(20_250_831);

    @TempDir
    private Path folder;

    @Test
    void ownFilesThatAreShuffledSplitAndCopied_publishTheSameTables() throws IOException {
        Path plain = folder.resolve("plain");
        Path turned = folder.resolve("turned");
        for (String name : PUBLISHED) {
            put(plain.resolve(name), text(SAMPLE.resolve(name)));
            put(turned.resolve(name), text(SAMPLE.resolve(name)));
        }
        for (String year : YEARS) {
            for (Path file : files(SAMPLE.resolve("99102").resolve(year))) {
                List<String> lines = fewer(text(file).lines().toList());
                put(plain.resolve("own").resolve(year).resolve(name(file)), String.join("\n", lines));
                turn(turned.resolve("z").resolve(year), name(file), lines);
            }
        }
        for (Path file : files(SAMPLE.resolve("99101"))) {
            if (name(file).matches(RETURNS)) {
                put(plain.resolve(name(file)), text(file));
                put(turned.resolve("b").resolve("again " + name(file)), shuffled(text(file)));
                put(turned.resolve("a").resolve(name(file)), text(file));
            }
        }

        Map<String, String> expected = digests(plain);

        assertThat(expected).hasSizeGreaterThan(20).containsKeys("internal movement_flow", "internal indicator_value");
        assertThat(digests(turned)).isEqualTo(expected);
    }

    /** Every so-many-th pupil, and all rows that name none. */
    private static List<String> fewer(List<String> lines) {
        int pupil = List.of(lines.get(0).split(",", -1)).indexOf("pupil_key");
        List<String> fewer = new ArrayList<>(lines.subList(0, 1));
        for (String line : lines.subList(1, lines.size())) {
            if (pupil < 0 || Math.floorMod(line.split(",", -1)[pupil].hashCode(), ONE_PUPIL_IN) == 0) {
                fewer.add(line);
            }
        }
        return fewer;
    }

    /** Two parts in another order that share a row, one of them twice; what a folder says of its files stays there. */
    private void turn(Path year, String name, List<String> lines) throws IOException {
        if (name.equals("delivery.csv")) {
            put(year.resolve(name), String.join("\n", lines));
            return;
        }
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, random);
        int half = (rows.size() + 1) / 2;
        String first = lines.get(0) + "\n" + String.join("\n", rows.subList(0, half));
        put(year.resolve("2").resolve(name), first);
        put(year.resolve("1").resolve("copy of a " + name), first);
        if (rows.size() > half) {
            put(
                    year.resolve("1").resolve("x " + name),
                    lines.get(0) + "\n" + String.join("\n", rows.subList(half - 1, rows.size())));
        }
    }

    private String shuffled(String document) {
        List<String> records = new ArrayList<>(
                RECORD.matcher(document).results().map(MatchResult::group).toList());
        Collections.shuffle(records, random);
        return RECORD.matcher(document)
                .replaceAll(each -> java.util.regex.Matcher.quoteReplacement(records.remove(records.size() - 1)));
    }

    private static Map<String, String> digests(Path landing) throws IOException {
        Lake lake = new Lake(
                landing.resolveSibling(landing.getFileName() + "-lake").toString(),
                SharedSpark.session().sparkContext().hadoopConfiguration());
        PupilSettings settings =
                PupilSettings.of("a key of thirty-two bytes for tests".getBytes(StandardCharsets.UTF_8));
        Manifest manifest = new SnapshotRun(SharedSpark.session(), lake, Catalogue.load(), step -> {})
                .publish(FactBuilder.from(SharedSpark.session(), landing, settings), "default");
        Map<String, String> digests = new TreeMap<>();
        for (PublishedTable table : manifest.tables()) {
            if (!OF_FILES.contains(table.name())) {
                digests.put(table.profile() + " " + table.name(), table.rows() + " rows " + table.digest());
            }
        }
        return digests;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".gz", "");
    }

    private static String text(Path file) throws IOException {
        try (InputStream packed = Files.newInputStream(file);
                InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(packed) : packed) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file.resolveSibling(name(file)), text);
    }
}
