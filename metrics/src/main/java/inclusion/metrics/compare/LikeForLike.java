// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * Schools and trusts beside what their intake would lead one to expect, modelled from the averages of schools in published
 * figures; never set beside an expectation made from pupils' records as if the two were the same.
 *
 * @param indicators those whose definition expects something from SEN or free school meals
 */
record LikeForLike(Intake intake, Map<String, ComparisonRule> rules, Set<String> indicators, PeerGroups peers)
        implements Serializable {
    /** Every kind of expectation from who the pupils are begins so. */
    static final String PREFIX = "like-for-like-";

    static final String MODELLED = PREFIX + "modelled";
    static final String WITH_SEN = PREFIX + "modelled-with-sen";
    static final String RECORDS = PREFIX + "records";
    static final String RECORDS_WITH_SEN = PREFIX + "records-with-sen";

    LikeForLike {
        rules = Map.copyOf(rules);
        indicators = Set.copyOf(indicators);
    }

    static Set<String> indicators(Catalogue catalogue) {
        return catalogue.indicators().stream()
                .filter(IndicatorDefinition::expectedFromPupils)
                .map(IndicatorDefinition::id)
                .collect(Collectors.toSet());
    }

    /** Schools of one indicator, phase and period beside both expected values; the rows are sorted by school. */
    List<Row> schools(List<Row> values) {
        List<Row> rows = new ArrayList<>(model(values, /* withSen= */ false).beside());
        rows.addAll(model(values, /* withSen= */ true).beside());
        return rows;
    }

    /** How both were made. */
    List<Row> described(List<Row> values) {
        List<Row> rows = new ArrayList<>(model(values, /* withSen= */ false).described());
        rows.addAll(model(values, /* withSen= */ true).described());
        return rows;
    }

    private SchoolModel model(List<Row> values, boolean withSen) {
        ComparisonRule rule = rules.get(values.get(0).<String>getAs("indicator_id"));
        return new SchoolModel(values, withSen, intake, rule, peers);
    }

    /** Whether pupils' own records tell what is expected, not the averages of schools. */
    static boolean fromRecords(String type) {
        return type.startsWith(RECORDS);
    }
}
