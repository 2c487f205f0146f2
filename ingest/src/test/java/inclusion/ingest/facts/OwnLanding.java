package inclusion.ingest.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A trust's own CSV files in the making, with one invented school, read under one key. */
record OwnLanding(Landing landing) {
    static final PupilSettings SETTINGS =
            PupilSettings.of("a key of thirty-two bytes for tests".getBytes(StandardCharsets.UTF_8));
    static final String SCHOOL = "900101";

    static final String PUPILS = "school_urn,pupil_key,year_of_birth,sex,ethnicity,language,nc_year,enrol_status,"
            + "entry_date,leaving_date,leaving_reason,sen_provision,fsm,fsm6\n";
    static final String SUSPENSIONS =
            "school_urn,pupil_key,category,start_date,sessions,reason1,reason2,reason3,sen_provision,review_result\n";
    static final String TOTALS = "school_urn,pupil_key,term_start,term_end,code,sessions\n";
    static final String DELIVERY = "school_urn,table,covers_from,covers_to,extracted_at,scope\n";

    static OwnLanding in(Path folder) {
        return new OwnLanding(new Landing(folder));
    }

    OwnLanding put(String name, String header, String rows) {
        landing.put(name, header + rows);
        return this;
    }

    Facts facts() {
        return facts(SETTINGS);
    }

    Facts facts(PupilSettings settings) {
        try {
            return FactBuilder.from(LocalSpark.session(), landing.folder(), settings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of a dataset as words, in one order. */
    static List<String> rows(Dataset<Row> dataset) {
        return dataset.collectAsList().stream().map(Row::mkString).sorted().toList();
    }

    /** All facts that files feed, by name. */
    static Map<PupilFact, List<String>> all(Facts facts) {
        Map<PupilFact, List<String>> all = new TreeMap<>();
        for (PupilFact fact : List.of(
                PupilFact.ENROLMENT_PERIOD,
                PupilFact.SUSPENSION,
                PupilFact.SUSPENDED_PUPIL,
                PupilFact.PERMANENT_EXCLUSION,
                PupilFact.OWN_COVERAGE)) {
            all.put(fact, rows(facts.pupils().of(fact)));
        }
        return all;
    }

    static String of(String key) {
        return SETTINGS.pseudonyms().pupil(key);
    }

    /** The one row of a pupil in a period. */
    static Row enrolment(Facts facts, String key, String period, String identifier) {
        List<Row> rows = enrolments(facts, key, period, identifier);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows of " + key + " in " + period + " " + identifier);
        }
        return rows.get(0);
    }

    static List<Row> enrolments(Facts facts, String key, String period, String identifier) {
        return facts.pupils()
                .of(PupilFact.ENROLMENT_PERIOD)
                .where("pupil = '" + of(key) + "' and time_period = '" + period + "' and time_identifier = '"
                        + identifier + "'")
                .collectAsList();
    }

    static String words(Row row, String... columns) {
        return List.of(columns).stream()
                .map(column -> String.valueOf(row.<Object>getAs(column)))
                .collect(Collectors.joining(" "));
    }
}
