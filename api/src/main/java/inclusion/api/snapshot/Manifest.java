// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a snapshot says of itself ({@code manifest.json}).
 *
 * @param snapshotId hash of everything that went in
 * @param contentDigest hash of everything that came out
 * @param madeOn ISO date-time of the run
 * @param fictional whether the figures are made up, so that every page must say so
 * @param newestTimePeriod the newest academic year that any table holds, as six digits; null when there is none
 * @param licenceStatement the attribution that the publishers ask for; null when there is none
 */
public record Manifest(
        String snapshotId,
        String contentDigest,
        String madeOn,
        String codeVersion,
        String catalogueVersion,
        String configuration,
        boolean fictional,
        List<String> profiles,
        List<SourceFile> files,
        List<PublishedTable> tables,
        String newestTimePeriod,
        String licenceStatement) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Manifest {
        profiles = profiles == null ? List.of() : List.copyOf(profiles);
        files = files == null ? List.of() : List.copyOf(files);
        tables = tables == null ? List.of() : List.copyOf(tables);
    }

    /** One landed file; its name is for people and enters no digest. */
    public record SourceFile(String name, String checksum, String sourceId, String timePeriod) {}

    /** One table of one profile, with its number of rows and the digest of their content. */
    public record PublishedTable(String profile, String name, long rows, String digest) {}

    /** The day of the run. */
    public LocalDate madeOnDate() {
        return LocalDate.parse(madeOn.substring(0, "yyyy-MM-dd".length()));
    }

    static Manifest read(Path snapshotFolder) {
        Path file = snapshotFolder.resolve("manifest.json");
        try {
            Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            if (manifest.snapshotId() == null || manifest.madeOn() == null) {
                throw new LakeException("Cannot read " + file + ": it names no snapshot_id or made_on. Publish again.");
            }
            return manifest;
        } catch (IOException e) {
            throw new LakeException("Cannot read " + file + ": " + e.getMessage() + ". Publish again.", e);
        }
    }
}
