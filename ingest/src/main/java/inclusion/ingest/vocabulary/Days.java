// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.io.Serializable;
import java.time.LocalDate;

/** From a first day to a last one, both within; open ends are {@link LocalDate#MIN} and {@link LocalDate#MAX}. */
public record Days(LocalDate first, LocalDate last) implements Serializable {
    public boolean contain(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether any day is in both. */
    public boolean meet(Days other) {
        return !last.isBefore(other.first) && !other.last.isBefore(first);
    }

    static Days between(String first, String last) {
        return new Days(
                first.isEmpty() ? LocalDate.MIN : LocalDate.parse(first),
                last.isEmpty() ? LocalDate.MAX : LocalDate.parse(last));
    }
}
