// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.col;

import inclusion.ingest.vocabulary.GeographicLevel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Authorities' statistical neighbours as the publisher's model has them. It names authorities by three digits, which stay
 * the same where the nine characters change; a neighbour stands under those that it had in the year of a figure.
 *
 * @param neighbours of an authority by its three digits, nearest first
 * @param digits of an authority by its nine characters
 * @param codes nine characters by three digits, the newest first
 */
record PublishedNeighbours(
        Map<String, List<Named>> neighbours, Map<String, String> digits, Map<String, List<String>> codes)
        implements Serializable {
    static final PublishedNeighbours NONE = new PublishedNeighbours(Map.of(), Map.of(), Map.of());

    /** A neighbour by its three digits, and how close the publisher calls it. */
    record Named(String digits, String closeness) implements Serializable {}

    PublishedNeighbours {
        neighbours = Map.copyOf(neighbours);
        digits = Map.copyOf(digits);
        codes = Map.copyOf(codes);
    }

    /** @param area authorities by period, with both codes */
    static PublishedNeighbours of(Dataset<Row> statisticalNeighbour, Dataset<Row> area) {
        Map<String, List<Named>> neighbours = new HashMap<>();
        statisticalNeighbour
                .orderBy("old_la_code", "neighbour_rank")
                .select("old_la_code", "neighbour_old_la_code", "closeness")
                .collectAsList()
                .forEach(row -> neighbours
                        .computeIfAbsent(row.getString(0), authority -> new ArrayList<>())
                        .add(new Named(row.getString(1), row.getString(2))));
        Map<String, String> digits = new HashMap<>();
        Map<String, List<String>> codes = new HashMap<>();
        area.where(col("geographic_level")
                        .equalTo(GeographicLevel.LOCAL_AUTHORITY.word())
                        .and(col("old_la_code").isNotNull()))
                .orderBy(col("time_period").desc(), col("entity_code"))
                .select("entity_code", "old_la_code")
                .collectAsList()
                .forEach(row -> {
                    digits.putIfAbsent(row.getString(0), row.getString(1));
                    List<String> known = codes.computeIfAbsent(row.getString(1), three -> new ArrayList<>());
                    if (!known.contains(row.getString(0))) {
                        known.add(row.getString(0));
                    }
                });
        return new PublishedNeighbours(neighbours, digits, codes);
    }

    /** Nearest first; none of an authority that the table does not name. */
    List<Named> of(String code) {
        return neighbours.getOrDefault(digits.getOrDefault(code, ""), List.of());
    }

    /** Of each code of nine characters the newest with the same three digits. */
    Map<String, String> newestCodes() {
        Map<String, String> newest = new HashMap<>();
        digits.forEach((code, three) -> newest.put(code, codes.get(three).get(0)));
        return newest;
    }

    /** The newest code of an authority that has what is looked for. */
    Optional<String> code(Named neighbour, Predicate<String> has) {
        return codes.getOrDefault(neighbour.digits(), List.of()).stream()
                .filter(has)
                .findFirst();
    }
}
