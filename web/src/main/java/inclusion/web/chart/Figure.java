// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

/**
 * A figure: its finding in a sentence, its numbers as a table and its drawings, made from one set of numbers so that
 * they cannot disagree.
 *
 * @param id unique on its page
 * @param heading what is measured, where and when, in a few words
 * @param sentence what the figure shows, in words
 * @param note how to read it
 * @param wide the drawing for a desk and for paper
 * @param narrow the drawing for a phone
 */
public record Figure(
        String id, String heading, String sentence, String note, Table table, Drawing wide, Drawing narrow) {}
