// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Level;
import inclusion.api.read.Source;
import inclusion.web.words.Numbers;
import inclusion.web.words.Sentences;
import inclusion.web.words.Years;
import java.util.List;

/** The start page: one search field, three doors, and what the snapshot holds. */
public record FrontPage(Shell shell, String size, List<Row> sources) {
    /** One kind of source: what it covers and how old it is. */
    public record Row(String title, String year, String age, String covers, String schools) {}

    /** The page. */
    public static FrontPage of(Edition edition) {
        long places = edition.read().entities().size(Level.SCHOOL)
                + edition.read().entities().size(Level.MAT)
                + edition.read().entities().size(Level.LOCAL_AUTHORITY);
        long indicators = edition.read().indicators().all().size();
        return new FrontPage(
                edition.shell("How inclusive are England\u2019s schools?", ""),
                "By name, postcode, town or number. %s, %s."
                        .formatted(
                                Numbers.of(places, "place", "places"),
                                Numbers.of(indicators, "indicator", "indicators")),
                rows(edition));
    }

    /** What each source covers, for every page that says so. */
    static List<Row> rows(Edition edition) {
        return edition.read().sources().all().stream()
                .filter(source -> source.newestTimePeriod() != null)
                .map(source -> row(edition, source))
                .toList();
    }

    private static Row row(Edition edition, Source source) {
        String year = source.newestTimePeriod();
        String age = Years.isOld(year, edition.today())
                ? "%s years old: shown without a verdict".formatted(Numbers.inWords(Years.age(year, edition.today())))
                : Years.ended(year, edition.today());
        String note = source.note() == null || source.note().isBlank() ? "" : "; " + Sentences.clause(source.note());
        return new Row(
                source.title(),
                Years.name(year),
                age,
                (source.covers() == null ? "" : source.covers()) + note,
                source.schools() == null ? "\u2013" : Numbers.count(source.schools()));
    }
}
