// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.headline;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.Urn;
import org.junit.jupiter.api.Test;

class AbsenceHeadlineTest {
    private static final String HEADER = "\uFEFFLA,ESTAB,URN,PERCTOT,PPERSABS10\n";

    private final ReadFile file = ReadFile.of(
            new AbsenceHeadline(),
            "202223",
            HEADER
                    + "901,2001,900001,6.4,12.5\n"
                    + "901,2002,900002,5.0,SUPP\n"
                    + "NAT,PRI,,6.1,14.0\n"
                    + "NAT,SEC,,9.2,27.4\n"
                    + "NAT,SPE,,13.3,38.1\n"
                    + "NAT,ALL,,7.7,20.0\n"
                    + ",,,7.7,20.0\n");

    @Test
    void aSchool_isKnownByBothNumbers() {
        var place = file.row(0).observation().place();

        assertThat(place.level()).isEqualTo(GeographicLevel.SCHOOL);
        assertThat(place.urn()).contains(new Urn("900001"));
        assertThat(place.laestab()).contains(new Laestab("9012001"));
        assertThat(file.row(0).observation().timePeriod()).isEqualTo("202223");
    }

    @Test
    void ratesStandAsPrinted_andAHiddenOneStaysHidden() {
        assertThat(file.row(0).cell("overall_absence_percent")).isEqualTo("6.4");
        assertThat(file.row(0).cell("persistent_absence_percent")).isEqualTo("12.5");
        assertThat(file.row(1).cell("persistent_absence_percent")).isEqualTo("suppressed");
        assertThat(file.row(1).cell("overall_absence_percent")).isEqualTo("5.0");
    }

    @Test
    void englandsRows_standUnderTheirPhase() {
        assertThat(file.rows().subList(2, 5))
                .allSatisfy(row -> assertThat(row.observation().place().level()).isEqualTo(GeographicLevel.NATIONAL))
                .extracting(row -> row.observation().phase().orElseThrow())
                .containsExactly(EducationPhase.PRIMARY, EducationPhase.SECONDARY, EducationPhase.SPECIAL);
    }

    @Test
    void anUnknownPhaseAndARowWithoutSchool_areRefused() {
        assertThat(file.row(5).refusal()).contains(FindingRule.PHASE_UNKNOWN);
        assertThat(file.row(6).refusal()).contains(FindingRule.PLACE_MISSING);
    }

    @Test
    void persistentAbsenceFromFifteenPerCent_isAnotherThingAndNotRead() {
        ReadFile older = ReadFile.of(
                new AbsenceHeadline(), "201213", "LA,ESTAB,URN,PERCTOT,PPERSABS15\n901,2001,900001,5.9,4.1\n");

        assertThat(older.header().missing()).isEmpty();
        assertThat(older.row(0).cell("overall_absence_percent")).isEqualTo("5.9");
        assertThat(older.row(0).cell("persistent_absence_percent")).isEqualTo("absent");
    }

    @Test
    void aFileWithoutItsPersistentAbsence_isMissingAColumn() {
        ReadFile cut = ReadFile.of(new AbsenceHeadline(), "202223", "LA,Estab,URN,PERCTOT\n901,2001,900001,5.9\n");

        assertThat(cut.header().missing()).containsExactly("PPERSABS10");
    }
}
