// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * What a snapshot says of itself, in {@code manifest.json}.
 *
 * @param contentDigest over all rows of all tables, without times, paths and file names: equal content, equal digest
 * @param madeOn ISO date and time; in neither id nor digest
 * @param newestTimePeriod of any value; null in an empty snapshot
 * @param pupilKeyFingerprint of the key behind the pseudonyms; empty where no file names a pupil
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
        String licenceStatement,
        String pupilKeyFingerprint) {
    public Manifest {
        // Snapshots of before there were pupils' files do not say.
        pupilKeyFingerprint = pupilKeyFingerprint == null ? "" : pupilKeyFingerprint;
    }

    /** What must be shown wherever these figures are. */
    public static final String LICENCE_STATEMENT =
            "Contains public sector information licensed under the Open Government Licence v3.0";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** A file of the landing folder that gave rows; {@code timePeriod} is the one given from outside, or empty. */
    public record SourceFile(String name, String checksum, String sourceId, String timePeriod) {}

    /** A table of one profile. */
    public record PublishedTable(String profile, String name, long rows, String digest) {}

    /** The same with fewer profiles and tables. */
    Manifest withOnly(List<String> profilesLeft, List<PublishedTable> tablesLeft) {
        return new Manifest(
                snapshotId,
                contentDigest,
                madeOn,
                codeVersion,
                catalogueVersion,
                configuration,
                fictional,
                profilesLeft,
                files,
                tablesLeft,
                newestTimePeriod,
                licenceStatement,
                pupilKeyFingerprint);
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the manifest as JSON", e);
        }
    }

    static Manifest ofJson(String json) {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read manifest.json: " + e.getOriginalMessage(), e);
        }
    }
}
