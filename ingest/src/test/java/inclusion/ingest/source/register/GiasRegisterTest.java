// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.register;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.CsvRows;
import inclusion.ingest.source.ReadFile;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.Admissions;
import inclusion.ingest.vocabulary.AdmissionsPolicy;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.SexOfSchool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GIAS as it was published until 2023 with 140 columns, and since with 135. */
class GiasRegisterTest {
    private static final String HEADER = """
            URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (code),\
            TypeOfEstablishment (name),EstablishmentTypeGroup (code),EstablishmentTypeGroup (name),\
            EstablishmentStatus (code),EstablishmentStatus (name),ReasonEstablishmentOpened (code),\
            ReasonEstablishmentOpened (name),OpenDate,ReasonEstablishmentClosed (code),\
            ReasonEstablishmentClosed (name),CloseDate,PhaseOfEducation (code),PhaseOfEducation (name),\
            StatutoryLowAge,StatutoryHighAge,Boarders (code),Boarders (name),NurseryProvision (name),\
            OfficialSixthForm (code),OfficialSixthForm (name),Gender (code),Gender (name),\
            ReligiousCharacter (code),ReligiousCharacter (name),ReligiousEthos (name),Diocese (code),\
            Diocese (name),AdmissionsPolicy (code),AdmissionsPolicy (name),SchoolCapacity,\
            SpecialClasses (code),SpecialClasses (name),CensusDate,NumberOfPupils,NumberOfBoys,NumberOfGirls,\
            PercentageFSM,TrustSchoolFlag (code),TrustSchoolFlag (name),Trusts (code),Trusts (name),\
            SchoolSponsorFlag (name),SchoolSponsors (name),FederationFlag (name),Federations (code),\
            Federations (name),UKPRN,FEHEIdentifier,FurtherEducationType (name),OfstedLastInsp,\
            OfstedSpecialMeasures (code),OfstedSpecialMeasures (name),LastChangedDate,Street,Locality,\
            Address3,Town,County (name),Postcode,SchoolWebsite,TelephoneNum,HeadTitle (name),HeadFirstName,\
            HeadLastName,HeadPreferredJobTitle,BSOInspectorateName (name),InspectorateReport,\
            DateOfLastInspectionVisit,NextInspectionVisit,TeenMoth (name),TeenMothPlaces,CCF (name),\
            SENPRU (name),EBD (name),PlacesPRU,FTProv (name),EdByOther (name),Section41Approved (name),\
            SEN1 (name),SEN2 (name),SEN3 (name),SEN4 (name),SEN5 (name),SEN6 (name),SEN7 (name),SEN8 (name),\
            SEN9 (name),SEN10 (name),SEN11 (name),SEN12 (name),SEN13 (name),TypeOfResourcedProvision (name),\
            ResourcedProvisionOnRoll,ResourcedProvisionCapacity,SenUnitOnRoll,SenUnitCapacity,GOR (code),\
            GOR (name),DistrictAdministrative (code),DistrictAdministrative (name),AdministrativeWard (code),\
            AdministrativeWard (name),ParliamentaryConstituency (code),ParliamentaryConstituency (name),\
            UrbanRural (code),UrbanRural (name),GSSLACode (name),Easting,Northing,MSOA (name),LSOA (name),\
            InspectorateName (name),SENStat,SENNoStat,BoardingEstablishment (name),PropsName,\
            PreviousLA (code),PreviousLA (name),PreviousEstablishmentNumber,OfstedRating (name),\
            RSCRegion (name),Country (name),UPRN,SiteName,QABName (code),QABName (name),\
            EstablishmentAccredited (code),EstablishmentAccredited (name),QABReport,CHNumber,MSOA (code),\
            LSOA (code),FSM,AccreditationExpiryDate""";
    private static final Set<String> GONE = Set.of(
            "OfstedLastInsp",
            "OfstedSpecialMeasures (code)",
            "OfstedSpecialMeasures (name)",
            "OfstedRating (name)",
            "RSCRegion (name)");

    @ParameterizedTest
    @ValueSource(ints = {140, 135})
    void a_school_has_its_numbers_dates_and_place_and_its_head_is_never_read(int columns) {
        ReadFile file = gias(columns, Map.of("PhaseOfEducation (name)", "Secondary"));
        Statement.Establishment school = school(file);

        assertThat(file.header().names()).hasSize(columns);
        assertThat(school.place().urn().orElseThrow().code()).isEqualTo("900101");
        assertThat(school.place().laestab()).contains(new Laestab("9010401"));
        assertThat(school.openDate()).contains(LocalDate.of(2016, 9, 1));
        assertThat(school.closeDate()).contains(LocalDate.of(2024, 8, 31));
        assertThat(school.phase()).contains(EducationPhase.SECONDARY);
        assertThat(school.lowestAge()).hasValue(11);
        assertThat(school.admissions())
                .isEqualTo(new Admissions(AdmissionsPolicy.SELECTIVE, SexOfSchool.BOYS, "Roman Catholic"));
        assertThat(school.toString()).doesNotContain("Marker", "07000");
        assertThat(file.header().positions().keySet())
                .noneMatch(name -> name.contains("head") || name.contains("telephone"));
    }

    @ParameterizedTest
    @CsvSource({
        "07, Community special school, SPECIAL",
        "33, Academy special sponsor led, SPECIAL",
        "36, Free schools special, SPECIAL",
        "8, Non-maintained special school, SPECIAL",
        "14, Pupil referral unit, ALTERNATIVE_PROVISION",
        "42, Academy alternative provision converter, ALTERNATIVE_PROVISION",
        "38, Free schools alternative provision, ALTERNATIVE_PROVISION",
        "32, Special post 16 institution, SIXTEEN_PLUS",
        "57, Academy secure 16 to 19, SIXTEEN_PLUS",
        "10, Other independent special school, INDEPENDENT"
    })
    void a_type_settles_the_phase_where_the_register_has_none(String code, String type, EducationPhase phase) {
        Statement.Establishment school = school(gias(
                135,
                Map.of(
                        "TypeOfEstablishment (code)", code,
                        "TypeOfEstablishment (name)", type,
                        "PhaseOfEducation (name)", "Not applicable")));

        assertThat(school.phase()).contains(phase);
        assertThat(school.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "26", "30", "37", "037"})
    void schools_outside_england_are_set_aside_by_the_number_of_their_type(String code) {
        ReadFile file = gias(135, Map.of("TypeOfEstablishment (code)", code, "TypeOfEstablishment (name)", "?"));

        assertThat(file.row(0).flaws()).containsExactly(FindingRule.ROW_SET_ASIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-09-2016", "01/09/2016"})
    void both_ways_to_write_a_day_are_read(String day) {
        assertThat(school(gias(140, Map.of("OpenDate", day))).openDate()).contains(LocalDate.of(2016, 9, 1));
    }

    private static Statement.Establishment school(ReadFile file) {
        assertThat(file.row(0).refusal()).isEmpty();
        return (Statement.Establishment) file.row(0).reading().statements().get(0);
    }

    private static ReadFile gias(int columns, Map<String, String> cells) {
        Map<String, String> row = new HashMap<>(Map.of(
                "URN", "900101",
                "LA (code)", "901",
                "EstablishmentNumber", "401",
                "EstablishmentName", "St Mary’s School",
                "TypeOfEstablishment (code)", "05",
                "TypeOfEstablishment (name)", "Foundation school",
                "EstablishmentStatus (name)", "Open, but proposed to close",
                "OpenDate", "01-09-2016",
                "CloseDate", "31-08-2024",
                "StatutoryLowAge", "11"));
        row.putAll(Map.of(
                "Gender (name)", "Boys",
                "ReligiousCharacter (name)", "Roman Catholic",
                "AdmissionsPolicy (name)", "Selective"));
        row.putAll(Map.of("HeadLastName", "Marker", "TelephoneNum", "07000000000"));
        row.putAll(cells);
        List<String> names = new ArrayList<>(CsvRows.of(HEADER).next());
        if (columns == 135) {
            names.removeAll(GONE);
        }
        List<String> values = names.stream()
                .map(name -> '"' + row.getOrDefault(name, "") + '"')
                .toList();
        return ReadFile.of(
                new EstablishmentRegister(),
                "202324",
                String.join(",", names) + "\n" + String.join(",", values) + "\n");
    }
}
