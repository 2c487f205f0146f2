// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

/** The marks of the key, drawn by the code that draws them in the cells. */
public final class Key {
    private static final Scale SCALE = new Scale(0, 1);

    private Key() {}

    /** A point with interval and benchmark. */
    public static String value() {
        return Strip.point(0.62, 0.42, 0.85, 0.3).svg(SCALE, 46, 20);
    }

    /** A hatched range. */
    public static String range() {
        return Strip.range(0.1, 0.9, null).svg(SCALE, 34, 20);
    }
}
