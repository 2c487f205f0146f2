// SPDX-License-Identifier: Apache-2.0
package inclusion.api.format;

import java.math.BigDecimal;

/** How a cell reads as text, in every format that writes text. */
public final class Cells {
    private Cells() {}

    /** Plain digits, never an exponent; a decimal keeps the places that its type has. Empty for an empty cell. */
    public static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double || cell instanceof Float) {
            double number = ((Number) cell).doubleValue();
            return Double.isFinite(number) ? plain(BigDecimal.valueOf(number)) : String.valueOf(number);
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
