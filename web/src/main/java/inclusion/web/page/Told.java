// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.web.chart.Table;
import java.util.List;

/**
 * A table of figures with the sentence that it comes to.
 *
 * @param id where links lead to
 * @param note what the figures are of, and what must not be done with them
 * @param drawn the same as charts; empty where the table says it better
 */
public record Told(String id, String heading, String sentence, String note, Table table, List<Drawn> drawn) {
    Told(String id, String heading, String sentence, String note, Table table) {
        this(id, heading, sentence, note, table, List.of());
    }

    Told with(List<Drawn> figures) {
        return new Told(id, heading, sentence, note, table, figures);
    }
}
