// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.spec;

import inclusion.ingest.facts.FactSchemas;
import inclusion.ingest.facts.Facts;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.metrics.SharedSpark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The input of all specs as one set of facts: each spec has a year of its own, so that they share entities freely. */
final class SpecFacts {
    static final String WHOLE_YEAR = "Academic year";

    /** Later than every code of attendance that a tally waits for. */
    private static final int FIRST_YEAR = 2030;

    private static final String FILE = "5".repeat(64);
    private static final String SOURCE = "spec";
    private static final String AUTHORITY = "E06999999";
    private static final String REGION = "E12999999";

    private final List<Row> counts = new ArrayList<>();
    private final List<Row> values = new ArrayList<>();
    private final List<Row> schoolYears = new ArrayList<>();
    private final List<Row> memberships = new ArrayList<>();
    private final SpecOwnFacts own = new SpecOwnFacts();

    /** One year for each spec, in their order. */
    static String period(int spec) {
        int starts = FIRST_YEAR + spec;
        return "%d%02d".formatted(starts, (starts + 1) % 100);
    }

    static Facts of(List<Spec> specs) {
        SpecFacts facts = new SpecFacts();
        for (int at = 0; at < specs.size(); at++) {
            for (Spec.Given given : specs.get(at).given()) {
                facts.add(given, period(at));
            }
            facts.own.add(specs.get(at), period(at));
        }
        return facts.facts();
    }

    private void add(Spec.Given given, String period) {
        if (given.level().equals("School")) {
            schoolYears.add(RowFactory.create(
                    given.code(),
                    null,
                    period,
                    given.code(),
                    given.phase(),
                    AUTHORITY,
                    REGION,
                    true,
                    true,
                    "Mixed",
                    "Mainstream"));
        }
        given.trust()
                .ifPresent(trust -> memberships.add(RowFactory.create(
                        trust,
                        trust,
                        given.code(),
                        period,
                        AcademicYear.ofTimePeriod(period).orElseThrow().januaryCensusDay(),
                        null,
                        "complete")));
        for (Map.Entry<String, SpecCell> cell : given.cells().entrySet()) {
            if (cell.getKey().endsWith("_percent") || cell.getKey().endsWith("_ratio")) {
                values.add(printed(given, period, cell.getKey(), cell.getValue()));
            } else {
                counts.add(counted(given, period, cell.getKey(), cell.getValue()));
            }
        }
    }

    private Row counted(Spec.Given given, String period, String measure, SpecCell cell) {
        return RowFactory.create(
                SOURCE,
                period,
                WHOLE_YEAR,
                given.level(),
                given.code(),
                given.phase(),
                null,
                null,
                null,
                "Total",
                "Total",
                measure,
                cell.number().map(BigDecimal::longValueExact).orElse(null),
                cell.state().word(),
                cell.hiddenLower().orElse(null),
                cell.hiddenUpper().orElse(null),
                cell.roundedTo(),
                FILE,
                (long) counts.size() + 1);
    }

    private Row printed(Spec.Given given, String period, String measure, SpecCell cell) {
        return RowFactory.create(
                SOURCE,
                period,
                WHOLE_YEAR,
                given.level(),
                given.code(),
                given.phase(),
                null,
                null,
                null,
                "Total",
                "Total",
                measure,
                cell.number().map(number -> number.setScale(6)).orElse(null),
                cell.number().map(BigDecimal::scale).orElse(null),
                cell.state().word(),
                FILE,
                (long) values.size() + 1);
    }

    private Facts facts() {
        return new Facts(
                rows(counts, FactSchemas.PUBLISHED_COUNT),
                rows(values, FactSchemas.PUBLISHED_VALUE),
                rows(List.of(), FactSchemas.ESTABLISHMENT),
                rows(schoolYears, FactSchemas.SCHOOL_YEAR),
                rows(List.of(), FactSchemas.ESTABLISHMENT_LINK),
                rows(memberships, FactSchemas.TRUST_MEMBERSHIP),
                rows(List.of(), FactSchemas.AREA),
                rows(List.of(), FactSchemas.STATISTICAL_NEIGHBOUR),
                rows(List.of(), FactSchemas.QUARANTINE),
                own.facts(),
                List.of(new FileAccount(
                        FILE,
                        "specs",
                        SOURCE,
                        "spec",
                        "",
                        "",
                        "UTF-8",
                        counts.size(),
                        counts.size(),
                        0,
                        0,
                        FileAccount.Status.ACCEPTED,
                        0)),
                List.of(),
                List.of(),
                true);
    }

    private static Dataset<Row> rows(List<Row> rows, StructType schema) {
        return SharedSpark.session().createDataFrame(rows, schema);
    }
}
