// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTextTest {
    @Test
    void everyRuleHasOneRow_andNoRowIsLeftOver() {
        assertThat(FindingText.codes())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FindingRule.values())
                        .map(FindingRule::code)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(FindingRule.class)
    void everyRule_saysWhatItFound_whatThatMeans_andWhatToDo(FindingRule rule) {
        assertThat(rule.what()).endsWith(".").doesNotContain("  ");
        assertThat(rule.meaning()).endsWith(".").isNotEqualTo(rule.what());
        assertThat(rule.guidance()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(FindingRule.class)
    void aRuleIsFoundByItsCode(FindingRule rule) {
        assertThat(FindingRule.of(rule.code())).isSameAs(rule);
    }
}
