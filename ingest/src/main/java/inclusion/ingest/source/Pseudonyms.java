// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.Serializable;

/**
 * Turns what identifies a person into a pseudonym, at the door: readers hand on nothing else. The same person has the
 * same under one key; nobody gets back without it.
 */
public interface Pseudonyms extends Serializable {
    /** Of a pupil's UPN or of the key that stands for it; surrounding spaces and case do not matter. Empty of blank. */
    String pupil(String upnOrKey);

    /** Of a member of staff; never the same as a pupil's. Empty of blank. */
    String staff(String key);

    /** Tells keys apart without giving them away: 16 hex digits. */
    String fingerprint();
}
