// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.web.chart.Drawing;
import inclusion.web.chart.Figure;
import inclusion.web.chart.Renderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws figures for a page; a figure that fails leaves its table, never a broken page. */
public final class Draughtsman {
    private static final Logger LOG = LoggerFactory.getLogger(Draughtsman.class);

    private final Renderer renderer;

    public Draughtsman(Renderer renderer) {
        this.renderer = renderer;
    }

    /** The figure with both drawings. */
    public Drawn draw(Figure figure) {
        try {
            return new Drawn(figure, svg(figure, figure.wide(), "w"), svg(figure, figure.narrow(), "n"));
        } catch (RuntimeException e) {
            LOG.warn("Cannot draw {}: its table stands alone", figure.id(), e);
            return new Drawn(figure, null, null);
        }
    }

    private String svg(Figure figure, Drawing drawing, String size) {
        return renderer.svg(drawing, figure.id() + size, figure.id() + "-says");
    }
}
