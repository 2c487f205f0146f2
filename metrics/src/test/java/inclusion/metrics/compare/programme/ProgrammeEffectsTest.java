// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.compare.LikeAuthorities;
import inclusion.metrics.compare.LikeAuthorities.Like;
import inclusion.metrics.compare.ValueFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Authorities of a programme beside others, in rows. */
class ProgrammeEffectsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String LEVEL = "Local authority";
    private static final String IN_TIME = "ehcp-20wk-excl-exceptions";
    private static final LocalDate SEPTEMBER_2023 = LocalDate.of(2023, 9, 1);
    private static final int EACH = 6;
    private static final LikeAuthorities NOBODY_KNOWN = new LikeAuthorities(Map.of(), Map.of());

    private static Programme programme(Map<String, LocalDate> other) {
        Map<String, LocalDate> starts = new TreeMap<>();
        for (int i = 0; i < EACH; i++) {
            starts.put("E0700000" + i, SEPTEMBER_2023);
        }
        starts.putAll(other);
        return new Programme("trial", "Trial", "A test", starts);
    }

    /** Plans of six authorities of the programme (E07) and six others (E08) in the years 2021 to {@code last}. */
    private static ValueFixture plans(int last, int gain) {
        ValueFixture values = new ValueFixture().of(IN_TIME);
        for (int year = 2021; year <= last; year++) {
            values.in(Integer.toString(year), "Calendar year");
            for (int i = 0; i < EACH; i++) {
                int usual = 400 + 10 * i + 20 * (year - 2021) + (year * 7 + i * 5) % 4;
                values.rate(LEVEL, "E0700000" + i, "Total", year > 2022 ? usual + gain : usual, 1_000);
                values.rate(LEVEL, "E0800000" + i, "Total", usual + (year * 3 + i) % 4, 1_000);
            }
        }
        return values;
    }

    private static ProgrammeEffects effects(ValueFixture values, LikeAuthorities authorities, Programme programme) {
        return ProgrammeEffects.of(values.values(), authorities, List.of(programme), CATALOGUE);
    }

    private static Row only(ProgrammeEffects effects) {
        List<Row> rows = effects.effects().collectAsList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void calendarYearOfTheStart_isNeitherBeforeNorAfter() {
        ProgrammeEffects effects = effects(plans(2025, 100), NOBODY_KNOWN, programme(Map.of()));
        Row row = only(effects);

        assertThat(row.<String>getAs("start_time_period")).isEqualTo("2024");
        assertThat(effects.years().collectAsList())
                .extracting(year -> year.<String>getAs("time_period"))
                .containsExactly("2021", "2022", "2024", "2025");
        assertThat(effects.years().where("time_period = '2022'").first().<Double>getAs("effect"))
                .isZero();
    }

    @Test
    void gainBeyondChance_isBetter_withEveryIngredient() {
        Row row = only(effects(plans(2025, 100), NOBODY_KNOWN, programme(Map.of())));

        assertThat(row.<Double>getAs("effect")).isCloseTo(10, within(0.3));
        assertThat(row.<Double>getAs("treated_change") - row.<Double>getAs("control_change"))
                .isCloseTo(row.<Double>getAs("effect"), within(1e-9));
        assertThat(row.<Double>getAs("effect_lower_ci")).isLessThan(row.<Double>getAs("effect"));
        assertThat(row.<Long>getAs("treated")).isEqualTo(EACH);
        assertThat(row.<Long>getAs("controls")).isEqualTo(EACH);
        assertThat(row.<String>getAs("control_set")).isEqualTo("all-other-authorities");
        // 12 choose 6: every choice was gone through, nothing was drawn.
        assertThat(row.<Long>getAs("assignments")).isEqualTo(924);
        assertThat(row.<Long>getAs("seed")).isNull();
        assertThat(row.<Double>getAs("p_value")).isCloseTo(2.0 / 924, within(1e-12));
        assertThat(row.<Double>getAs("q_value")).isCloseTo(2.0 / 924, within(1e-12));
        assertThat(row.<Long>getAs("outcomes_examined")).isEqualTo(1);
        assertThat(row.<String>getAs("placebo_time_period")).isEqualTo("2022");
        assertThat(row.<String>getAs("verdict")).isEqualTo("better");
        assertThat(row.<String>getAs("verdict_reason")).isEqualTo("beyond-chance");
    }

    @Test
    void neighboursAreTheControls_withoutThoseThatTakePartThemselves() {
        Map<String, Like> like = Map.of(
                "E07000000", nearest("E08000000", "E07000001"),
                "E07000001", nearest("E08000001"),
                "E07000002", nearest("E08000000"),
                "E08000005", nearest("E08000004"));

        Row row = only(effects(plans(2025, 100), new LikeAuthorities(like, Map.of()), programme(Map.of())));

        assertThat(row.<Long>getAs("controls")).isEqualTo(2);
        assertThat(row.<String>getAs("control_set")).isEqualTo("nearest-authorities");
    }

    @Test
    void publishedNeighbours_areCalledSo_alsoBesideThoseByOurOwnDistance() {
        Map<String, Like> all = new TreeMap<>();
        for (int i = 0; i < EACH; i++) {
            all.put("E0700000" + i, published("E0800000" + i));
        }
        Map<String, Like> some = new TreeMap<>(all);
        some.put("E07000003", nearest("E08000003"));

        assertThat(controlSet(all)).isEqualTo("statistical-neighbours");
        assertThat(controlSet(some)).isEqualTo("statistical-neighbours-or-nearest");
    }

    @Test
    void authorityWhoseCodeChanged_isOneThroughTheYears() {
        ValueFixture values = plans(2024, 100);
        values.in("2025", "Calendar year");
        for (int i = 0; i < EACH; i++) {
            values.rate(LEVEL, i == 0 ? "E07000099" : "E0700000" + i, "Total", 580 + 10 * i, 1_000);
            values.rate(LEVEL, "E0800000" + i, "Total", 480 + 10 * i, 1_000);
        }

        Row row = only(effects(
                values,
                new LikeAuthorities(Map.of(), Map.of("E07000000", "E07000099", "E07000099", "E07000099")),
                programme(Map.of())));

        assertThat(row.<String>getAs("last_time_period")).isEqualTo("2025");
        assertThat(row.<Long>getAs("treated")).isEqualTo(EACH);
        assertThat(row.<Long>getAs("left_out")).isZero();
    }

    private static String controlSet(Map<String, Like> like) {
        return only(effects(plans(2025, 100), new LikeAuthorities(like, Map.of()), programme(Map.of())))
                .getAs("control_set");
    }

    private static Like nearest(String... codes) {
        return new Like(/* published= */ false, Set.of(codes));
    }

    private static Like published(String... codes) {
        return new Like(/* published= */ true, Set.of(codes));
    }

    @Test
    void withoutAYearAfterTheStart_itIsSaidSo_andNoYearIsPrinted() {
        ProgrammeEffects effects = effects(plans(2023, 0), NOBODY_KNOWN, programme(Map.of()));

        assertThat(only(effects).<String>getAs("verdict_reason")).isEqualTo("no-year-after");
        assertThat(only(effects).<String>getAs("verdict")).isNull();
        assertThat(only(effects).<Long>getAs("treated")).isEqualTo(EACH);
        assertThat(effects.years().count()).isZero();
    }

    @Test
    void laterStartElsewhere_givesEffectsByYearsSinceTheStart() {
        ProgrammeEffects effects =
                effects(plans(2025, 100), NOBODY_KNOWN, programme(Map.of("E08000000", LocalDate.of(2025, 1, 1))));

        assertThat(only(effects).<String>getAs("method")).isEqualTo("group-time-effects");
        assertThat(only(effects).<String>getAs("verdict")).isEqualTo("cannot tell");
        assertThat(effects.years().collectAsList())
                .isNotEmpty()
                .allSatisfy(
                        year -> assertThat(year.<String>getAs("time_period")).isNull());
    }

    @Test
    void academicYearThatBeginsOnTheStart_isTheFirstAfter() {
        ValueFixture values = new ValueFixture();
        for (String period : List.of("202122", "202223", "202324")) {
            values.in(period);
            for (int i = 0; i < EACH; i++) {
                values.rate(LEVEL, "E0700000" + i, "Total", 500 + 10L * i, 10_000);
                values.rate(LEVEL, "E0800000" + i, "Total", 500 + 11L * i, 10_000);
            }
        }

        Row row = only(effects(values, NOBODY_KNOWN, programme(Map.of())));

        assertThat(row.<String>getAs("start_time_period")).isEqualTo("202324");
        assertThat(row.<String>getAs("verdict")).isEqualTo("similar");
    }

    @Test
    void pathfinders_areThirtyTwoAuthoritiesFromSeptember2023() {
        assertThat(Programme.all())
                .filteredOn(programme -> programme.id().equals("send-ap-change-programme"))
                .singleElement()
                .satisfies(
                        programme -> assertThat(programme.starts()).hasSize(32).allSatisfy((code, start) -> {
                            assertThat(code).matches("E(06|08|09|10)\\d{6}");
                            assertThat(start).isEqualTo(SEPTEMBER_2023);
                        }));
    }
}
