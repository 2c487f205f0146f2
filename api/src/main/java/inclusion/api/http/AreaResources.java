// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** How far authorities lie apart, which of their weeks are out of the usual, and whether those of a programme change otherwise than others. */
final class AreaResources {
    private static final List<Format> FORMATS = List.of(Format.JSON, Format.CSV, Format.PARQUET);

    private AreaResources() {}

    static List<Resource> of(Snapshot snapshot) {
        return List.of(
                listing(
                        snapshot,
                        "variation",
                        "How far local authorities lie apart, year by year.",
                        "variation",
                        "geographic_level, indicator_id, time_period, education_phase",
                        "indicator_id",
                        "time_period",
                        "education_phase"),
                listing(
                        snapshot,
                        "control-charts",
                        "Weeks of areas beside the limits of their usual variation.",
                        "control_chart",
                        "geographic_level, entity_code, indicator_id, education_phase, period_start",
                        "geographic_level",
                        "entity_code",
                        "indicator_id",
                        "education_phase"),
                listing(
                        snapshot,
                        "programme-effects",
                        "Whether the authorities of a programme changed otherwise than others, by indicator.",
                        "programme_effect",
                        "programme_id, indicator_id, time_identifier",
                        "programme_id",
                        "indicator_id"),
                listing(
                        snapshot,
                        "programme-effect-years",
                        "The same year by year, against the last year before the start.",
                        "programme_effect_year",
                        "programme_id, indicator_id, time_identifier, since_start",
                        "programme_id",
                        "indicator_id"));
    }

    private static Resource listing(
            Snapshot snapshot, String name, String summary, String from, String order, String... filters) {
        return new Listing(
                snapshot, new Table(name, summary, from, order, Table.words(snapshot, from, filters), FORMATS));
    }
}
