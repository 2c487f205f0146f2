// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.CellState;
import inclusion.ingest.vocabulary.FindingRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A row of a publisher's file, by our names of its columns. A cell that cannot be read refuses the whole row. */
public final class SourceRow {
    /** A comma parts thousands; one anywhere else may be somebody's decimal point, and 4,5 is not 45. */
    private static final Pattern MISPLACED_COMMA = Pattern.compile(".*(?:,(?!\\d{3}(?!\\d))|^,|\\.\\d*,).*");

    private static final Pattern AGE = Pattern.compile("\\d{1,2}");

    private final Header header;
    private final List<String> fields;
    private Optional<Flaw> refusal = Optional.empty();

    /** A row whose fields stand under that header. */
    public SourceRow(Header header, List<String> fields) {
        this.header = header;
        this.fields = fields;
        if (fields.size() < header.needed()) {
            refuse(FindingRule.ROW_TOO_SHORT, header.names().get(header.needed() - 1));
        }
        for (int i = header.names().size(); i < fields.size(); i++) {
            if (!fields.get(i).isBlank()) {
                refuse(FindingRule.ROW_TOO_LONG, "");
            }
        }
    }

    /** Whether the file has that column. */
    public boolean has(String column) {
        return header.positions().containsKey(column);
    }

    /** The cell without surrounding spaces; empty where it is blank or the file has no such column. */
    public String text(String column) {
        Integer position = header.positions().get(column);
        return position == null || position >= fields.size()
                ? ""
                : fields.get(position).replace('\u00A0', ' ').strip();
    }

    /** The count in a column, exact when {@code roundedTo} is 1. */
    public Cell.Count count(String measure, String column, Symbols symbols, int roundedTo) {
        String text = text(column);
        Optional<Symbols.Symbol> symbol = symbol(text, symbols);
        if (symbol.isPresent()) {
            return new Cell.Count(
                    measure,
                    symbol.get().state(),
                    OptionalLong.empty(),
                    symbol.get().lower(),
                    symbol.get().upper(),
                    roundedTo);
        }
        OptionalLong value = number(column, text).map(this::whole).orElse(OptionalLong.empty());
        if (value.isEmpty() || text.indexOf('%') >= 0) {
            refuse(FindingRule.COUNT_NOT_WHOLE, header.published(column));
        }
        return new Cell.Count(measure, CellState.VALUE, value, OptionalLong.empty(), OptionalLong.empty(), roundedTo);
    }

    /** The printed value in a column, of at least that many decimals. */
    public Cell.Printed printed(String measure, String column, Symbols symbols, int decimals) {
        String text = text(column);
        Optional<Symbols.Symbol> symbol = symbol(text, symbols);
        if (symbol.isPresent()) {
            return new Cell.Printed(measure, symbol.get().state(), Optional.empty(), decimals);
        }
        Optional<BigDecimal> value = number(column, text);
        int scale =
                value.map(BigDecimal::stripTrailingZeros).map(BigDecimal::scale).orElse(0);
        return new Cell.Printed(measure, CellState.VALUE, value, Math.min(6, Math.max(decimals, scale)));
    }

    /** The date in a column, in the first of the forms that fits; refuses a row with a date in another form. */
    public Optional<LocalDate> date(String column, DateForm... forms) {
        String text = text(column);
        if (text.isEmpty() || text.equalsIgnoreCase("NULL")) {
            return Optional.empty();
        }
        for (DateForm form : forms) {
            Optional<LocalDate> date = form.read(text);
            if (date.isPresent()) {
                return date;
            }
        }
        refuseFor(FindingRule.DATE_UNREADABLE, column);
        return Optional.empty();
    }

    /** The age in a column; empty where there is none that is a number. */
    public OptionalInt age(String column) {
        String text = text(column);
        return AGE.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** Gives the row up, unless it is given up already. */
    public void refuse(FindingRule rule, String column) {
        if (refusal.isEmpty()) {
            refusal = Optional.of(new Flaw(rule, column));
        }
    }

    /** Gives the row up because of what stands in a column, under the publisher's name for it. */
    public void refuseFor(FindingRule rule, String column) {
        refuse(rule, header.published(column));
    }

    /** Why the row was given up; empty when it was not. */
    public Optional<Flaw> refusal() {
        return refusal;
    }

    private static Optional<Symbols.Symbol> symbol(String text, Symbols symbols) {
        return text.isEmpty()
                ? Optional.of(new Symbols.Symbol(CellState.NOT_COLLECTED, OptionalLong.empty(), OptionalLong.empty()))
                : symbols.meaning(text);
    }

    private Optional<BigDecimal> number(String column, String text) {
        try {
            if (MISPLACED_COMMA.matcher(text).matches()) {
                throw new NumberFormatException();
            }
            String plain =
                    text.replace(",", "").replace("£", "").replace("%", "").strip();
            if (plain.length() > 24) {
                throw new NumberFormatException();
            }
            BigDecimal number = new BigDecimal(plain);
            if (number.signum() < 0) {
                refuseFor(FindingRule.VALUE_NEGATIVE, column);
            }
            if ((long) number.precision() - number.scale() > 12 || number.scale() > 30) {
                throw new NumberFormatException();
            }
            return Optional.of(number.setScale(Math.min(6, Math.max(0, number.scale())), RoundingMode.HALF_UP));
        } catch (NumberFormatException | ArithmeticException unreadable) {
            refuseFor(FindingRule.CELL_UNREADABLE, column);
            return Optional.empty();
        }
    }

    private OptionalLong whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0 ? OptionalLong.empty() : OptionalLong.of(number.longValue());
    }
}
