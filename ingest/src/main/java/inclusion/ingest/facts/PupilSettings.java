// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.KeyedPseudonyms;
import inclusion.ingest.source.Pseudonyms;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run is told about schools' own files.
 *
 * @param forgottenPupils pseudonyms of pupils of whom no row is used
 * @param keepFrom the first academic year of which rows of pupils are used; empty: all
 * @param acceptDrop whether an extract may have lost pupils or leavers
 */
public record PupilSettings(
        Pseudonyms pseudonyms, Set<String> forgottenPupils, Optional<AcademicYear> keepFrom, boolean acceptDrop) {
    public PupilSettings {
        forgottenPupils = Set.copyOf(forgottenPupils);
    }

    /** Everything is used, under this key. */
    public static PupilSettings of(byte[] key) {
        return new PupilSettings(KeyedPseudonyms.of(key), Set.of(), Optional.empty(), false);
    }

    /** For a look at files, under a key that nobody keeps: never for a snapshot. */
    public static PupilSettings throwAway() {
        return new PupilSettings(KeyedPseudonyms.throwAway(), Set.of(), Optional.empty(), false);
    }

    /** The same without these pupils, named as the files name them. */
    public PupilSettings forgetting(Collection<String> upnsOrKeys) {
        return new PupilSettings(
                pseudonyms,
                upnsOrKeys.stream()
                        .map(pseudonyms::pupil)
                        .filter(pupil -> !pupil.isEmpty())
                        .collect(Collectors.toSet()),
                keepFrom,
                acceptDrop);
    }

    /** The same without rows of earlier years. */
    public PupilSettings keepingFrom(AcademicYear year) {
        return new PupilSettings(pseudonyms, forgottenPupils, Optional.of(year), acceptDrop);
    }

    /** The same, told that an extract may have lost pupils or leavers. */
    public PupilSettings acceptingDrop() {
        return new PupilSettings(pseudonyms, forgottenPupils, keepFrom, true);
    }

    /** Of the key; 16 hex digits. */
    public String fingerprint() {
        return pseudonyms.fingerprint();
    }

    /** Says nothing of the key and of no pupil. */
    @Override
    public String toString() {
        return "settings for key " + fingerprint();
    }
}
