// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.List;

/**
 * What stands around every page: its title, the way up the hierarchy, the banner and the foot.
 *
 * @param title the heading; the browser's title adds the product's name
 * @param section the entry of the header that is current: a path such as "/england", or "" for none
 * @param crumbs from the top down to the page itself, which has no link; empty for none
 * @param banners each a line that the reader must see before any figure
 * @param foot what was read and how it is to be taken
 */
public record Shell(String title, String section, List<Link> crumbs, List<String> banners, Foot foot) {
    /**
     * The foot of every page.
     *
     * @param snapshot id of the snapshot, shortened
     * @param definitions version of the catalogue
     * @param licence the publishers' statement; "" when there is none
     */
    public record Foot(String snapshot, String definitions, String licence) {}

    /** The same frame with one more banner. */
    public Shell warning(String banner) {
        List<String> all = new java.util.ArrayList<>(banners);
        all.add(banner);
        return new Shell(title, section, crumbs, List.copyOf(all), foot);
    }
}
