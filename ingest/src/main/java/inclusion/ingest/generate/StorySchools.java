// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.EducationPhase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schools that tell a story, in and out of three trusts, as {@code trusts.yaml} has them. */
final class StorySchools {
    private static final int FIRST_URN = 900_001;
    private static final int FIRST_FORMER_URN = 900_061;

    private record Written(List<WrittenTrust> trusts, List<WrittenSchool> others) {}

    private record WrittenTrust(
            String uid, String name, String companyNumber, String opened, List<WrittenSchool> schools) {}

    private record Former(String name, SchoolType type) {}

    private record Move(String to, String on) {}

    private record WrittenSchool(
            String name,
            String town,
            EducationPhase phase,
            SchoolType type,
            String authority,
            String joined,
            String opened,
            String closed,
            Former was,
            Move moved,
            double intake,
            boolean sixthForm,
            double fsm,
            double eal,
            Double ehcPlan,
            Double senSupport,
            List<Double> absence,
            List<Double> suspension,
            Double exclusion,
            Double notSustained,
            boolean onlyHidden) {}

    private final Geography geography;
    private final Calibration calibration;
    private final EstabNumbers estabs;
    private final Map<String, Trust> trusts = new LinkedHashMap<>();
    private final List<School> schools = new ArrayList<>();

    StorySchools(Geography geography, Calibration calibration, EstabNumbers estabs) {
        this.geography = geography;
        this.calibration = calibration;
        this.estabs = estabs;
        Written written = GenerateResource.read("trusts.yaml", Written.class);
        for (WrittenTrust each : written.trusts()) {
            trusts.put(
                    each.uid(),
                    new Trust(each.uid(), each.name(), each.companyNumber(), LocalDate.parse(each.opened()), false));
        }
        for (WrittenTrust trust : written.trusts()) {
            trust.schools().forEach(each -> schools.add(school(each, trusts.get(trust.uid()))));
        }
        written.others().forEach(each -> schools.add(school(each, null)));
    }

    List<School> schools() {
        return List.copyOf(schools);
    }

    private School school(WrittenSchool written, Trust trust) {
        Authority authority = geography.authority(written.authority());
        return new School(
                FIRST_URN + schools.size(),
                written.phase(),
                authority,
                estabs.next(authority, written.phase()),
                written.town(),
                registrations(written),
                trust == null ? List.of() : memberships(written, trust),
                circumstances(written));
    }

    private List<Registration> registrations(WrittenSchool written) {
        String urn = Integer.toString(FIRST_URN + schools.size());
        if (written.was() == null) {
            return List.of(new Registration(
                    urn, written.name(), written.type(), date(written.opened()), date(written.closed())));
        }
        LocalDate converted = date(written.joined());
        String formerUrn = Integer.toString(FIRST_FORMER_URN + schools.size());
        return List.of(
                new Registration(formerUrn, written.was().name(), written.was().type(), null, converted.minusDays(1)),
                new Registration(urn, written.name(), written.type(), converted, null));
    }

    private List<Membership> memberships(WrittenSchool written, Trust trust) {
        LocalDate joined = date(written.joined());
        if (written.moved() == null) {
            return List.of(new Membership(trust, joined, null));
        }
        LocalDate moved = date(written.moved().on());
        return List.of(
                new Membership(trust, joined, moved),
                new Membership(trusts.get(written.moved().to()), moved, null));
    }

    private Circumstances circumstances(WrittenSchool written) {
        return new Circumstances(
                written.intake(),
                written.sixthForm(),
                written.fsm(),
                written.eal(),
                or1(written.ehcPlan()),
                or1(written.senSupport()),
                or1(written.absence()),
                or1(written.suspension()),
                or1(written.exclusion()),
                or1(written.notSustained()),
                calibration.of(written.phase()).pupilsPerTeacher(),
                written.onlyHidden());
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static double or1(Double factor) {
        return factor == null ? 1 : factor;
    }

    private static List<Double> or1(List<Double> factors) {
        return factors == null ? List.of(1.0) : factors;
    }
}
