// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.PeerGroup;
import inclusion.ingest.vocabulary.SexOfSchool;
import inclusion.metrics.catalogue.Catalogue;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whom each school and authority is like, by whom it takes and how large it is, never by what becomes of its pupils. A
 * school's SEN support and an authority's plans are its own decisions, and so no context of its.
 *
 * @param schools in the newest year that has both their context and something to compare
 * @param authorities in the newest year that has their context; for all years
 * @param published the publisher's neighbours of authorities, which go before our own
 * @param figures of schools in their year
 */
public record Alike(Nearest schools, Nearest authorities, PublishedNeighbours published, Map<Figure, Double> figures)
        implements Serializable {
    /** Nobody is known to be like anybody. */
    public static final Alike NOBODY = new Alike(Nearest.NONE, Nearest.NONE, PublishedNeighbours.NONE, Map.of());

    private static final List<String> OF_SCHOOLS = List.of(Intake.FSM, Intake.EAL, Intake.EHCP);
    private static final List<String> OF_AUTHORITIES = List.of(Intake.FSM, Intake.EAL);

    /** One figure of a school. */
    record Figure(String urn, England.Key what) implements Serializable {}

    /** Copies the figures. */
    public Alike {
        figures = Map.copyOf(figures);
    }

    /** By published values; of the facts the register tells which schools take such pupils at all. */
    public static Alike of(Dataset<Row> values, Facts facts, Catalogue catalogue) {
        Set<String> compared = LikeForLike.indicators(catalogue);
        Dataset<Row> schools = whole(values, GeographicLevel.SCHOOL);
        Dataset<Row> authorities = whole(values, GeographicLevel.LOCAL_AUTHORITY)
                .where(col("education_phase").equalTo(Comparison.TOTAL));
        Nearest likeSchools = newest(schools, OF_SCHOOLS, compared)
                .map(period -> Nearest.of(schools, period, OF_SCHOOLS, kinds(facts.schoolYear(), period)))
                .orElse(Nearest.NONE);
        Nearest likeAuthorities = newest(authorities, OF_AUTHORITIES, Set.of())
                .map(period -> Nearest.of(authorities, period, OF_AUTHORITIES, Map.of()))
                .orElse(Nearest.NONE);
        PublishedNeighbours published = PublishedNeighbours.of(facts.statisticalNeighbour(), facts.area());
        return new Alike(likeSchools, likeAuthorities, published, figures(schools, likeSchools.period(), compared));
    }

    /** Which authorities each is most like: the published neighbours, else those by our own distance. */
    public LikeAuthorities likeAuthorities() {
        Map<String, String> newest = published.newestCodes();
        Map<String, LikeAuthorities.Like> like = new HashMap<>();
        authorities
                .near()
                .forEach((code, near) -> like.put(
                        newest.getOrDefault(code, code),
                        new LikeAuthorities.Like(
                                /* published= */ false,
                                near.stream()
                                        .map(one -> newest.getOrDefault(one.code(), one.code()))
                                        .collect(Collectors.toSet()))));
        for (String code : newest.values()) {
            Set<String> named = published.of(code).stream()
                    .flatMap(one -> published.code(one, any -> true).stream())
                    .collect(Collectors.toSet());
            if (!named.isEmpty()) {
                like.put(code, new LikeAuthorities.Like(/* published= */ true, named));
            }
        }
        return new LikeAuthorities(like, newest);
    }

    /** The figure of one of the nearest in the same year. */
    Optional<Double> figure(String urn, England.Key what) {
        return Optional.ofNullable(figures.get(new Figure(urn, what)));
    }

    private static Map<String, SchoolKind> kinds(Dataset<Row> schoolYear, String period) {
        Map<String, SchoolKind> kinds = new HashMap<>();
        schoolYear
                .where(col("time_period").equalTo(period))
                .select("school_urn", "peer_group", "sex_of_school")
                .collectAsList()
                .forEach(row -> kinds.put(
                        row.getString(0),
                        new SchoolKind(PeerGroup.ofWord(row.getString(1)), SexOfSchool.named(row.getString(2)))));
        return kinds;
    }

    private static Dataset<Row> whole(Dataset<Row> values, GeographicLevel level) {
        return Comparison.comparable(values)
                .where(col("geographic_level")
                        .equalTo(level.word())
                        .and(col("time_identifier").equalTo("Academic year"))
                        .and(col("evidence").notEqual("own"))
                        .and(col("indicator_value").isNotNull()));
    }

    /** The newest year with all of the context and, where something is compared, any of that. */
    private static Optional<String> newest(Dataset<Row> values, List<String> context, Set<String> compared) {
        return values
                .where(col("indicator_id")
                        .isin(Stream.concat(context.stream(), compared.stream()).toArray()))
                .groupBy("time_period")
                .agg(collect_set("indicator_id").as("indicators"))
                .collectAsList()
                .stream()
                .filter(row -> {
                    List<String> known = row.getList(1);
                    return known.containsAll(context)
                            && (compared.isEmpty() || known.stream().anyMatch(compared::contains));
                })
                .map(row -> row.getString(0))
                .max(String::compareTo);
    }

    private static Map<Figure, Double> figures(Dataset<Row> schools, String period, Set<String> compared) {
        Map<Figure, Double> figures = new HashMap<>();
        schools.where(col("time_period").equalTo(period).and(col("indicator_id").isin(compared.toArray())))
                .select(
                        "entity_code",
                        "indicator_id",
                        "time_period",
                        "time_identifier",
                        "education_phase",
                        "indicator_value")
                .collectAsList()
                .forEach(row -> figures.put(
                        new Figure(row.getString(0), England.Key.of(row, row.getAs("education_phase"))),
                        row.getAs("indicator_value")));
        return figures;
    }
}
