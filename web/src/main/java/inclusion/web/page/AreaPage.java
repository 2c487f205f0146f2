// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.List;

/**
 * England or a local authority: every indicator with the year before, then one of them in the places below.
 *
 * @param slice what has to be said of a group or a part of the year; and which groups nobody publishes
 * @param compares whether there is a benchmark to stand beside
 * @param benchmarks what else an authority may stand beside; empty for England
 * @param system England's word and the authorities', in place of the groups; null for an authority, a group or a term
 * @param about the heading of the part about one indicator
 * @param where the map of authorities; null as {@code system}
 * @param programmes whether the authorities of a programme are ahead; empty for an authority
 * @param areas the regions, then the authorities; of an authority, those like it
 * @param told alternative provision and weekly attendance, where there are figures; not for a group or a term
 * @param schools an authority's schools of one phase; null when there are none
 * @param pages the pages of the schools, one of them current
 * @param spread how evenly pupils are spread over its schools; empty where too few have a figure
 * @param trusts the trusts with schools in the authority
 */
public record AreaPage(
        Shell shell,
        List<Fact> facts,
        List<String> lead,
        List<Place> places,
        String question,
        List<Link> years,
        List<Link> phases,
        List<Link> terms,
        List<Link> groupsOfPupils,
        List<String> slice,
        boolean compares,
        List<Link> benchmarks,
        String against,
        String caption,
        List<ScoreGroup> groups,
        AreaSystem system,
        List<String> notes,
        String download,
        String about,
        List<Link> indicators,
        AreaWhere where,
        List<Drawn> figures,
        List<AreaProgramme> programmes,
        List<AreaTable> areas,
        List<Told> told,
        SideBySide schools,
        List<Link> schoolPhases,
        String schoolsCaption,
        List<Link> pages,
        List<Link> spread,
        List<Link> trusts) {}
