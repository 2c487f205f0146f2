// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactTest {
    @Test
    void authorityWithoutARegion_leavesNoGapInItsLine() {
        assertThat(Fact.known(Fact.plain("Northmoor"), Fact.plain(""), null, Fact.of("", "8 schools", "")))
                .containsExactly(Fact.plain("Northmoor"), Fact.of("", "8 schools", ""));
    }
}
