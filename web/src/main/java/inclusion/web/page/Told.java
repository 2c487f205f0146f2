// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.web.chart.Table;

/**
 * A table of figures with the sentence that it comes to.
 *
 * @param id where links lead to
 * @param note what the figures are of, and what must not be done with them
 */
public record Told(String id, String heading, String sentence, String note, Table table) {}
