// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.Place;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.Urn;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes the bronze rows of one file: {@link Bronze#SCHEMA}. */
final class BronzeRow {
    private final int sourceOrder;
    private final int fileIndex;

    BronzeRow(int sourceOrder, int fileIndex) {
        this.sourceOrder = sourceOrder;
        this.fileIndex = fileIndex;
    }

    Row of(long number, Statement statement) {
        if (statement instanceof Statement.Observation observation) {
            Object[] row = row(Bronze.OBSERVATION, number);
            place(row, observation.place(), observation.timePeriod(), observation.phase());
            row[Bronze.TIME_IDENTIFIER] = observation.timeIdentifier();
            row[Bronze.CELLS] = cells(observation.cells());
            return RowFactory.create(row);
        }
        if (statement instanceof Statement.Establishment establishment) {
            Object[] row = row(Bronze.ESTABLISHMENT, number);
            place(row, establishment.place(), establishment.timePeriod(), establishment.phase());
            row[Bronze.DETAIL] = detail(establishment);
            return RowFactory.create(row);
        }
        if (statement instanceof Statement.Link link) {
            Object[] row = row(Bronze.LINK, number);
            row[Bronze.URN] = link.urn().code();
            row[Bronze.DETAIL] = RowFactory.create(
                    link.linked().code(), text(link.type()), date(link.date()), null, null, null, null, null);
            return RowFactory.create(row);
        }
        Statement.Membership member = (Statement.Membership) statement;
        Object[] row = row(Bronze.MEMBERSHIP, number);
        row[Bronze.URN] = member.urn().code();
        row[Bronze.NAME] = text(member.schoolName());
        row[Bronze.TIME_PERIOD] = member.timePeriod();
        row[Bronze.DETAIL] = RowFactory.create(
                member.trustId(), text(member.trustName()), date(member.joined()), null, null, null, null, null);
        return RowFactory.create(row);
    }

    Row flaw(long number, Flaw flaw) {
        return flaw(Bronze.FLAW, number, flaw, false);
    }

    Row quarantined(long number, Flaw flaw) {
        return flaw(Bronze.FLAW, number, flaw, true);
    }

    /** The end of a file that was read to its end. */
    Row end(long rows) {
        return RowFactory.create(row(Bronze.END, rows));
    }

    /** The end of a file that cannot be used. */
    Row refused(long rows, FindingRule rule) {
        return flaw(Bronze.END, rows, new Flaw(rule, ""), true);
    }

    private Row flaw(String kind, long number, Flaw flaw, boolean quarantined) {
        Object[] row = row(kind, number);
        row[Bronze.FLAW_OF_ROW] = RowFactory.create(flaw.rule().code(), flaw.column(), quarantined);
        return RowFactory.create(row);
    }

    private Object[] row(String kind, long number) {
        Object[] row = new Object[Bronze.WIDTH];
        row[Bronze.KIND] = kind;
        row[Bronze.SOURCE_ORDER] = sourceOrder;
        row[Bronze.FILE_INDEX] = fileIndex;
        row[Bronze.SOURCE_ROW] = number;
        return row;
    }

    private static void place(Object[] row, Place place, String timePeriod, Optional<EducationPhase> phase) {
        row[Bronze.TIME_PERIOD] = timePeriod;
        row[Bronze.LEVEL] = place.level().word();
        row[Bronze.URN] = place.urn().map(Urn::code).orElse(null);
        row[Bronze.LAESTAB] = place.laestab().map(Laestab::code).orElse(null);
        row[Bronze.NAME] = text(place.name());
        row[Bronze.OLD_LA_CODE] = text(place.oldLaCode());
        row[Bronze.NEW_LA_CODE] = text(place.newLaCode());
        row[Bronze.LA_NAME] = text(place.laName());
        row[Bronze.REGION_CODE] = text(place.regionCode());
        row[Bronze.REGION_NAME] = text(place.regionName());
        row[Bronze.PHASE] = phase.map(EducationPhase::word).orElse(null);
    }

    private static Row detail(Statement.Establishment of) {
        return RowFactory.create(
                of.status(),
                text(of.type()),
                date(of.openDate()),
                date(of.closeDate()),
                number(of.lowestAge()),
                number(of.highestAge()),
                text(of.town()),
                text(of.postcode()));
    }

    private static Object[] cells(List<Cell> cells) {
        Object[] rows = new Object[cells.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = cell(cells.get(i));
        }
        return rows;
    }

    private static Row cell(Cell cell) {
        if (cell instanceof Cell.Count count) {
            return RowFactory.create(
                    count.measure(),
                    true,
                    count.state().word(),
                    number(count.value()),
                    number(count.hiddenLower()),
                    number(count.hiddenUpper()),
                    count.roundedTo(),
                    null,
                    0);
        }
        Cell.Printed printed = (Cell.Printed) cell;
        return RowFactory.create(
                printed.measure(),
                false,
                printed.state().word(),
                null,
                null,
                null,
                1,
                printed.value().orElse(null),
                printed.decimals());
    }

    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Date date(Optional<LocalDate> date) {
        return date.map(Date::valueOf).orElse(null);
    }

    private static Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
