// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.Place;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.Urn;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Lays a statement out in the columns of {@link Bronze#SCHEMA}. */
final class BronzeRow {
    private final int sourceOrder;
    private final int fileIndex;

    BronzeRow(FileTask task) {
        this.sourceOrder = SourceRegistry.order(task.sourceId());
        this.fileIndex = task.index();
    }

    Object[] of(long number, Statement statement) {
        Object[] row = new Object[Bronze.WIDTH];
        row[Bronze.SOURCE_ORDER] = sourceOrder;
        row[Bronze.FILE_INDEX] = fileIndex;
        row[Bronze.SOURCE_ROW] = number;
        row[Bronze.KEPT] = true;
        if (statement instanceof Statement.Observation observation) {
            row[Bronze.KIND] = Bronze.OBSERVATION;
            place(row, observation.place(), observation.timePeriod(), observation.phase());
            row[Bronze.TIME_IDENTIFIER] = observation.timeIdentifier();
            row[Bronze.TOPIC] = observation.breakdown().topic();
            row[Bronze.GROUP] = observation.breakdown().group();
            row[Bronze.CELLS] = CellCodec.pack(observation.cells());
        } else if (statement instanceof Statement.Establishment establishment) {
            row[Bronze.KIND] = Bronze.ESTABLISHMENT;
            place(row, establishment.place(), establishment.timePeriod(), establishment.phase());
            detail(row, establishment);
        } else if (statement instanceof Statement.Link link) {
            row[Bronze.KIND] = Bronze.LINK;
            row[Bronze.URN] = link.urn().code();
            row[Bronze.CODE] = link.linked().code();
            row[Bronze.TEXT] = text(link.type());
            row[Bronze.FIRST_DATE] = date(link.date());
        } else if (statement instanceof Statement.Neighbour neighbour) {
            row[Bronze.KIND] = Bronze.NEIGHBOUR;
            row[Bronze.OLD_LA_CODE] = neighbour.oldLaCode();
            row[Bronze.RANK] = neighbour.rank();
            row[Bronze.CODE] = neighbour.neighbour();
            row[Bronze.TEXT] = text(neighbour.closeness());
        } else if (statement instanceof Statement.Membership member) {
            row[Bronze.KIND] = Bronze.MEMBERSHIP;
            row[Bronze.TIME_PERIOD] = member.timePeriod();
            row[Bronze.URN] = member.urn().code();
            row[Bronze.NAME] = text(member.schoolName());
            row[Bronze.CODE] = member.trustId();
            row[Bronze.TEXT] = text(member.trustName());
            row[Bronze.FIRST_DATE] = date(member.joined());
        }
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

    private static void detail(Object[] row, Statement.Establishment of) {
        row[Bronze.CODE] = of.status();
        row[Bronze.TEXT] = text(of.type());
        row[Bronze.FIRST_DATE] = date(of.openDate());
        row[Bronze.SECOND_DATE] = date(of.closeDate());
        row[Bronze.LOWEST_AGE] = number(of.lowestAge());
        row[Bronze.HIGHEST_AGE] = number(of.highestAge());
        row[Bronze.ADMISSIONS_POLICY] = of.admissions().policy().word();
        row[Bronze.SEX_OF_SCHOOL] = of.admissions().sex().word();
        row[Bronze.RELIGIOUS_CHARACTER] = of.admissions().religiousCharacter();
        row[Bronze.TOWN] = text(of.town());
        row[Bronze.POSTCODE] = text(of.postcode());
    }

    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }

    private static Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
