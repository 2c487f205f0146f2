// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.disclosure;

import java.util.Locale;

/** A group of readers with a folder of its own in the snapshot. */
public enum Profile {
    /** Those who already hold the pupils' data; the server then binds to the loopback. */
    INTERNAL,
    /** Everybody. */
    PUBLIC;

    /** The folder's name, and the word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
