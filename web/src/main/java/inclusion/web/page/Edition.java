// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ReadModel;
import inclusion.web.words.Years;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One published snapshot as the pages see it.
 *
 * @param read the questions that may be asked of it
 * @param snapshotId its whole id
 * @param definitions version of the catalogue
 * @param newestYear the newest academic year with a value; "" when there is none
 * @param isFictional whether the figures are made up
 * @param isInternal whether the profile holds figures that are not for publishing
 * @param madeOn the day of the run
 * @param today the day that the reader has
 * @param licence the publishers' statement; "" when there is none
 */
public record Edition(
        ReadModel read,
        Draughtsman draughtsman,
        String snapshotId,
        String definitions,
        String newestYear,
        boolean isFictional,
        boolean isInternal,
        LocalDate madeOn,
        LocalDate today,
        String licence) {

    /** Makes the page that asks most of everything once, so that the first reader does not wait for it. */
    public void warmUp() {
        AreaPages.england(this, new Choices("/england", Map.of()));
        read.search().entities("school");
    }

    /** The frame of a page. */
    Shell shell(String title, String section, Link... crumbs) {
        return shell(title, section, List.of(crumbs));
    }

    /** The frame of a page whose place in the hierarchy was found out. */
    Shell shell(String title, String section, List<Link> crumbs) {
        List<String> banners = new ArrayList<>();
        if (isFictional && isInternal) {
            banners.add("Fictional data. No such school exists. Internal: do not publish.");
        } else if (isFictional) {
            banners.add("Fictional data. No such school exists.");
        } else if (isInternal) {
            banners.add("Internal. Do not publish.");
        }
        Shell.Foot foot = new Shell.Foot(brief(snapshotId), brief(definitions), licence);
        return new Shell(title, section, crumbs, List.copyOf(banners), foot);
    }

    private static String brief(String id) {
        return id.length() > 8 ? id.substring(0, 8) : id;
    }

    Fact madeOnFact() {
        return Fact.of("made on ", Years.day(madeOn), "");
    }

    Fact yearFact(String timePeriod) {
        return Fact.of("School year ", Years.name(timePeriod), " (" + Years.ended(timePeriod, today) + ")");
    }
}
