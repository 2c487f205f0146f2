// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.membership;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.Urn;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustMembershipTest {
    /** As published, the header has one name more than the rows have fields. */
    private static final String CSV = """
            "URN","Linked UID","Group Name","Group Type","Closed Date","Group Status","Joined date","EstablishmentName","TypeOfEstablishment (name)","PhaseOfEducation (name)","LA (code)","HasSharedHT"
            900001,99101,"Alder Trust","Multi-academy trust","","Open","01-03-2016","Alder Academy","Academy converter","Secondary","901"
            900001,99801,"Alder Sponsors","School sponsor","","Open","01-03-2016","Alder Academy","Academy converter","Secondary","901"
            900002,99102,"Birch Trust","Single-academy trust","","Open","01-03-2016","Birch Academy","Academy converter","Secondary","901"
            900003,99103,"Cedar Trust","Multi-academy trust","01-01-2016","Closed","01-03-2014","Cedar Academy","Academy converter","Secondary","901"
            900004,99101,"Alder Trust","Multi-academy trust","","Open","","Dogwood Academy","Academy special converter","Not applicable","901"
            ,99101,"Alder Trust","Multi-academy trust","","Open","","Elm Academy","Academy converter","Secondary","901"
            """;

    private final ReadFile file = ReadFile.of(new TrustMembership(), "201617", CSV);

    @Test
    void aMember_isNamedWithItsTrustAndTheDayItJoined() {
        assertThat(file.row(0).refusal()).isEmpty();
        assertThat(file.row(0).reading().statements())
                .contains(new Statement.Membership(
                        "99101",
                        "Alder Trust",
                        new Urn("900001"),
                        "Alder Academy",
                        "201617",
                        Optional.of(LocalDate.of(2016, 3, 1))));
    }

    @Test
    void sponsors_singleAcademyTrusts_andClosedTrusts_areNoTrustsHere() {
        assertThat(file.rows().subList(1, 4))
                .allSatisfy(row -> assertThat(row.flaws()).containsExactly(FindingRule.ROW_SET_ASIDE));
    }

    @Test
    void aBlankDay_isUnknown() {
        Statement.Membership member = file.row(4).reading().statements().stream()
                .filter(Statement.Membership.class::isInstance)
                .map(Statement.Membership.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(member.joined()).isEmpty();
    }

    @Test
    void theFile_isNoRegister_butNamesPhaseAndType() {
        Statement.Establishment school = file.row(4).reading().statements().stream()
                .filter(Statement.Establishment.class::isInstance)
                .map(Statement.Establishment.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(school.status()).isEqualTo("unknown");
        assertThat(school.phase()).contains(EducationPhase.SPECIAL);
    }

    @Test
    void aMemberWithoutUrn_isRefused() {
        assertThat(file.row(5).refusal()).contains(FindingRule.PLACE_MISSING);
    }

    @Test
    void allGroups_nameTheTrustByItsGroupUid() {
        ReadFile all = ReadFile.of(new TrustMembership(), "202425", """
                URN,Group UID,Group ID,Group Name,Companies House Number,Group Type (code),Group Type,Closed Date,\
                Open date,Incorporated on (open date),Group Status (code),Group Status,Joined date,EstablishmentName,\
                TypeOfEstablishment (code),TypeOfEstablishment (name),PhaseOfEducation (code),PhaseOfEducation (name),LA (code),LA (name)
                900001,99101,TR00001,Alder Trust,01234567,06,Multi-academy trust,,,01-03-2016,OPEN,Open,01/03/2016,\
                Alder Academy,34,Academy converter,4,Secondary,901,Alderton
                900002,99201,,Birch Federation,,01,Federation,,,,OPEN,Open,01-03-2016,Birch School,01,Community school,2,Primary,901,Alderton
                """);

        assertThat(all.row(0).reading().statements())
                .contains(new Statement.Membership(
                        "99101",
                        "Alder Trust",
                        new Urn("900001"),
                        "Alder Academy",
                        "202425",
                        Optional.of(LocalDate.of(2016, 3, 1))));
        assertThat(all.row(1).flaws()).containsExactly(FindingRule.ROW_SET_ASIDE);
    }
}
