// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import java.time.LocalDate;

/** One entry of a definition's change log. */
public record Change(LocalDate date, int version, String what) {}
