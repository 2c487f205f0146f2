// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.web.chart.Figure;
import inclusion.web.chart.Renderer;

/**
 * A figure with its drawings.
 *
 * @param wide SVG for a desk and paper; null when it could not be drawn
 * @param narrow SVG for a phone; null when it could not be drawn
 */
public record Drawn(Figure figure, String wide, String narrow) {
    /** The option of the wide drawing as JSON, for the browser's ECharts. */
    public String wideOption() {
        return Renderer.json(figure.wide());
    }
}
