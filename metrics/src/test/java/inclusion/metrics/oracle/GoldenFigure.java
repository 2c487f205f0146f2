// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One figure as it was published, and where. */
record GoldenFigure(String metric, String period, String level, String value, String file) {
    private static final int KEPT = 6;

    /** Figures about schools, as against those about authorities alone. */
    boolean ofTheSchoolFiles() {
        return file.startsWith("school/");
    }

    /** The period as the files write it; the list says beside it whether figures are provisional. */
    String timePeriod() {
        return period.split(" ", 2)[0];
    }

    /** The figure as a number with the decimals of the print; a file of one decimal writes it as 2.50%. */
    BigDecimal number() {
        BigDecimal number = new BigDecimal(value.replace("%", "").strip()).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Whether a number of ours shows as this figure at the decimals that are printed, of which facts keep six. */
    boolean isShownBy(double ours) {
        int decimals = Math.min(KEPT, number().scale());
        BigDecimal shown = BigDecimal.valueOf(ours).setScale(decimals, RoundingMode.HALF_UP);
        return shown.compareTo(number().setScale(decimals, RoundingMode.HALF_UP)) == 0;
    }

    /** The same figure of another metric: for two that are printed in one cell. */
    GoldenFigure as(String otherMetric, String otherValue) {
        return new GoldenFigure(otherMetric, period, level, otherValue, file);
    }
}
