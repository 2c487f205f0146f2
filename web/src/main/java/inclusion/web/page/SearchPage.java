// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Entity;
import inclusion.api.read.Level;
import inclusion.api.read.SearchResult;
import inclusion.web.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a search found, or a list of every trust.
 *
 * @param text what was typed
 * @param message how much was found, or that nothing was
 */
public record SearchPage(Shell shell, String text, String message, List<Group> groups) {
    private static final int MOST = 50;

    /** The hits of one kind. */
    public record Group(String title, List<Hit> hits, String more) {}

    /** One hit. */
    public record Hit(String name, String href, String below) {}

    /** The page of a search text. */
    public static SearchPage of(Edition edition, Choices choices) {
        String text = choices.text("q").strip();
        Shell shell = edition.shell("Search", "");
        if (text.isEmpty()) {
            return new SearchPage(
                    shell, "", "Type part of a name, a town, a postcode or a school\u2019s number.", List.of());
        }
        SearchResult found = edition.read().search().of(text);
        if (found.isEmpty()) {
            return new SearchPage(
                    shell,
                    text,
                    "Nothing is called \u2018%s\u2019. Try part of the name or the school\u2019s number."
                            .formatted(text.length() > 80 ? text.substring(0, 80) : text),
                    List.of());
        }
        List<Group> groups = new ArrayList<>();
        add(groups, "Schools", found.schools(), SearchPage::hit);
        add(groups, "Trusts", found.trusts(), SearchPage::hit);
        add(groups, "Local authorities", found.authorities(), SearchPage::hit);
        add(
                groups,
                "Indicators",
                found.indicators(),
                indicator -> new Hit(indicator.title(), Places.indicator(indicator.id()), indicator.question()));
        return new SearchPage(shell, text, Numbers.of(found.size(), "match", "matches") + ".", groups);
    }

    /** Every trust, by name. */
    public static SearchPage trusts(Edition edition) {
        List<Entity> trusts = edition.read().entities().all(Level.MAT).stream()
                .sorted(java.util.Comparator.comparing(trust -> trust.name().toLowerCase(Locale.UK)))
                .toList();
        List<Hit> hits = trusts.stream().map(SearchPage::hit).toList();
        return new SearchPage(
                edition.shell("Trusts", "", Places.ENGLAND, Link.plain("Trusts")),
                "",
                Numbers.of(hits.size(), "trust", "trusts") + ".",
                List.of(new Group("By name", hits, "")));
    }

    private static <T> void add(List<Group> groups, String title, List<T> found, Function<T, Hit> hit) {
        if (!found.isEmpty()) {
            groups.add(new Group(
                    title,
                    found.stream().limit(MOST).map(hit).toList(),
                    found.size() > MOST
                            ? "%s more: type more of the name.".formatted(Numbers.count(found.size() - MOST))
                            : ""));
        }
    }

    private static Hit hit(Entity entity) {
        String below = switch (entity.level()) {
            case SCHOOL ->
                Stream.of(
                                entity.educationPhase(),
                                entity.town(),
                                entity.laName(),
                                entity.trustName(),
                                "number " + entity.code(),
                                entity.isClosed() ? "closed" : null)
                        .filter(part -> part != null && !part.isBlank())
                        .distinct()
                        .reduce((one, other) -> one + " \u00b7 " + other)
                        .orElse("");
            case LOCAL_AUTHORITY -> entity.regionName() == null ? "" : entity.regionName();
            default -> "number " + entity.code();
        };
        return new Hit(entity.name(), Places.of(entity.level(), entity.code()), below);
    }
}
