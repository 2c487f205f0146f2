// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static inclusion.ingest.facts.OwnLanding.DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was to be forgotten and is in the files, and what a finding may not quote of them. */
class ForgottenPupilsTest {
    private static final String NAME = "Zzquexley";
    private static final String PUPILS =
            "school_urn,pupil_key,former_pupil_key,year_of_birth,sex,nc_year,enrol_status,entry_date,leaving_date,"
                    + "leaving_reason,sen_provision," + NAME + "," + NAME + "\n";

    @TempDir
    Path folder;

    @Test
    void forgottenPupils_areFoundUnderAnyNumber_alsoWhereOnlyALetGoYearHasThem() {
        PupilSettings settings =
                OwnLanding.SETTINGS.forgetting(List.of("temp", "GON", "NOBODY")).keepingFrom(new AcademicYear(2024));

        Facts facts = landing().facts(settings);

        assertThat(facts.pupils().forgotten()).containsExactlyInAnyOrder(OwnLanding.of("TEMP"), OwnLanding.of("GON"));
        assertThat(facts.pupils()
                        .of(PupilFact.ENROLMENT_PERIOD)
                        .select("pupil")
                        .distinct()
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly(OwnLanding.of("STAYS"));
    }

    @Test
    void headingThatNobodyKnows_isNotQuoted_forItMayBeAPupil() {
        Facts facts = landing().facts();

        assertThat(facts.findings()).extracting(Finding::code).contains("other-column-twice");
        assertThat(facts.findings().toString()).doesNotContainIgnoringCase(NAME);
        assertThat(facts.pupils().forgotten()).isEmpty();
    }

    private OwnLanding landing() {
        return OwnLanding.in(folder)
                .put("pupils.csv", PUPILS, """
                        900101,PERM,TEMP,2012,F,7,C,2024-09-02,,,N,,
                        900101,STAYS,,2011,M,8,C,2024-09-02,,,K,,
                        900101,GON,,2009,F,10,C,2021-09-02,2024-05-02,EHE,N,,
                        """)
                .put("delivery.csv", DELIVERY, ",pupils,2023-09-01,2025-07-31,2025-07-31,full\n");
    }
}
