// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.EducationPhase;
import java.time.LocalDate;
import java.util.Optional;

/** Alternative provision in a census return: arranged by the school, and of those who are at such a school. */
final class CensusPlacements {
    private static final int STREAM = 107;
    private static final double NEED_NOT_YET_KNOWN = 0.3;

    private CensusPlacements() {}

    static void write(XmlFile xml, SchoolPupil pupil, Stories stories, CensusReturn collection) {
        entry(xml, pupil);
        for (Placement each : pupil.placements()) {
            if (each.protocol().isEmpty() && asked(each, collection)) {
                arranged(xml, pupil, each, collection);
            }
        }
    }

    private static void entry(XmlFile xml, SchoolPupil pupil) {
        if (pupil.school().phase() != EducationPhase.ALTERNATIVE_PROVISION) {
            return;
        }
        Chance chance = Chance.of(pupil.enrolment().key(), STREAM);
        String drawn = CodeSets.drawn(CodeSets.known().entryReasons(), chance);
        LocalDate day = pupil.enrolment().entry();
        xml.within("APProvisionDetail", () -> {
            xml.leaf(
                    "PrevURN",
                    pupil.cameFrom().map(from -> OwnWorld.urn(from, day)).orElse(""));
            xml.leaf(
                    "APReason",
                    pupil.arrival().filter(MoveKind.EXCLUDED::equals).isPresent() ? "PEX" : drawn);
            xml.leaf(
                    "SENProvisionEntry",
                    chance.happens(NEED_NOT_YET_KNOWN)
                            ? SenProvision.NONE.code()
                            : pupil.sen(day).code());
        });
    }

    /** Those of the academic year of the return's day, as far as they have begun. */
    private static boolean asked(Placement placement, CensusReturn collection) {
        return placement.year().year().equals(collection.rollYear())
                && !placement.entry().isAfter(collection.referenceDate());
    }

    private static void arranged(XmlFile xml, SchoolPupil pupil, Placement placement, CensusReturn collection) {
        Optional<LocalDate> leaving = placement.leaving().filter(each -> each.isBefore(collection.referenceDate()));
        xml.within("SchoolArrangedAPDetail", () -> {
            xml.leaf("URN", placement.provider().urn());
            xml.leaf("UKPRN", placement.provider().ukprn());
            xml.leaf("APsettingType", placement.provider().settingType());
            xml.leaf("PlacementReason", placement.reason());
            xml.leaf("EntryDate", placement.entry().toString());
            xml.leaf("LeavingDate", leaving.map(LocalDate::toString).orElse(""));
            xml.leaf("APattendancePattern", placement.fullTime() ? "FT" : "PT");
            xml.leaf("APsessionsPerWeek", Integer.toString(placement.sessionsPerWeek()));
            xml.leaf("SENprovisionEntry", pupil.sen(placement.entry()).code());
            leaving.ifPresent(
                    each -> xml.leaf("SENprovisionLeaving", pupil.sen(each).code()));
        });
    }
}
