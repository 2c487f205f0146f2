// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.membership;

import inclusion.ingest.source.DateForm;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.Place;
import inclusion.ingest.source.Reading;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Admissions;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.Urn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * GIAS: academies and the groups that they belong to. Only open multi-academy trusts are trusts here; sponsors,
 * single-academy and umbrella trusts are set aside. The header has one name more than the rows have fields.
 */
public final class TrustMembership implements SourceTable {
    private static final String MULTI_ACADEMY_TRUST = "Multi-academy trust";
    private static final String OPEN = "Open";

    private static final Layout MEMBERS = members("academies and their groups", "linked uid");

    /** Every group and its establishments; the file of groups alone has neither URN nor joined date. */
    private static final Layout ALL_LINKS = members("establishments and all their groups", "group uid");

    @Override
    public String id() {
        return "trust-membership";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(MEMBERS, ALL_LINKS);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        String period = year.orElseThrow().timePeriod();
        return row -> read(row, period);
    }

    private static Layout members(String title, String number) {
        return Layout.of(title, PeriodRule.FROM_FOLDER, number, "group type", "joined date")
                .requires("urn")
                .requires("trust_id", number)
                .requires("trust_name", "group name")
                .requires("group type")
                .requires("group status")
                .requires("joined date")
                .reads("establishmentname")
                .reads("type", "typeofestablishment (name)")
                .reads("phase", "phaseofeducation (name)")
                .reads("la", "la (code)");
    }

    private static Reading read(SourceRow row, String period) {
        if (!row.text("group type").equalsIgnoreCase(MULTI_ACADEMY_TRUST)
                || !row.text("group status").equalsIgnoreCase(OPEN)) {
            return Reading.setAside();
        }
        Optional<Urn> urn = Urn.in(row.text("urn"));
        String trust = row.text("trust_id");
        if (urn.isEmpty() || trust.isEmpty()) {
            row.refuseFor(FindingRule.PLACE_MISSING, urn.isEmpty() ? "urn" : "trust_id");
            return Reading.of();
        }
        Optional<LocalDate> joined = row.date("joined date", DateForm.DAY_FIRST, DateForm.ISO);
        String name = row.text("establishmentname");
        return Reading.of(
                new Statement.Membership(trust, row.text("trust_name"), urn.get(), name, period, joined),
                establishment(row, urn.get(), name, period));
    }

    /** What the file says of the academy itself; it is no register, so whether it is open is not known from it. */
    private static Statement establishment(SourceRow row, Urn urn, String name, String period) {
        String type = row.text("type");
        return new Statement.Establishment(
                new Place(
                        GeographicLevel.SCHOOL,
                        Optional.of(urn),
                        Optional.empty(),
                        name,
                        row.text("la"),
                        "",
                        "",
                        "",
                        ""),
                period,
                EducationPhase.ofType(type).or(() -> EducationPhase.named(row.text("phase"))),
                type,
                "unknown",
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Admissions.UNKNOWN,
                "",
                "");
    }
}
