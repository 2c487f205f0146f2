// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.FindingRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The figures of a table as data: which column gives which measure, and which printed rates its counts must make. */
public final class Measures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Symbols symbols;
    private final List<Figure> figures;

    private Measures(Symbols symbols, List<Figure> figures) {
        this.symbols = symbols;
        this.figures = List.copyOf(figures);
    }

    /** No figures yet, with those symbols. */
    public static Measures with(Symbols symbols) {
        return new Measures(symbols, List.of());
    }

    /** Also a count. */
    public Measures count(String measure, String column) {
        return and(new Figure(measure, column, -1, "", List.of()));
    }

    /** Also a rate or ratio that is printed with that many decimals. */
    public Measures printed(String measure, String column, int decimals) {
        return and(new Figure(measure, column, decimals, "", List.of()));
    }

    /** Also a printed percentage that must be the first measure per hundred of all others, where they are exact. */
    public Measures percent(String measure, String column, int decimals, String numerator, String... denominator) {
        return and(new Figure(measure, column, decimals, numerator, List.of(denominator)));
    }

    /** These figures and those. */
    public Measures and(Measures others) {
        List<Figure> more = new ArrayList<>(figures);
        more.addAll(others.figures);
        return new Measures(symbols, more);
    }

    /** The figures of a row, for the columns that the file has; counts are multiples of {@code roundedTo}. */
    public List<Cell> of(SourceRow row, int roundedTo) {
        List<Cell> cells = new ArrayList<>(figures.size());
        for (Figure figure : figures) {
            if (row.has(figure.column)) {
                cells.add(
                        figure.decimals < 0
                                ? row.count(figure.measure, figure.column, symbols, roundedTo)
                                : row.printed(figure.measure, figure.column, symbols, figure.decimals));
            }
        }
        return cells;
    }

    /** Rates of a row that its exact counts do not make. */
    public List<Flaw> disagreements(List<Cell> cells) {
        Map<String, Cell> byMeasure = new HashMap<>();
        cells.forEach(cell -> byMeasure.put(cell.measure(), cell));
        List<Flaw> flaws = new ArrayList<>();
        for (Figure figure : figures) {
            if (byMeasure.get(figure.measure) instanceof Cell.Printed printed
                    && differ(
                            printed,
                            exact(byMeasure, List.of(figure.numerator)),
                            exact(byMeasure, figure.denominator))) {
                flaws.add(new Flaw(FindingRule.RATE_DIFFERS, figure.column));
            }
        }
        return flaws;
    }

    /** |printed − 100 n ÷ d| beyond half a unit of the last decimal, compared without dividing. */
    private static boolean differ(Cell.Printed printed, OptionalLong numerator, OptionalLong denominator) {
        if (printed.value().isEmpty() || numerator.isEmpty() || denominator.orElse(0) == 0) {
            return false;
        }
        BigDecimal part = BigDecimal.valueOf(numerator.getAsLong());
        BigDecimal whole = BigDecimal.valueOf(denominator.getAsLong());
        BigDecimal halfUnit = new BigDecimal("0.5").movePointLeft(printed.decimals());
        BigDecimal gap = printed.value()
                .get()
                .multiply(whole)
                .subtract(part.multiply(HUNDRED))
                .abs();
        return gap.compareTo(halfUnit.multiply(whole)) > 0;
    }

    /** The sum of counts; empty when one of them is hidden, rounded or not there. */
    private static OptionalLong exact(Map<String, Cell> byMeasure, List<String> measures) {
        long sum = 0;
        for (String measure : measures) {
            if (!(byMeasure.get(measure) instanceof Cell.Count count)
                    || count.value().isEmpty()
                    || count.roundedTo() != 1) {
                return OptionalLong.empty();
            }
            sum += count.value().getAsLong();
        }
        return OptionalLong.of(sum);
    }

    private Measures and(Figure figure) {
        List<Figure> more = new ArrayList<>(figures);
        more.add(figure);
        return new Measures(symbols, more);
    }

    /** Decimals below zero stand for a count. */
    private record Figure(String measure, String column, int decimals, String numerator, List<String> denominator) {}
}
