// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.register;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.Admissions;
import inclusion.ingest.vocabulary.AdmissionsPolicy;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.SexOfSchool;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EstablishmentRegisterTest {
    private static final String SPINE = """
            URN,LA,ESTAB,LAESTAB,SCHNAME,TOWN,POSTCODE,ICLOSE,OPENDATE,CLOSEDATE,NFTYPE,ISPRIMARY,ISSECONDARY,AGEL,AGEH,GENDER,RELDENOM,ADMPOL
            900001,901,2001,9012001,Alder School,Alderton,ZZ1 1AA,1,42614,,Community school,1,0,3,11,Mixed,Does not apply,Unknown
            900002,901,4001,9014001,Birch School,Alderton,ZZ1 1AB,2,,43343,Academy converter,0,1,11,18,Girls,Roman Catholic,Selective
            900003,901,7001,9017001,Cedar School,,,3,,,Community special school,1,1,,,Not applicable,None,Not applicable
            900004,901,4002,9014002,Dogwood School,,,4,,,Free schools,1,1,4,18,Boys,Unknown,Modern
            ,901,4003,9014003,Elm School,,,1,,,Free schools,1,1,4,18,Mixed,None,
            900006,901,4004,9014004,Fir School,,,1,soon,,Free schools,1,1,4,18,Mixed,None,
            900007,704,6001,7046001,Gorse School,,,1,,,Service children's education,1,1,4,18,Mixed,None,
            """;

    private static final String INFORMATION = """
            URN,LANAME,LA,ESTAB,LAESTAB,SCHNAME,TOWN,POSTCODE,SCHSTATUS,OPENDATE,CLOSEDATE,SCHOOLTYPE,ISPRIMARY,ISSECONDARY,AGELOW,AGEHIGH,GENDER,RELCHAR,ADMPOL
            900001,Alderton,901,2001,9012001,Alder School,Alderton,ZZ1 1AA,Open,01-09-2014,,Voluntary aided school,1,0,3,11,Mixed,Church of England,Not applicable
            900002,Alderton,901,1101,9011101,Birch Centre,,,"Open, but proposed to close",,31-08-2023,Pupil referral unit,0,1,11,16,,,
            900003,Alderton,901,6001,9016001,Cedar College,,,Closed,,31-12-2021,Other independent school,0,1,11,16,Mixed,Quaker,Non-selective
            """;

    private final ReadFile spine = ReadFile.of(new EstablishmentRegister(), "201617", SPINE);
    private final ReadFile information = ReadFile.of(new EstablishmentRegister(), "202122", INFORMATION);

    @Test
    void daysOfASpreadsheet_areDays() {
        assertThat(school(spine, 0).openDate()).contains(LocalDate.of(2016, 9, 1));
        assertThat(school(spine, 1).closeDate()).contains(LocalDate.of(2018, 8, 31));
        assertThat(school(information, 0).openDate()).contains(LocalDate.of(2014, 9, 1));
    }

    @Test
    void aBlankOpeningDate_isUnknown() {
        assertThat(school(spine, 1).openDate()).isEmpty();
    }

    @Test
    void oneIsOpen_twoIsClosed_threeIsStillOpen_fourNotYet() {
        assertThat(school(spine, 0).status()).isEqualTo("open");
        assertThat(school(spine, 1).status()).isEqualTo("closed");
        assertThat(school(spine, 2).status()).isEqualTo("open");
        assertThat(school(spine, 3).status()).isEqualTo("unknown");
    }

    @Test
    void statusInWords_saysTheSame() {
        assertThat(school(information, 0).status()).isEqualTo("open");
        assertThat(school(information, 1).status()).isEqualTo("open");
        assertThat(school(information, 2).status()).isEqualTo("closed");
    }

    @Test
    void theType_settlesThePhase_elseWhatIsTaught() {
        assertThat(school(spine, 0).phase()).contains(EducationPhase.PRIMARY);
        assertThat(school(spine, 1).phase()).contains(EducationPhase.SECONDARY);
        assertThat(school(spine, 2).phase()).contains(EducationPhase.SPECIAL);
        assertThat(school(spine, 3).phase()).contains(EducationPhase.SECONDARY);
        assertThat(school(information, 1).phase()).contains(EducationPhase.ALTERNATIVE_PROVISION);
        assertThat(school(information, 2).phase()).contains(EducationPhase.INDEPENDENT);
    }

    @Test
    void aSchool_hasItsNumbersAgesAndAddress() {
        Statement.Establishment alder = school(information, 0);

        assertThat(alder.timePeriod()).isEqualTo("202122");
        assertThat(alder.place().laestab()).contains(new Laestab("9012001"));
        assertThat(alder.place().laName()).isEqualTo("Alderton");
        assertThat(alder.lowestAge()).hasValue(3);
        assertThat(alder.highestAge()).hasValue(11);
        assertThat(alder.town()).isEqualTo("Alderton");
        assertThat(alder.postcode()).isEqualTo("ZZ1 1AA");
        assertThat(school(spine, 2).lowestAge()).isEmpty();
    }

    @Test
    void whomItTakes_isSaidInOneWordWhateverTheYear_orUnknown() {
        assertThat(school(spine, 0).admissions())
                .isEqualTo(new Admissions(AdmissionsPolicy.UNKNOWN, SexOfSchool.MIXED, "No religious character"));
        assertThat(school(spine, 1).admissions())
                .isEqualTo(new Admissions(AdmissionsPolicy.SELECTIVE, SexOfSchool.GIRLS, "Roman Catholic"));
        assertThat(school(spine, 2).admissions())
                .isEqualTo(
                        new Admissions(AdmissionsPolicy.NOT_APPLICABLE, SexOfSchool.UNKNOWN, "No religious character"));
        assertThat(school(spine, 3).admissions())
                .isEqualTo(new Admissions(AdmissionsPolicy.NON_SELECTIVE, SexOfSchool.BOYS, "Unknown"));
        assertThat(school(information, 1).admissions()).isEqualTo(Admissions.UNKNOWN);
        assertThat(school(information, 2).admissions().policy()).isEqualTo(AdmissionsPolicy.NON_SELECTIVE);
    }

    @Test
    void aSchoolWithoutUrn_andADateInAnotherForm_areRefused() {
        assertThat(spine.row(4).refusal()).contains(FindingRule.PLACE_MISSING);
        assertThat(spine.row(5).refusal()).contains(FindingRule.DATE_UNREADABLE);
    }

    @Test
    void schoolsAbroad_areSetAside() {
        assertThat(spine.row(6).flaws()).containsExactly(FindingRule.ROW_SET_ASIDE);
    }

    private static Statement.Establishment school(ReadFile file, int row) {
        return (Statement.Establishment) file.row(row).reading().statements().get(0);
    }
}
