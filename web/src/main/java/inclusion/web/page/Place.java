// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.List;

/**
 * One of the three columns under the lead: concerns, strengths, what changed.
 *
 * @param items what it lists; a sentence that says why there is nothing, when there is nothing
 */
public record Place(String title, List<String> items) {}
