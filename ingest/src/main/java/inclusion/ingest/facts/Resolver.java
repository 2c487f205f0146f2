// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.Region;
import java.util.Optional;

/**
 * Gives each row the entity that it is about, the codes of its parents, and the key under which the same statement of
 * another row would stand.
 */
final class Resolver {
    static final String ENGLAND = "E92000001";

    private final SchoolYears schools;
    private final Authorities authorities;

    Resolver(SchoolYears schools, Authorities authorities) {
        this.schools = schools;
        this.authorities = authorities;
    }

    void resolve(Object[] row) {
        switch (text(row, Bronze.KIND)) {
            case Bronze.OBSERVATION -> observation(row);
            case Bronze.ESTABLISHMENT -> establishment(row);
            case Bronze.LINK ->
                row[Bronze.KEY] = key(
                        "link",
                        text(row, Bronze.URN),
                        text(row, Bronze.CODE),
                        text(row, Bronze.TEXT),
                        text(row, Bronze.FIRST_DATE));
            case Bronze.NEIGHBOUR ->
                row[Bronze.KEY] = key("neighbour", text(row, Bronze.OLD_LA_CODE), text(row, Bronze.RANK));
            default ->
                row[Bronze.KEY] =
                        key("member", text(row, Bronze.TIME_PERIOD), text(row, Bronze.CODE), text(row, Bronze.URN));
        }
    }

    private void establishment(Object[] row) {
        fillAuthority(row);
        Optional<Region> region = region(row);
        row[Bronze.REGION_CODE] = region.map(Region::code).orElse(null);
        row[Bronze.REGION_NAME] = region.map(Region::title).orElse(null);
        row[Bronze.ENTITY] = row[Bronze.URN];
        row[Bronze.KEY] = key(
                "establishment", text(row, Bronze.TIME_PERIOD), text(row, Bronze.SOURCE_ORDER), text(row, Bronze.URN));
    }

    private void observation(Object[] row) {
        String level = text(row, Bronze.LEVEL);
        String phase = "";
        if (level.equals(GeographicLevel.SCHOOL.word())) {
            school(row);
        } else {
            if (row[Bronze.PHASE] == null) {
                row[Bronze.PHASE] = EducationPhase.TOTAL.word();
            }
            phase = text(row, Bronze.PHASE);
            row[Bronze.ENTITY] = area(row, level);
        }
        row[Bronze.KEY] = key(
                "figures",
                text(row, Bronze.TIME_PERIOD),
                text(row, Bronze.TIME_IDENTIFIER),
                level,
                text(row, Bronze.ENTITY),
                phase,
                text(row, Bronze.TOPIC),
                text(row, Bronze.GROUP));
    }

    private void school(Object[] row) {
        SchoolYear school = schools.of(text(row, Bronze.TIME_PERIOD), text(row, Bronze.LAESTAB), text(row, Bronze.URN))
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Cannot resolve a school that the first reading has not seen. Leave files alone during a run."));
        row[Bronze.ENTITY] = school.entityCode();
        fill(row, Bronze.LAESTAB, school.laestab());
        fill(row, Bronze.PHASE, school.phase());
        fill(row, Bronze.NEW_LA_CODE, school.newLaCode());
        row[Bronze.REGION_CODE] = school.regionCode().isEmpty() ? parent(row) : school.regionCode();
        flaw(row, school.hasUrn(), FindingRule.URN_UNKNOWN);
        flaw(row, row[Bronze.NEW_LA_CODE] != null, FindingRule.AUTHORITY_UNKNOWN);
        flaw(row, !EducationPhase.UNKNOWN.word().equals(row[Bronze.PHASE]), FindingRule.SCHOOL_PHASE_UNKNOWN);
    }

    private Object area(Object[] row, String level) {
        if (level.equals(GeographicLevel.REGIONAL.word())) {
            return row[Bronze.REGION_CODE];
        }
        if (level.equals(GeographicLevel.LOCAL_AUTHORITY.word())) {
            fillAuthority(row);
            row[Bronze.REGION_CODE] = parent(row);
            flaw(row, row[Bronze.NEW_LA_CODE] != null, FindingRule.AUTHORITY_UNKNOWN);
            return row[Bronze.NEW_LA_CODE] == null ? row[Bronze.OLD_LA_CODE] : row[Bronze.NEW_LA_CODE];
        }
        return ENGLAND;
    }

    private void fillAuthority(Object[] row) {
        authorities
                .of(text(row, Bronze.TIME_PERIOD), text(row, Bronze.OLD_LA_CODE))
                .ifPresent(authority -> {
                    fill(row, Bronze.NEW_LA_CODE, authority.newLaCode());
                    fill(row, Bronze.LA_NAME, authority.name());
                    fill(row, Bronze.REGION_CODE, authority.regionCode());
                });
    }

    private static void flaw(Object[] row, boolean kept, FindingRule rule) {
        if (!kept) {
            String before = row[Bronze.FLAWS] == null ? "" : row[Bronze.FLAWS] + "\n";
            row[Bronze.FLAWS] = before + rule.code() + "|";
        }
    }

    private static String parent(Object[] row) {
        return region(row).map(Region::code).orElse(null);
    }

    private static Optional<Region> region(Object[] row) {
        return Region.holding(text(row, Bronze.REGION_CODE)).map(region -> region.named(text(row, Bronze.REGION_NAME)));
    }

    private static void fill(Object[] row, int column, String text) {
        if (row[column] == null && !text.isEmpty()) {
            row[column] = text;
        }
    }

    private static String key(String... parts) {
        return String.join("|", parts);
    }

    private static String text(Object[] row, int column) {
        return row[column] == null ? "" : row[column].toString();
    }
}
