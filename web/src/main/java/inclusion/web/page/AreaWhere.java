// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.web.chart.Table;
import inclusion.web.chart.TileMap;
import java.util.List;

/**
 * One indicator over the map of authorities.
 *
 * @param show which comparison is shown, one of them current
 * @param regions rate and bar of each region
 * @param unequal how far authorities lie apart, in sentences
 * @param spread the same as a table, year by year; null when there is none
 */
public record AreaWhere(
        List<Link> show, TileMap.Drawn map, String regionsCaption, List<Region> regions, String unequal, Table spread) {
    /** One region: its rate, and its authorities as one bar. */
    public record Region(String name, String value, String bar, String says) {}
}
