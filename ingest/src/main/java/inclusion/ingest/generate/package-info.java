/**
 * Invented pupils in invented schools, counted and written as the publishers write theirs.
 *
 * <p>{@code Roll} is the single truth: it gives the pupils of a school and year one by one, the same whenever asked.
 * {@code Tally} counts them; each {@code …File} writes one format from the counts. What is drawn more for a pupil comes
 * from a stream of chance of its own, so that nothing counted so far changes.
 */
package inclusion.ingest.generate;
