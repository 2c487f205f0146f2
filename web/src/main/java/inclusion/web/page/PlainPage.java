// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.List;

/**
 * A page that is mostly fixed text: methods, data.
 *
 * @param links the indicators, where it lists them
 * @param sources what the snapshot was made of
 */
public record PlainPage(Shell shell, String lead, List<Link> links, List<FrontPage.Row> sources) {
    /** How figures are made, from the first count to the printed digit. */
    public static PlainPage methods(Edition edition) {
        return new PlainPage(
                edition.shell("Methods", "/methods"),
                "How every figure here is made: what is counted, what is divided by what, how sure it is, and what is left out.",
                edition.read().indicators().all().stream()
                        .map(indicator -> Link.to(indicator.title(), Places.indicator(indicator.id())))
                        .toList(),
                FrontPage.rows(edition));
    }

    /** Where to take the figures from. */
    public static PlainPage data(Edition edition) {
        return new PlainPage(
                edition.shell("Data and interface", ""),
                "Everything on these pages can be taken away: as CSV, Excel or Parquet, over HTTP, or from the command line.",
                List.of(),
                FrontPage.rows(edition));
    }
}
