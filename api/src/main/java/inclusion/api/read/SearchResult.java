// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import java.util.List;

/**
 * What a search found, best first in each group.
 *
 * @param text as it was typed
 */
public record SearchResult(
        String text, List<Entity> schools, List<Entity> trusts, List<Entity> authorities, List<Indicator> indicators) {

    public boolean isEmpty() {
        return size() == 0;
    }

    public int size() {
        return schools.size() + trusts.size() + authorities.size() + indicators.size();
    }
}
