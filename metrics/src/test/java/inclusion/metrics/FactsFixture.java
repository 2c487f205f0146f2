// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics;

import inclusion.ingest.facts.FactSchemas;
import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilFacts;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CellState;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.ingest.vocabulary.Finding;
import inclusion.ingest.vocabulary.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** A few fictional facts in memory, written row by row as a publisher would print them. */
public final class FactsFixture {
    public static final String YEAR = "201617";
    public static final String FILE = "f".repeat(64);
    public static final String ENGLAND = "E92000001";
    public static final String LONDON = "E12000007";
    private static final String WHOLE_YEAR = "Academic year";

    private final List<Row> counts = new ArrayList<>();
    private final List<Row> printed = new ArrayList<>();
    private final List<Row> schoolYears = new ArrayList<>();
    private final List<Row> memberships = new ArrayList<>();
    private final List<Row> areas = new ArrayList<>();
    private final List<Row> neighbours = new ArrayList<>();
    private final List<FileAccount> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private String source = "exclusions";
    private int roundedTo = 1;
    private String sex = "Mixed";
    private String peerGroup = "Mainstream";

    public FactsFixture source(String sourceId) {
        source = sourceId;
        return this;
    }

    /** All counts from here on are printed to the nearest so many. */
    public FactsFixture roundedTo(int unit) {
        roundedTo = unit;
        return this;
    }

    /** All schools from here on are of this kind, by the words of its columns. */
    public FactsFixture kind(String sexOfSchool, String group) {
        sex = sexOfSchool;
        peerGroup = group;
        return this;
    }

    /** A school that the register expects. */
    public FactsFixture school(String urn, String phase, String authority, String region) {
        return school(urn, YEAR, phase, authority, region, true);
    }

    public FactsFixture school(
            String urn, String period, String phase, String authority, String region, boolean inRegister) {
        schoolYears.add(RowFactory.create(
                urn, null, period, "School " + urn, phase, authority, region, true, inRegister, sex, peerGroup));
        return this;
    }

    public FactsFixture member(String trust, String urn) {
        return member(trust, urn, YEAR);
    }

    public FactsFixture member(String trust, String urn, String period) {
        LocalDate day = AcademicYear.ofTimePeriod(period).orElseThrow().januaryCensusDay();
        memberships.add(RowFactory.create(trust, "Trust " + trust, urn, period, day, null, "complete"));
        return this;
    }

    public FactsFixture authority(String code, String region) {
        return authority(code, "900", region);
    }

    /** The same under its own three digits, as a neighbour is named. */
    public FactsFixture authority(String code, String digits, String region) {
        areas.add(RowFactory.create("Local authority", code, "LA " + code, digits, region, "Region", YEAR));
        return this;
    }

    public FactsFixture neighbour(String digits, int rank, String neighbour, String closeness) {
        neighbours.add(RowFactory.create(digits, rank, neighbour, closeness));
        return this;
    }

    public FactsFixture count(String level, String code, String phase, String measure, long value) {
        return count(level, code, YEAR, phase, measure, value);
    }

    public FactsFixture count(String level, String code, String period, String phase, String measure, long value) {
        counts.add(cell(level, code, period, phase, measure, value, CellState.VALUE, null, null));
        return this;
    }

    /** A cell printed as {@code x}: one or two. */
    public FactsFixture oneOrTwo(String level, String code, String phase, String measure) {
        counts.add(cell(level, code, YEAR, phase, measure, null, CellState.SUPPRESSED, 1L, 2L));
        return this;
    }

    /** A hidden cell of which nothing else is known. */
    public FactsFixture hidden(String level, String code, String phase, String measure) {
        return without(level, code, phase, measure, CellState.SUPPRESSED);
    }

    /** A cell that is no value, for this reason. */
    public FactsFixture without(String level, String code, String phase, String measure, CellState state) {
        counts.add(cell(level, code, YEAR, phase, measure, null, state, null, null));
        return this;
    }

    public FactsFixture printed(String level, String code, String phase, String measure, String value) {
        BigDecimal number = new BigDecimal(value);
        printed.add(RowFactory.create(
                source,
                YEAR,
                WHOLE_YEAR,
                level,
                code,
                phase,
                null,
                null,
                null,
                "Total",
                "Total",
                measure,
                number.setScale(6),
                number.scale(),
                CellState.VALUE.word(),
                FILE,
                1L));
        return this;
    }

    public Facts facts() {
        return facts(PupilFacts.none(SharedSpark.session()));
    }

    /** With what schools' own files say beside. */
    public Facts facts(PupilFacts pupils) {
        return new Facts(
                rows(counts, FactSchemas.PUBLISHED_COUNT),
                rows(printed, FactSchemas.PUBLISHED_VALUE),
                rows(List.of(), FactSchemas.ESTABLISHMENT),
                rows(schoolYears, FactSchemas.SCHOOL_YEAR),
                rows(List.of(), FactSchemas.ESTABLISHMENT_LINK),
                rows(memberships, FactSchemas.TRUST_MEMBERSHIP),
                rows(areas, FactSchemas.AREA),
                rows(neighbours, FactSchemas.STATISTICAL_NEIGHBOUR),
                rows(List.of(), FactSchemas.QUARANTINE),
                pupils,
                Stream.concat(Stream.of(account(FILE, "fixture.csv", source, counts.size())), files.stream())
                        .toList(),
                findings,
                List.of(),
                true);
    }

    /** Another file of the folder, with a problem. */
    public FactsFixture file(String checksum, String name, String sourceId, long rows) {
        files.add(account(checksum, name, sourceId, rows));
        findings.add(new Finding(
                "fixture-problem", Severity.NOTE, checksum, name, sourceId, "", "3", rows, "What.", "Meaning.", "Do."));
        return this;
    }

    private static FileAccount account(String checksum, String name, String sourceId, long rows) {
        return new FileAccount(
                checksum,
                name,
                sourceId,
                "fixture",
                YEAR,
                "",
                "UTF-8",
                rows,
                rows,
                0,
                0,
                FileAccount.Status.ACCEPTED,
                0);
    }

    private Row cell(
            String level,
            String code,
            String period,
            String phase,
            String measure,
            Long value,
            CellState state,
            Long lower,
            Long upper) {
        return RowFactory.create(
                source,
                period,
                WHOLE_YEAR,
                level,
                code,
                phase,
                null,
                null,
                null,
                "Total",
                "Total",
                measure,
                value,
                state.word(),
                lower,
                upper,
                roundedTo,
                FILE,
                (long) counts.size() + 1);
    }

    private static Dataset<Row> rows(List<Row> rows, StructType schema) {
        return SharedSpark.session().createDataFrame(rows, schema);
    }
}
