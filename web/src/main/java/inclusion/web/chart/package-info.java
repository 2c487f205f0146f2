// SPDX-License-Identifier: Apache-2.0
/** Figures: one file per chart type, each giving its sentence, its table and its drawing from the same numbers. */
package inclusion.web.chart;
