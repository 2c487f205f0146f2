// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * One school or authority that another is compared with.
 *
 * @param name null when the snapshot does not know it
 * @param reason why it is in the set, in words
 * @param distance how unlike it is; 0 is the same in everything that was looked at; null where no distance made the set
 */
public record Peer(Level level, String code, String name, String reason, Double distance) {
    static Peer of(Row row) {
        return new Peer(
                Level.of(row.text("member_level")).orElseThrow(),
                row.text("member_code"),
                row.text("entity_name"),
                row.text("member_reason"),
                row.number("member_distance"));
    }
}
