// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The roll, needs, attendance and suspensions of a trust's schools in the trust's CSV form. */
final class PupilExtracts {
    private static final int STREAM = 108;
    private static final double IN_CARE = 0.008;
    private static final String CLOSED = "#";
    private static final List<String> PUPILS =
            List.of(("school_urn,pupil_key,former_pupil_key,surname,forename,dob,sex,ethnicity,language,"
                            + "nc_year,enrol_status,entry_date,leaving_date,leaving_reason,destination_urn,sen_provision,"
                            + "sen_provision_start,fsm,fsm6,in_care")
                    .split(","));
    private static final List<String> NEEDS =
            List.of("school_urn", "pupil_key", "rank", "sen_type", "start_date", "end_date");
    private static final List<String> TOTALS =
            List.of("school_urn", "pupil_key", "term_start", "term_end", "code", "sessions");
    private static final List<String> MARKS = List.of("school_urn", "pupil_key", "date", "session", "code");
    private static final List<String> SUSPENSIONS = List.of(
            "school_urn,pupil_key,category,start_date,sessions,reason1,reason2,reason3,sen_provision,review_result"
                    .split(","));

    private final OwnWorld world;
    private final Extract extract;
    private final Predicate<School> daily;

    /**
     * To write into an extract.
     *
     * @param daily which schools give every mark; the others give the totals of a term
     */
    PupilExtracts(OwnWorld world, Extract extract, Predicate<School> daily) {
        this.world = world;
        this.extract = extract;
        this.daily = daily;
    }

    void write(List<School> schools) {
        List<School> marking = schools.stream().filter(daily).toList();
        List<School> totals = schools.stream().filter(daily.negate()).toList();
        extract.write("pupils", schools, PUPILS, rows(schools).map(this::pupil));
        extract.write("sen_needs", schools, NEEDS, rows(schools).flatMap(this::needs));
        if (!totals.isEmpty()) {
            extract.write("session_totals", totals, TOTALS, rows(totals).flatMap(this::totals));
        }
        if (!marking.isEmpty()) {
            extract.write("sessions", marking, MARKS, rows(marking).flatMap(this::marks));
        }
        extract.write("suspensions", schools, SUSPENSIONS, rows(schools).flatMap(this::suspensions));
    }

    private Stream<SchoolPupil> rows(List<School> schools) {
        return schools.stream()
                .flatMap(each -> world.pupils().get(each).stream())
                .filter(each -> extract.knows(each.enrolment().entry())
                        && !each.enrolment().leftBefore(extract.from()));
    }

    private String urn(SchoolPupil pupil) {
        return OwnWorld.urn(pupil.school(), extract.to());
    }

    private String key(SchoolPupil pupil) {
        return pupil.person().upn(extract.to());
    }

    private List<String> pupil(SchoolPupil pupil) {
        Person person = pupil.person();
        Optional<LocalDate> leaving = pupil.enrolment().leaving().filter(extract::knows);
        PupilYear year = pupil.year(leaving.orElse(extract.to()));
        SenProvision sen = pupil.sen(leaving.orElse(extract.to()));
        Chance chance = Chance.of(person.key(), STREAM);
        List<String> row = new ArrayList<>(List.of(
                urn(pupil),
                key(pupil),
                person.formerUpn(extract.to()).orElse(""),
                person.surname(),
                person.forename()));
        row.add(person.born().toString());
        row.add(person.girl() ? "F" : "M");
        row.add(person.ethnicity());
        row.add(person.language());
        row.add(year.yearGroup() == 0 ? "R" : Integer.toString(year.yearGroup()));
        row.add(pupil.status(extract.to()));
        row.add(pupil.enrolment().entry().toString());
        row.add(leaving.map(LocalDate::toString).orElse(""));
        row.add(leaving.isPresent() ? pupil.leavingReason() : "");
        row.add(leaving.flatMap(day -> pupil.wentTo().map(to -> OwnWorld.urn(to, day)))
                .orElse(""));
        row.add(sen.code());
        row.add(sen == SenProvision.NONE ? "" : pupil.senSince(year).toString());
        row.add(flag(year.fsm()));
        row.add(flag(year.fsm() || year.fsmInSixYears()));
        row.add(flag(chance.happens(IN_CARE)));
        return row;
    }

    private static String flag(boolean yes) {
        return yes ? "Y" : "N";
    }

    private Stream<List<String>> needs(SchoolPupil pupil) {
        LocalDate day = pupil.enrolment().leaving().filter(extract::knows).orElse(extract.to());
        SenProvision sen = pupil.sen(day);
        List<String> needs = pupil.person().needs(sen);
        List<List<String>> rows = new ArrayList<>();
        for (int rank = 1; rank <= needs.size(); rank++) {
            rows.add(List.of(
                    urn(pupil),
                    key(pupil),
                    Integer.toString(rank),
                    needs.get(rank - 1),
                    pupil.senSince(pupil.year(day)).toString(),
                    ""));
        }
        return rows.stream();
    }

    private Stream<MarkBook> book(SchoolPupil pupil) {
        return pupil.enrolment().in(extract.year()).stream()
                .map(year -> MarkBook.of(pupil, year, world.newCodesFrom()));
    }

    private Stream<List<String>> totals(SchoolPupil pupil) {
        return book(pupil)
                .flatMap(book -> Stream.of(SchoolTerm.Season.values())
                        .map(season -> new SchoolTerm(extract.year(), season))
                        .filter(term -> extract.knows(term.lastDay()))
                        .flatMap(term -> book.totals(term.firstDay(), term.lastDay()).entrySet().stream()
                                .map(each -> List.of(
                                        urn(pupil),
                                        key(pupil),
                                        term.firstDay().toString(),
                                        term.lastDay().toString(),
                                        each.getKey(),
                                        each.getValue().toString()))));
    }

    /** Days on which the school is closed are marked too; of those above compulsory age, nothing. */
    private Stream<List<String>> marks(SchoolPupil pupil) {
        String urn = urn(pupil);
        String key = key(pupil);
        return book(pupil)
                .filter(MarkBook::kept)
                .flatMap(book -> IntStream.range(0, SchoolCalendar.SESSIONS)
                        .filter(session -> extract.knows(book.day(session))
                                && pupil.enrolment().onRoll(book.day(session)))
                        .mapToObj(session -> List.of(
                                urn,
                                key,
                                book.day(session).toString(),
                                session % 2 == 0 ? "AM" : "PM",
                                Optional.ofNullable(book.code(session)).orElse(CLOSED))));
    }

    private Stream<List<String>> suspensions(SchoolPupil pupil) {
        return pupil.enrolment().years().stream()
                .flatMap(year -> Suspensions.of(year).stream())
                .filter(each -> extract.covers(each.start()))
                .map(each -> suspension(pupil, each));
    }

    private List<String> suspension(SchoolPupil pupil, Suspensions.Event event) {
        List<String> row = new ArrayList<>(List.of(urn(pupil), key(pupil)));
        row.add(event.permanent() ? "PERM" : "SUSP");
        row.add(event.start().toString());
        row.add(event.permanent() ? "" : Integer.toString(event.sessions()));
        for (int each = 0; each < 3; each++) {
            row.add(each < event.reasons().size() ? event.reasons().get(each) : "");
        }
        row.add(pupil.sen(event.start()).code());
        row.add("");
        return row;
    }
}
