// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.List;

/** Figures that stand one for each year: earlier years have the first, later ones the last. */
final class Yearly {
    private Yearly() {}

    static double at(List<Double> figures, int year) {
        return figures.get(Math.max(0, Math.min(year, figures.size() - 1)));
    }
}
