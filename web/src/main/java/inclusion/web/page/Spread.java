// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Distribution;
import inclusion.api.read.Indicator;
import inclusion.api.read.Level;
import inclusion.api.read.Mark;
import inclusion.web.chart.AllSchools;
import java.util.List;
import java.util.Objects;

/** All comparable schools or authorities of one indicator, year and phase, ready to be drawn. */
final class Spread {
    private Spread() {}

    static AllSchools.All of(
            Edition edition,
            Indicator indicator,
            Level level,
            String timePeriod,
            String phase,
            String units,
            String against,
            Double benchmark,
            List<AllSchools.Marked> marked) {
        List<Mark> marks = edition.read().distributions().marks(level, indicator.id(), timePeriod, phase);
        Distribution deciles = edition.read()
                .distributions()
                .of(level, indicator.id(), timePeriod, phase)
                .filter(distribution -> distribution.units() != null && distribution.units() >= 10)
                .orElse(null);
        List<Double> values =
                marks.stream().map(Mark::value).filter(Objects::nonNull).toList();
        return new AllSchools.All(
                Shown.measure(indicator),
                timePeriod,
                units,
                values,
                marks.stream()
                        .filter(mark -> mark.value() == null && "c".equals(mark.symbol()))
                        .count(),
                against,
                benchmark,
                deciles == null ? null : deciles.decile1(),
                deciles == null ? null : deciles.decile9(),
                marked);
    }
}
