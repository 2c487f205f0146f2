// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeSetTest {
    @ParameterizedTest
    @EnumSource(CodeSet.class)
    void everySet_hasCodesWithAGroup_andMeaningsThatAreCodesOfTheSameSet(CodeSet set) {
        assertThat(set.codes()).isNotEmpty().allSatisfy(code -> {
            assertThat(code.group()).as(code.code()).isNotEmpty();
            assertThat(set.meaning(code.code()).flatMap(set::of))
                    .as(code.code())
                    .hasValueSatisfying(meant -> assertThat(meant.group()).isEqualTo(code.group()));
        });
    }

    @Test
    void aCodeOfTwoSets_meansWhatItsOwnSetSays() {
        assertThat(CodeSet.SEN_TYPE.group("DS", "?")).isEqualTo("Down syndrome");
        assertThat(CodeSet.EXCLUSION_REASON.group("DS", "?")).contains("disability");
    }

    @Test
    void olderCodes_areKeptAsTheNewer() {
        assertThat(CodeSet.EXCLUSION_CATEGORY.meaning("FIXD")).contains("SUSP");
        assertThat(CodeSet.SEN_PROVISION.meaning("S")).contains("E");
        assertThat(CodeSet.SEN_PROVISION.meaning("P")).contains("K");
        assertThat(CodeSet.SEN_PROVISION.group("a", "?")).isEqualTo("SEN support");
    }

    @Test
    void extendedEthnicityOfAnAuthority_countsAsItsParent() {
        assertThat(CodeSet.ETHNICITY.meaning("WENG")).contains("WBRI");
        assertThat(CodeSet.ETHNICITY.group("AKPA", "?")).isEqualTo("Asian / Asian British");
        assertThat(CodeSet.ETHNICITY.of("BSOM").orElseThrow().detail("minor")).isEqualTo("Black - African");
        assertThat(CodeSet.ETHNICITY.group("REFU", "?")).isEqualTo("Unknown");
        long main = CodeSet.ETHNICITY.codes().stream()
                .filter(code -> code.means().isEmpty())
                .count();
        assertThat(main).isEqualTo(24);
    }

    @Test
    void finerReasons_areCountedUnderTheirOlderName() {
        Set<String> groups = List.of("DB", "LD", "CB").stream()
                .map(code -> CodeSet.EXCLUSION_REASON.group(code, "?"))
                .collect(Collectors.toSet());
        assertThat(groups).hasSize(1);
        assertThat(CodeSet.EXCLUSION_REASON.of("OT").orElseThrow().days().last())
                .isBefore(CodeSet.EXCLUSION_REASON.of("VR").orElseThrow().days().first());
    }

    @Test
    void nobodyKnowsThisCode() {
        assertThat(CodeSet.SEN_TYPE.of("QQQ")).isEmpty();
        assertThat(CodeSet.NCCIS_ACTIVITY.group("999", "not known")).isEqualTo("not known");
        assertThat(CodeSet.NCCIS_ACTIVITY.group("310", "")).isEqualTo("apprenticeship");
        assertThat(CodeSet.NCCIS_ACTIVITY.group("710", "")).isEqualTo("other");
    }
}
