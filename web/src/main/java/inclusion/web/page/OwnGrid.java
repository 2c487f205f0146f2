// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.Level;
import inclusion.api.read.OwnCoverage;
import inclusion.web.words.Numbers;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which school has given which of its own files for a year: the schools that gave any, and the others of their trusts.
 *
 * @param heads what a file is about, one per column
 * @param rows by name
 * @param foot how many schools cover the whole year, per column
 */
public record OwnGrid(List<Link> years, String caption, List<String> heads, List<Row> rows, List<String> foot) {
    private static final Map<String, String> TABLES = tables();

    /** Of each table that publishers print too, an indicator by which a school’s published figure is known. */
    private static final Map<String, String> PUBLISHED =
            Map.of("roll", "sen-support-share", "attendance", "overall-absence-rate", "exclusions", "suspension-rate");

    /**
     * One school.
     *
     * @param boxes one per column
     */
    public record Row(String name, String href, List<Box> boxes) {}

    /**
     * One mark.
     *
     * @param shape style of the square: "full", "half" or "" for a hollow one; null for nothing at all
     * @param says the same in words
     */
    public record Box(String shape, String says) {
        static final Box FULL = new Box("full", "whole year");
        static final Box PUBLISHED_ONLY = new Box("", "published figures only");
        static final Box NOTHING = new Box(null, "nothing");
    }

    /** The grid of a year; none where no school has given a file of its own. */
    static Optional<OwnGrid> of(Edition edition, Choices choices) {
        List<OwnCoverage> all = edition.read().ownCoverage().all();
        List<String> years =
                all.stream().map(OwnCoverage::timePeriod).distinct().sorted().toList();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        String usual = years.get(years.size() - 1);
        String year = choices.among("year", years, usual);
        Map<String, Map<String, Set<String>>> covered = new LinkedHashMap<>();
        all.stream()
                .filter(one -> one.timePeriod().equals(year))
                .forEach(one -> covered.computeIfAbsent(one.schoolUrn(), urn -> new LinkedHashMap<>())
                        .computeIfAbsent(one.coveredTable(), table -> new TreeSet<>())
                        .add(one.timeIdentifier()));
        Map<String, Entity> schools = schools(edition, covered.keySet(), year);
        Map<String, Set<String>> published = published(edition, schools.keySet(), year);
        List<Row> rows = schools.values().stream()
                .sorted(Comparator.comparing(Entity::name).thenComparing(Entity::code))
                .map(school -> new Row(
                        school.name(),
                        Places.school(school.code()),
                        TABLES.keySet().stream()
                                .map(table -> box(
                                        covered.getOrDefault(school.code(), Map.of())
                                                .getOrDefault(table, Set.of()),
                                        published
                                                .getOrDefault(school.code(), Set.of())
                                                .contains(PUBLISHED.getOrDefault(table, ""))))
                                .toList()))
                .toList();
        return Optional.of(new OwnGrid(
                choices.links("year", years, year, usual, Years::name),
                "%s with files of their own or in a trust with such schools, %s"
                        .formatted(Numbers.of(rows.size(), "school", "schools"), Years.name(year)),
                List.copyOf(TABLES.values()),
                rows,
                foot(rows)));
    }

    private static Box box(Set<String> periods, boolean published) {
        if (periods.contains(Slice.WHOLE_YEAR)) {
            return Box.FULL;
        }
        if (!periods.isEmpty()) {
            String longest = periods.contains("Autumn and spring term")
                    ? "Autumn and spring term"
                    : periods.iterator().next();
            return new Box("half", longest.toLowerCase(java.util.Locale.UK) + " only");
        }
        return published ? Box.PUBLISHED_ONLY : Box.NOTHING;
    }

    private static List<String> foot(List<Row> rows) {
        List<String> foot = new ArrayList<>();
        for (int i = 0; i < TABLES.size(); i++) {
            int column = i;
            long full = rows.stream()
                    .filter(row -> row.boxes().get(column).equals(Box.FULL))
                    .count();
            foot.add("%s of %s".formatted(Numbers.count(full), Numbers.count(rows.size())));
        }
        return foot;
    }

    private static Map<String, Entity> schools(Edition edition, Set<String> given, String year) {
        Map<String, Entity> schools = new LinkedHashMap<>();
        Set<String> trusts = new TreeSet<>();
        for (String urn : given) {
            edition.read().entities().find(Level.SCHOOL, urn).ifPresent(school -> {
                schools.put(urn, school);
                if (school.trustId() != null) {
                    trusts.add(school.trustId());
                }
            });
        }
        for (String trust : trusts) {
            List<String> known = edition.read().entities().membershipYears(trust);
            String asOf = known.contains(year) || known.isEmpty() ? year : known.get(known.size() - 1);
            edition.read()
                    .entities()
                    .membersOf(trust, asOf)
                    .forEach(member -> schools.putIfAbsent(member.school().code(), member.school()));
        }
        return schools;
    }

    /** By school, the indicators of {@link #PUBLISHED} that a publisher prints for it. */
    private static Map<String, Set<String>> published(Edition edition, Set<String> urns, String year) {
        return edition.read().values().newest(year, Level.SCHOOL, urns).stream()
                .map(ComparedValue::value)
                .filter(value -> value.timePeriod().equals(year)
                        && "published".equals(value.evidence())
                        && !"x".equals(value.symbol())
                        && PUBLISHED.containsValue(value.indicatorId()))
                .collect(Collectors.groupingBy(
                        value -> value.entityCode(),
                        Collectors.mapping(value -> value.indicatorId(), Collectors.toSet())));
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("roll", "Census");
        tables.put("attendance", "Attendance");
        tables.put("exclusions", "Suspensions");
        tables.put("movements", "Movements");
        tables.put("placements", "Placements");
        tables.put("destinations", "Destinations");
        tables.put("plans", "EHC plans");
        tables.put("staff", "Staff");
        tables.put("cpd", "Training");
        tables.put("timetable", "Timetable");
        tables.put("programmes", "Activities");
        tables.put("outreach", "Outreach");
        return tables;
    }
}
