// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.register;

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
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.Urn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The register of establishments beside DfE's performance tables, and GIAS itself. A blank opening date is unknown.
 * Schools abroad are set aside.
 */
public final class EstablishmentRegister implements SourceTable {
    /** Dates as numbers of a spreadsheet; ICLOSE 1 open, 2 closed, 3 open and proposed to close, 4 proposed to open. */
    private static final Layout SPINE = numbers(
                    Layout.of("register, with ICLOSE", PeriodRule.FROM_FOLDER, "iclose", "nftype", "opendate", "agel"))
            .requires("status", "iclose")
            .requires("type", "nftype")
            .reads("character", "reldenom")
            .reads("lowest", "agel")
            .reads("highest", "ageh");

    private static final Layout INFORMATION = numbers(Layout.of(
                    "register, with SCHSTATUS", PeriodRule.FROM_FOLDER, "schstatus", "schooltype", "opendate"))
            .requires("status", "schstatus")
            .requires("type", "schooltype")
            .reads("la_name", "laname")
            .reads("character", "relchar")
            .reads("lowest", "agelow")
            .reads("highest", "agehigh");

    /** Offshore, service children's, Welsh and overseas schools, as GIAS numbers types of establishment. */
    private static final Set<String> ABROAD = Set.of("25", "26", "30", "37");

    /**
     * GIAS with 140 columns and, since it no longer names inspections, with 135. Names and telephone numbers of heads
     * are among them and are never read.
     */
    private static final Layout GIAS = Layout.of(
                    "GIAS establishments",
                    PeriodRule.FROM_FOLDER,
                    "typeofestablishment (name)",
                    "establishmentstatus (name)",
                    "phaseofeducation (name)")
            .requires("urn")
            .requires("la", "la (code)")
            .requires("estab", "establishmentnumber")
            .requires("name", "establishmentname")
            .requires("status", "establishmentstatus (name)")
            .requires("type", "typeofestablishment (name)")
            .reads("type_code", "typeofestablishment (code)")
            .requires("open", "opendate")
            .requires("close", "closedate")
            .reads("phase", "phaseofeducation (name)")
            .reads("lowest", "statutorylowage")
            .reads("highest", "statutoryhighage")
            .reads("sex", "gender (name)")
            .reads("character", "religiouscharacter (name)")
            .reads("policy", "admissionspolicy (name)")
            .readsAll("town", "postcode")
            .reads("la_name", "la (name)")
            .reads("new_la_code", "gsslacode (name)");

    @Override
    public String id() {
        return "register";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(SPINE, INFORMATION, GIAS);
    }

    @Override
    public RowReader reader(Layout layout, Optional<AcademicYear> year) {
        String period = year.orElseThrow().timePeriod();
        return row -> read(row, period);
    }

    private static Reading read(SourceRow row, String period) {
        String type = row.text("type");
        if (abroad(type) || ABROAD.contains(bare(row.text("type_code")))) {
            return Reading.setAside();
        }
        Optional<Urn> urn = Urn.in(row.text("urn"));
        if (urn.isEmpty()) {
            row.refuseFor(FindingRule.PLACE_MISSING, "urn");
            return Reading.of();
        }
        String oldLaCode = row.text("la");
        Place place = new Place(
                GeographicLevel.SCHOOL,
                urn,
                Laestab.of(oldLaCode, row.text("estab")),
                row.text("name"),
                oldLaCode,
                row.text("new_la_code"),
                row.text("la_name"),
                "",
                "");
        return Reading.of(new Statement.Establishment(
                place,
                period,
                phase(row, type),
                type,
                status(row.text("status")),
                row.date("open", DateForm.SPREADSHEET_SERIAL, DateForm.DAY_FIRST, DateForm.ISO),
                row.date("close", DateForm.SPREADSHEET_SERIAL, DateForm.DAY_FIRST, DateForm.ISO),
                row.age("lowest"),
                row.age("highest"),
                Admissions.named(row.text("policy"), row.text("sex"), row.text("character")),
                row.text("town"),
                row.text("postcode")));
    }

    /**
     * By the type where it settles the phase, else by what the register says of it. As in DfE's statistics, a
     * mainstream school for all ages is a secondary school.
     */
    private static Optional<EducationPhase> phase(SourceRow row, String type) {
        Optional<EducationPhase> byType = EducationPhase.ofType(type);
        if (byType.isPresent()) {
            return byType;
        }
        if (row.has("phase")) {
            return EducationPhase.named(row.text("phase"));
        }
        if (row.text("secondary").equals("1")) {
            return Optional.of(EducationPhase.SECONDARY);
        }
        return row.text("primary").equals("1") ? Optional.of(EducationPhase.PRIMARY) : Optional.empty();
    }

    private static String status(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "3", "open", "open, but proposed to close" -> "open";
            case "2", "closed" -> "closed";
            default -> "unknown";
        };
    }

    /** Codes may have lost or gained leading zeros. */
    private static String bare(String code) {
        return code.replaceFirst("^0+(?=.)", "");
    }

    private static boolean abroad(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return name.contains("service children")
                || name.contains("overseas")
                || name.contains("offshore")
                || name.contains("welsh");
    }

    private static Layout numbers(Layout layout) {
        return layout.requiresAll("urn", "la", "estab")
                .requires("name", "schname")
                .requires("open", "opendate")
                .requires("close", "closedate")
                .reads("primary", "isprimary")
                .reads("secondary", "issecondary")
                .reads("sex", "gender")
                .reads("policy", "admpol")
                .readsAll("town", "postcode");
    }
}
