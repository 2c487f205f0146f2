// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.CellState;
import inclusion.ingest.vocabulary.FindingRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        return and(new Figure(measure, column, -1, "", ""));
    }

    /** Also a rate or ratio that is printed with that many decimals. */
    public Measures printed(String measure, String column, int decimals) {
        return and(new Figure(measure, column, decimals, "", ""));
    }

    /** Also a printed percentage that must be the first measure per hundred of the second, where both are exact. */
    public Measures percent(String measure, String column, int decimals, String numerator, String denominator) {
        return and(new Figure(measure, column, decimals, numerator, denominator));
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
            if (!figure.numerator.isEmpty()
                    && byMeasure.get(figure.measure) instanceof Cell.Printed printed
                    && byMeasure.get(figure.numerator) instanceof Cell.Count numerator
                    && byMeasure.get(figure.denominator) instanceof Cell.Count denominator
                    && differ(printed, numerator, denominator)) {
                flaws.add(new Flaw(FindingRule.RATE_DIFFERS, figure.column));
            }
        }
        return flaws;
    }

    /** |printed − 100 n ÷ d| beyond half a unit of the last decimal, compared without dividing. */
    private static boolean differ(Cell.Printed printed, Cell.Count numerator, Cell.Count denominator) {
        if (printed.state() != CellState.VALUE
                || numerator.state() != CellState.VALUE
                || denominator.state() != CellState.VALUE
                || numerator.roundedTo() != 1
                || denominator.roundedTo() != 1
                || denominator.value().orElse(0) == 0
                || numerator.value().isEmpty()
                || printed.value().isEmpty()) {
            return false;
        }
        BigDecimal whole = BigDecimal.valueOf(denominator.value().getAsLong());
        BigDecimal part = BigDecimal.valueOf(numerator.value().getAsLong());
        BigDecimal halfUnit = new BigDecimal("0.5").movePointLeft(printed.decimals());
        BigDecimal gap = printed.value()
                .get()
                .multiply(whole)
                .subtract(part.multiply(HUNDRED))
                .abs();
        return gap.compareTo(halfUnit.multiply(whole)) > 0;
    }

    private Measures and(Figure figure) {
        List<Figure> more = new ArrayList<>(figures);
        more.add(figure);
        return new Measures(symbols, more);
    }

    /** Decimals below zero stand for a count. */
    private record Figure(String measure, String column, int decimals, String numerator, String denominator) {}
}
