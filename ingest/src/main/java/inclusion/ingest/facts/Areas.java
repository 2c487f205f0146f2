// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.Region;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** England, its regions and authorities in each period: those that a file prints, and those that schools lie in. */
final class Areas {
    private final TreeMap<String, Row> areas = new TreeMap<>();

    private Areas() {}

    /** Rows of {@link FactSchemas#AREA}; {@code printed} are the places of area rows, as they were resolved. */
    static List<Row> of(Known known, List<Row> printed) {
        Areas areas = new Areas();
        printed.stream()
                .sorted(Comparator.comparingInt((Row row) -> row.getInt(7)).thenComparing(Row::toString))
                .forEach(areas::printed);
        for (SchoolYear school : known.schools().all()) {
            if (!school.laestab().isEmpty()) {
                known.authorities()
                        .of(school.timePeriod(), new Laestab(school.laestab()).oldLaCode())
                        .filter(authority -> authority.newLaCode().equals(school.newLaCode()))
                        .ifPresent(authority -> areas.authority(school.timePeriod(), authority));
            }
        }
        areas.nameRegions();
        for (Row area : List.copyOf(areas.areas.values())) {
            Region.holding(area.isNullAt(4) ? "" : area.getString(4))
                    .map(region -> region.named(area.isNullAt(5) ? "" : area.getString(5)))
                    .ifPresent(region -> areas.add(
                            area.getString(6),
                            GeographicLevel.REGIONAL,
                            region.code(),
                            region.title(),
                            null,
                            Optional.of(region)));
        }
        known.periods()
                .forEach(period -> areas.add(
                        period, GeographicLevel.NATIONAL, Resolver.ENGLAND, "England", null, Optional.empty()));
        return List.copyOf(areas.areas.values());
    }

    private void printed(Row row) {
        boolean authority = row.getString(1).equals(GeographicLevel.LOCAL_AUTHORITY.word());
        add(
                row.getString(0),
                authority ? GeographicLevel.LOCAL_AUTHORITY : GeographicLevel.REGIONAL,
                row.getString(2),
                row.getString(authority ? 4 : 6),
                authority ? row.getString(3) : null,
                Region.holding(row.isNullAt(5) ? "" : row.getString(5))
                        .map(region -> region.named(row.isNullAt(6) ? "" : row.getString(6))));
    }

    private void authority(String period, Authorities.Authority authority) {
        add(
                period,
                GeographicLevel.LOCAL_AUTHORITY,
                authority.newLaCode(),
                authority.name(),
                authority.oldLaCode(),
                Region.holding(authority.regionCode()));
    }

    /** A year whose files know a region by its code alone has the name that the newest other year gives it. */
    private void nameRegions() {
        Map<String, String> names = new HashMap<>();
        areas.values().stream()
                .filter(area -> !area.isNullAt(4) && !area.getString(5).isEmpty())
                .forEach(area -> names.put(area.getString(4), area.getString(5)));
        areas.replaceAll((key, area) -> area.isNullAt(4)
                ? area
                : RowFactory.create(
                        area.get(0),
                        area.get(1),
                        area.get(2),
                        area.get(3),
                        area.get(4),
                        area.getString(5).isEmpty() ? names.getOrDefault(area.getString(4), "") : area.get(5),
                        area.get(6)));
    }

    /** Inner and Outer London are no areas of their own: their rows count towards London. */
    private void add(
            String period, GeographicLevel level, String code, String name, String oldLaCode, Optional<Region> region) {
        if (level == GeographicLevel.REGIONAL
                && region.filter(whole -> whole.code().equals(code)).isEmpty()) {
            return;
        }
        areas.putIfAbsent(
                period + level + code,
                RowFactory.create(
                        level.word(),
                        code,
                        name,
                        oldLaCode,
                        region.map(Region::code).orElse(null),
                        region.map(Region::title).orElse(null),
                        period));
    }
}
