// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * A school beside the unweighted mean of the ten schools that are most like it, an authority beside that of its statistical
 * neighbours, as DfE's tables have it (LAIT). Ten schools spread too much by chance for a verdict: their least and
 * greatest value are told. How far authorities usually lie from their neighbours is taken from all of them.
 */
record MeanOfAlike(Benchmarks benchmarks) {
    /** With fewer of its ten the mean is of other units than the set says. */
    private static final int LEAST = 7;

    private static final String UNEVEN = "The nearest there are, and still not much alike.";

    /** Stands in the id of a set where others have their year: the table says none. */
    static final String PUBLISHED = "published";

    /** The figures of those who are like it, and the words for them. */
    private record Those(String setId, int all, List<Double> figures, boolean uneven, String note) {}

    Optional<Row> beside(Row value) {
        England.Key what = England.Key.of(value, value.getAs("education_phase"));
        return switch (GeographicLevel.named(value.getAs("geographic_level")).orElseThrow()) {
            case SCHOOL -> school(value, what).flatMap(those -> mean(value, Comparison.SIMILAR_SCHOOLS, those));
            case LOCAL_AUTHORITY ->
                mean(value, Comparison.STATISTICAL_NEIGHBOURS, authority(value.getAs("entity_code"), what));
            default -> Optional.empty();
        };
    }

    private Optional<Those> school(Row value, England.Key what) {
        Nearest schools = benchmarks.alike().schools();
        if (!what.period().equals(schools.period())) {
            return Optional.empty();
        }
        String code = value.getAs("entity_code");
        List<Double> figures = schools.to(code).stream()
                .flatMap(near -> benchmarks.alike().figure(near.code(), what).stream())
                .toList();
        return Optional.of(new Those(
                ComparatorSets.id(Comparison.SIMILAR_SCHOOLS, code, schools.period()),
                schools.to(code).size(),
                figures,
                schools.uneven().contains(code),
                ""));
    }

    /** The published neighbours where the table names the authority, else those by our own distance. */
    private Those authority(String code, England.Key what) {
        List<PublishedNeighbours.Named> named = benchmarks.alike().published().of(code);
        if (!named.isEmpty()) {
            List<Double> figures = named.stream()
                    .flatMap(one -> benchmarks
                            .alike()
                            .published()
                            .code(
                                    one,
                                    each -> benchmarks.areas().rate(each, what).isPresent())
                            .flatMap(each -> benchmarks.areas().rate(each, what))
                            .stream())
                    .map(England.Rate::value)
                    .toList();
            String id = ComparatorSets.id(Comparison.STATISTICAL_NEIGHBOURS, code, PUBLISHED);
            return new Those(id, named.size(), figures, /* uneven= */ false, "Published statistical neighbours; ");
        }
        Nearest nearest = benchmarks.alike().authorities();
        List<Double> figures = nearest.to(code).stream()
                .flatMap(near -> benchmarks.areas().rate(near.code(), what).stream())
                .map(England.Rate::value)
                .toList();
        String id = ComparatorSets.id(Comparison.STATISTICAL_NEIGHBOURS, code, nearest.period());
        return new Those(
                id,
                nearest.to(code).size(),
                figures,
                nearest.uneven().contains(code),
                "Neighbours by our own distance; ");
    }

    private Optional<Row> mean(Row value, String type, Those those) {
        if (those.figures().size() < LEAST) {
            return Optional.empty();
        }
        List<Double> sorted = those.figures().stream().sorted().toList();
        double sum = 0;
        for (double each : sorted) {
            sum += each;
        }
        int known = sorted.size();
        double mean = sum / known;
        Beside.Units units = new Beside.Units(those.setId(), (long) known, sorted.get(0), sorted.get(known - 1));
        String note = those.note().isEmpty() ? null : those.note() + known + " of " + those.all() + " have a figure.";
        GeographicLevel level =
                GeographicLevel.named(value.getAs("geographic_level")).orElseThrow();
        return Optional.of(Beside.row(
                value,
                type,
                Benchmarks.benchmark(
                        value,
                        new Benchmarks.Of(level, null, units),
                        new England.Rate(mean, null, null, null),
                        mean / benchmarks.multiplier(value)),
                those.uneven() ? UNEVEN : note,
                null,
                /* peer= */ true,
                those.uneven() ? Beside.OfIntake.UNUSUAL : Beside.OfIntake.USUAL));
    }
}
