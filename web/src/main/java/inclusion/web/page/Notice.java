// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Entity;
import inclusion.api.read.Level;
import java.util.List;
import java.util.Map;

/**
 * A page that has no figures to show and says why: not found, not a choice, failed.
 *
 * @param sentences what is the matter, in order
 * @param links what may be meant instead
 */
public record Notice(Shell shell, List<String> sentences, List<Link> links) {
    private static final int MOST = 20;

    /** Nothing has this number: what it may have become, and what is called so. */
    public static Notice notFound(Edition edition, Level level, String code) {
        String what = level == Level.SCHOOL ? "school" : level == Level.MAT ? "trust" : "local authority";
        String typed = code.length() > 40 ? code.substring(0, 40) : code;
        List<Link> links = edition.read().entities().relatives(code).stream()
                .map(Notice::link)
                .toList();
        if (links.isEmpty()) {
            links = edition.read().search().entities(typed).stream()
                    .limit(MOST)
                    .map(Notice::link)
                    .toList();
        }
        return new Notice(
                edition.shell("Not found", ""),
                List.of("No %s has the number %s in this snapshot. It may have closed or changed number%s"
                        .formatted(what, typed, links.isEmpty() ? "." : ":")),
                links);
    }

    /** There is no such page. */
    public static Notice noPage(Edition edition, String path) {
        return new Notice(
                edition.shell("Not found", ""),
                List.of("There is no page %s.".formatted(path.length() > 80 ? path.substring(0, 80) : path)),
                List.of(Link.to("Start page", "/"), Link.to("Indicators", "/indicators")));
    }

    /** The catalogue has no such indicator. */
    public static Notice noIndicator(Edition edition, String id) {
        return new Notice(
                edition.shell("Not found", "/indicators"),
                List.of("No indicator is called %s.".formatted(id.length() > 60 ? id.substring(0, 60) : id)),
                List.of(Link.to("All indicators", "/indicators")));
    }

    /** There is no value of which the working could be shown. */
    public static Notice noValue(Edition edition) {
        return new Notice(
                edition.shell("Not found", ""),
                List.of(
                        "No value fits this address. It needs entity, level, indicator and year, and may have phase.",
                        "The shortest way to a working is a number on a page: each leads to its own."),
                List.of(Link.to("England", "/england"), Link.to("Indicators", "/indicators")));
    }

    /** A choice that the page does not have. */
    public static Notice invalid(Edition edition, String path, InvalidChoiceException choice) {
        return new Notice(
                edition.shell("Not a choice of this page", ""),
                List.of(
                        choice.getMessage() + ".",
                        "What \u201c%s\u201d may be here: %s."
                                .formatted(
                                        choice.name(),
                                        choice.allowed().isEmpty() ? "nothing" : String.join(", ", choice.allowed()))),
                List.of(Link.to("The page without it", new Choices(path, Map.of()).with(choice.name(), null))));
    }

    /** Something broke; the log has more. */
    public static Notice failed(Edition edition) {
        return new Notice(
                edition.shell("This page could not be made", ""),
                List.of("Something went wrong on the server. Its log says what."),
                List.of(Link.to("Start page", "/")));
    }

    private static Link link(Entity entity) {
        String kind = entity.educationPhase() == null || "Total".equals(entity.educationPhase())
                ? ""
                : ", " + entity.educationPhase().toLowerCase(java.util.Locale.UK);
        String closed = entity.isClosed() ? ", closed" : "";
        return Link.to(entity.name() + kind + closed, Places.of(entity.level(), entity.code()));
    }
}
