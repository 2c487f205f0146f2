// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every run into this lake leaves out, whatever the landing folder still holds: pupils who asked to be forgotten,
 * as pseudonyms, and pupil files of years that are over. It stands beside the snapshots, in {@code left-out.json}.
 *
 * @param keyFingerprint of the key that made the pseudonyms; empty when none is here
 * @param pupils pseudonyms, sorted
 * @param keepFrom first year of pupil files that is read, as {@code 202324}; empty when all are
 */
public record LeftOut(String keyFingerprint, List<String> pupils, String keepFrom) {
    /** Nothing is left out. */
    public static final LeftOut NOTHING = new LeftOut("", List.of(), "");

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public LeftOut {
        pupils = List.copyOf(new TreeSet<>(pupils));
    }

    /**
     * The same and these pupils.
     *
     * @throws IllegalStateException when the pupils before were named under another key
     */
    public LeftOut and(Set<String> pseudonyms, String fingerprint) {
        Set<String> all = new TreeSet<>(pupils);
        all.addAll(pseudonyms);
        return new LeftOut(readableWith(fingerprint).keyFingerprintOr(fingerprint), List.copyOf(all), keepFrom);
    }

    /** The same from this year on; an earlier year than the one before changes nothing, for those are gone. */
    public LeftOut before(String timePeriod) {
        return new LeftOut(keyFingerprint, pupils, keepFrom.compareTo(timePeriod) > 0 ? keepFrom : timePeriod);
    }

    /**
     * Itself, if a run with that key can tell who is meant.
     *
     * @throws IllegalStateException when it cannot: the pupils would be back without anybody noticing
     */
    public LeftOut readableWith(String fingerprint) {
        if (!keyFingerprint.isEmpty() && !keyFingerprint.equals(fingerprint)) {
            throw new IllegalStateException("Cannot leave out the " + pupils.size()
                    + " forgotten pupils: they were named under the key " + keyFingerprint + ", and this one is "
                    + fingerprint + ". Use that key, or forget them again in a new lake.");
        }
        return this;
    }

    /** In words of the configuration; empty when nothing is left out. The pseudonyms themselves stay here. */
    public String configuration() {
        if (equals(NOTHING)) {
            return "";
        }
        String forgotten = pupils.isEmpty()
                ? ""
                : " forgotten " + pupils.size() + " " + Fingerprint.of(pupils).substring(0, 16);
        return forgotten + (keepFrom.isEmpty() ? "" : " pupil-files-from " + keepFrom);
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write left-out.json", e);
        }
    }

    static LeftOut ofJson(String json) {
        try {
            return JSON.readValue(json, LeftOut.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read left-out.json: " + e.getOriginalMessage(), e);
        }
    }

    private String keyFingerprintOr(String other) {
        return keyFingerprint.isEmpty() ? other : keyFingerprint;
    }
}
