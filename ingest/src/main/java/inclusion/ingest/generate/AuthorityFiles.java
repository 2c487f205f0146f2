// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is published of authorities and of no school: EHC plans (SEN2), appeals to the tribunal, NEET. */
final class AuthorityFiles {
    private static final String PLACE = "time_period,time_identifier,geographic_level,country_code,country_name,"
            + "region_code,region_name,old_la_code,new_la_code,la_name,";

    /**
     * A table of the release of EHC plans.
     *
     * @param all what its row for everybody is called
     * @param columns counts, and {@code percentage=part/whole}
     */
    private record Table(String name, String all, boolean january, List<String> columns) {}

    private static final List<Table> TABLES = List.of(
            new Table(
                    "caseload",
                    "All EHC plans",
                    true,
                    List.of(
                            "ehcplans",
                            "mainstream_total",
                            "mainstream_total_pc=mainstream_total/ehcplans",
                            "special_independent",
                            "special_non_maintained",
                            "special_total",
                            "special_total_pc=special_total/ehcplans",
                            "ap_pru_total",
                            "AP_PRU_total_pc=ap_pru_total/ehcplans",
                            "fe_total",
                            "fe_total_pc=fe_total/ehcplans",
                            "elective_home_education",
                            "neet",
                            "ed_elsewhere",
                            "ed_elsewhere_pc=ed_elsewhere/ehcplans")),
            new Table(
                    "timeliness_20_week",
                    "All EHC plans issued",
                    false,
                    List.of(
                            "plans_issued_den",
                            "plans_issued_den_ex",
                            "plans_issued_within_20_weeks",
                            "plans_issued_20_weeks_ex",
                            "pc_plans_issued_within_20_weeks=plans_issued_within_20_weeks/plans_issued_den",
                            "PC_plans_issued_20_weeks_ex=plans_issued_20_weeks_ex/plans_issued_den_ex")),
            new Table(
                    "requests",
                    "All requests for EHC needs assessments",
                    false,
                    List.of(
                            "requests_received_in_year",
                            "requests_decided_to_assess",
                            "requests_decided_not_to_assess",
                            "requests_decision_not_made",
                            "request_not_assess_pc=requests_decided_not_to_assess/requests_received_in_year",
                            "mediation_related_request",
                            "tribunal_related_request",
                            "tribunal_after_mediation_request")),
            new Table(
                    "assessments",
                    "All EHC needs assessments",
                    false,
                    List.of(
                            "assess_in_year",
                            "assess_issued",
                            "assess_issued_pc=assess_issued/assess_in_year",
                            "assess_not_issued",
                            "number_assess_mediation=x",
                            "number_assess_tribunal=x",
                            "number_asssess_mediation_tribunal=x")),
            new Table(
                    "annual_reviews",
                    "All annual reviews",
                    false,
                    List.of(
                            "review_expected",
                            "review_meeting_prior_24=x",
                            "review_meeting_prior_24=x",
                            "total_review_meeting",
                            "number_decsion_4weeks",
                            "number_decision_gt_4weeks")),
            new Table("ceased_plans", "All ceased EHC plans", false, List.of("needs_met", "total_ceased")));

    private final AuthorityModel model;

    private AuthorityFiles(AuthorityModel model) {
        this.model = model;
    }

    /** Writes all of them; the years of plans are those of January, everything else is of the calendar year before it. */
    static void write(Path out, Tally tally, long seed) {
        AuthorityFiles files = new AuthorityFiles(new AuthorityModel(tally, seed));
        int release = files.model.geography().lastYear().firstYear() + 1;
        Path plans = out.resolve("education-health-and-care-plans_" + release);
        TABLES.forEach(table -> files.write(plans.resolve(table.name() + ".csv.gz"), table));
        files.writeAppeals(out.resolve("SEND Tribunals and appeal rate.csv.gz"));
        files.writeNeet(out.resolve("UD_NEETNK_LA_dashboard.csv.gz"));
    }

    private void write(Path file, Table table) {
        List<String> header = new ArrayList<>(List.of((PLACE + "breakdown_topic,breakdown").split(",")));
        table.columns().forEach(column -> header.add(column.split("=", 2)[0]));
        Stream<List<String>> rows = model.years().stream()
                .flatMap(year -> Area.of(model.geography()).stream().map(area -> row(table, area, year)));
        CsvFile.write(file, CsvFile.Manner.STATISTICS, header, rows);
    }

    private List<String> row(Table table, Area area, AcademicYear year) {
        AuthorityCounts counts = model.of(area, year);
        List<String> row =
                beginning(area, table.january() ? year.timePeriod() : "" + year.firstYear(), table.january());
        row.add(table.all());
        row.add(table.all());
        table.columns().forEach(column -> row.add(cell(column, counts)));
        return row;
    }

    private static String cell(String column, AuthorityCounts counts) {
        String[] name = column.split("=", 2);
        if (name.length == 1) {
            return Long.toString(counts.of(column));
        }
        String[] parts = name[1].split("/", 2);
        return parts.length == 1 ? name[1] : percent(counts.of(parts[0]), counts.of(parts[1]));
    }

    /** A sheet for readers: years side by side over three columns each, names of regions between the rows. */
    private void writeAppeals(Path file) {
        List<AcademicYear> years = model.years();
        List<String> header = new ArrayList<>(List.of("Local Authority", "LA code"));
        List<String> below = new ArrayList<>(List.of("", ""));
        for (AcademicYear year : years) {
            header.addAll(List.of(Integer.toString(year.firstYear()), "", ""));
            below.addAll(List.of("Appeals registered", "Total Appealable Decisions", "SEND Tribunal Appeal Rate"));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(below);
        for (Region region : model.geography().regions()) {
            List<String> title = new ArrayList<>(List.of(region.name().toUpperCase(Locale.UK)));
            while (title.size() < header.size()) {
                title.add("");
            }
            rows.add(title);
            model.geography().authorities().stream()
                    .filter(authority -> authority.region().equals(region))
                    .forEach(authority -> rows.add(appeals(
                            List.of(authority.name(), authority.code()),
                            new Area("Local authority", region, authority),
                            years)));
        }
        rows.add(appeals(List.of("England Total", ""), new Area("National", null, null), years));
        CsvFile.write(file, CsvFile.Manner.STATISTICS, header, rows.stream());
    }

    private List<String> appeals(List<String> beginning, Area area, List<AcademicYear> years) {
        List<String> row = new ArrayList<>(beginning);
        for (AcademicYear year : years) {
            AuthorityCounts counts = model.of(area, year);
            long appeals = counts.of("appeals");
            row.add(appeals == 0 ? " - " : "%,d".formatted(appeals));
            row.add("%,d".formatted(counts.of("decisions")));
            row.add(percent(appeals, counts.of("decisions")) + "0%");
        }
        return row;
    }

    private void writeNeet(Path file) {
        AuthorityShares shares = model.shares();
        List<String> header = new ArrayList<>(List.of((PLACE + "Age").split(",")));
        header.addAll(List.of(
                "NEET_not_known_percent",
                "NEET_percent",
                "Notknown_percent",
                "NEET_NK_noSEN_percent",
                "NEET_NK_EHCP_percent",
                "NEET_NK_SENDsupport_percent"));
        int winter = model.geography().lastYear().firstYear();
        Stream<List<String>> rows = Area.of(model.geography()).stream().map(area -> {
            double neet = model.percent(area, shares.neet(), 1);
            double notKnown = model.percent(area, shares.activityNotKnown(), 2);
            List<String> row = beginning(area, Integer.toString(winter), /* january= */ false);
            row.addAll(List.of(
                    "16-17",
                    printed(neet + notKnown),
                    printed(neet),
                    printed(notKnown),
                    printed(model.percent(area, shares.neetOrNotKnownNoSen(), 3)),
                    printed(model.percent(area, shares.neetOrNotKnownEhcp(), 4)),
                    printed(model.percent(area, shares.neetOrNotKnownSenSupport(), 5))));
            return row;
        });
        CsvFile.write(file, CsvFile.Manner.STATISTICS, header, rows);
    }

    private static List<String> beginning(Area area, String period, boolean january) {
        List<String> row = new ArrayList<>(List.of(period, january ? "Academic year" : "Calendar year", area.level()));
        area.columns().forEach(row::add);
        return row;
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "z" : printed(100.0 * part / whole);
    }

    private static String printed(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent);
    }
}
