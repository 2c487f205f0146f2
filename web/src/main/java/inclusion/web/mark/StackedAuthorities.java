// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

import inclusion.web.words.ComparisonSentences;
import java.util.Map;

/**
 * How many authorities improve, how many worsen and of how many we cannot tell, as one bar. Its text says all counts, so
 * the drawing is hidden from screen readers.
 *
 * @param notPublished authorities without a figure, among them those whose figure is hidden
 */
public record StackedAuthorities(int improving, int cannotTell, int worsening, int notPublished) {
    /** Narrower parts carry no number. */
    private static final double ROOM = 20;

    private static final int HEIGHT = 20;

    public StackedAuthorities {
        if (improving < 0 || cannotTell < 0 || worsening < 0 || notPublished < 0) {
            throw new IllegalArgumentException("Invalid count of authorities: %d, %d, %d, %d"
                    .formatted(improving, cannotTell, worsening, notPublished));
        }
    }

    /** The bar of a set of authorities by how each is filled. */
    public static StackedAuthorities of(Map<AreaFill, Long> counts) {
        return new StackedAuthorities(
                count(counts, AreaFill.PALE),
                count(counts, AreaFill.WHITE),
                count(counts, AreaFill.ACCENT),
                count(counts, AreaFill.HATCHED));
    }

    private static int count(Map<AreaFill, Long> counts, AreaFill fill) {
        return Math.toIntExact(counts.getOrDefault(fill, 0L));
    }

    /** All of them. */
    public int all() {
        return improving + cannotTell + worsening + notPublished;
    }

    /** The bar in words, with every count. */
    public String says() {
        return ComparisonSentences.authorities(improving, cannotTell, worsening, notPublished);
    }

    /**
     * The drawing, 20 px high.
     *
     * @param each pixels for one authority, the same for all bars of a table
     */
    public String svg(double each) {
        int width = (int) Math.ceil(each * all());
        StringBuilder svg = new StringBuilder(
                "<svg class=\"stacked\" aria-hidden=\"true\" focusable=\"false\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-size=\"12.5\">"
                        .formatted(width, HEIGHT, width, HEIGHT));
        double x = 0;
        x = part(svg, x, improving * each, improving, AreaFill.PALE);
        x = part(svg, x, cannotTell * each, cannotTell, AreaFill.WHITE);
        x = part(svg, x, worsening * each, worsening, AreaFill.ACCENT);
        part(svg, x, notPublished * each, notPublished, AreaFill.HATCHED);
        return svg.append("</svg>").toString();
    }

    private static double part(StringBuilder svg, double x, double width, int count, AreaFill fill) {
        if (count == 0) {
            return x;
        }
        svg.append(fill.rect(x, 0, Math.max(2, width), HEIGHT));
        if (width >= ROOM && fill != AreaFill.HATCHED) {
            svg.append("<text x=\"%s\" y=\"14.5\" text-anchor=\"middle\" fill=\"%s\">%d</text>"
                    .formatted(Strip.n(x + width / 2), fill.text(), count));
        }
        return x + width;
    }
}
