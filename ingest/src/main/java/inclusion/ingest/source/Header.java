// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A publisher's header, bound to a layout.
 *
 * @param positions our name → position, for the columns that are there
 * @param names the publisher's names in file order
 * @param missing needed columns that are not there
 * @param twice needed columns that stand in it twice
 * @param othersTwice other names that stand in it twice
 * @param needed one more than the last position that is read
 */
public record Header(
        Map<String, Integer> positions,
        List<String> names,
        List<String> missing,
        List<String> twice,
        List<String> othersTwice,
        int needed) {

    /**
     * Whether enough of the columns that mark a layout are there, and none of another source; of a layout without header,
     * whether its marks stand in a row as wide as the layout.
     */
    public static boolean carries(List<String> names, Layout layout) {
        if (layout.isUnnamed() && names.size() != layout.headings().size()) {
            return false;
        }
        Set<String> normal = names.stream().map(Header::normal).collect(Collectors.toSet());
        long found = layout.marks().stream()
                .filter(mark ->
                        Arrays.stream(mark.split("\\|")).map(Header::normal).anyMatch(normal::contains))
                .count();
        return found >= layout.enough()
                && layout.strangers().stream().map(Header::normal).noneMatch(normal::contains);
    }

    /** Finds each column of the layout. */
    public static Header bind(List<String> names, Layout layout) {
        Map<String, List<Integer>> places = new HashMap<>();
        List<String> spread = spread(names);
        for (int i = 0; i < names.size(); i++) {
            places.computeIfAbsent(normal(spread.get(i)), name -> new ArrayList<>())
                    .add(i);
        }
        Set<String> repeated = places.entrySet().stream()
                .filter(place -> place.getValue().size() > 1 && !place.getKey().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Integer> positions = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        layout.columns().forEach((ours, accepted) -> {
            List<Integer> found = accepted.stream()
                    .map(name -> places.getOrDefault(normal(name), List.of()))
                    .filter(list -> !list.isEmpty())
                    .findFirst()
                    .orElse(List.of());
            if (found.size() > 1) {
                twice.add(names.get(found.get(0)).strip());
                repeated.remove(normal(names.get(found.get(0))));
            }
            if (!found.isEmpty()) {
                positions.put(ours, found.get(0));
            } else if (layout.required().contains(ours)) {
                missing.add(ours);
            }
        });
        return new Header(
                Map.copyOf(positions),
                List.copyOf(names),
                List.copyOf(missing),
                List.copyOf(twice),
                List.copyOf(repeated),
                positions.values().stream()
                        .mapToInt(position -> position + 1)
                        .max()
                        .orElse(0));
    }

    /** The publisher's name of a column that we know under ours. */
    public String published(String ours) {
        return Optional.ofNullable(positions.get(ours))
                .map(position -> names.get(position).strip())
                .orElse(ours);
    }

    /** A title over several columns stands over the first of them: the others are {@code title (2)}, {@code title (3)}. */
    private static List<String> spread(List<String> names) {
        List<String> spread = new ArrayList<>(names.size());
        String title = "";
        int number = 1;
        for (String name : names) {
            boolean blank = name.isBlank();
            title = blank ? title : name;
            number = blank ? number + 1 : 1;
            spread.add(blank && !title.isEmpty() ? title + " (" + number + ")" : name);
        }
        return spread;
    }

    private static String normal(String name) {
        return name.replace("\uFEFF", "")
                .replace('\u00A0', ' ')
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
