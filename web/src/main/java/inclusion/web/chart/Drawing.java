// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import java.util.Map;

/**
 * One drawing of a figure at one width: a phone and paper get a drawing of their own, never a shrunk one.
 *
 * @param option the ECharts option, without functions, so that server and browser draw the same
 * @param width in pixels
 * @param height in pixels
 */
public record Drawing(Map<String, Object> option, int width, int height) {}
