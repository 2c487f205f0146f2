// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustsTest {
    private static final Membership EARLY = member("990001", "202223", LocalDate.of(2018, 9, 1));
    private static final Membership LATE = member("990002", "202223", LocalDate.of(2022, 9, 1));
    private static final Membership AFTER = member("990003", "202223", LocalDate.of(2023, 1, 20));
    private static final Membership LEFT = member("990004", "202021", LocalDate.of(2015, 9, 1));
    private static final Trusts TRUSTS = new Trusts(List.of(EARLY, LATE, AFTER, LEFT));

    @Test
    void fileOfTheDay_aloneSpeaksForIt() {
        assertThat(TRUSTS.on(List.of("202223")))
                .extracting(resolved -> resolved.member().urn())
                .containsExactly("990001", "990002");
        assertThat(TRUSTS.on(List.of("202223"))).allMatch(Trusts.Resolved::complete);
    }

    @Test
    void yearWithoutAFile_takesTheNextLaterByJoinedDate_andSaysThatItIsIncomplete() {
        assertThat(TRUSTS.on(List.of("202122")))
                .extracting(resolved -> resolved.member().urn(), Trusts.Resolved::complete)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("990001", false));
    }

    @Test
    void earlierFile_isNeverJoinedWithALaterOne() {
        assertThat(TRUSTS.on(List.of("201920")))
                .extracting(resolved -> resolved.member().urn())
                .containsExactly("990004");
    }

    @Test
    void yearAfterTheLastFile_hasNoMembers() {
        assertThat(TRUSTS.on(List.of("202324"))).isEmpty();
    }

    @Test
    void censusDay_isTheThirdThursdayOfJanuary() {
        assertThat(TRUSTS.on(List.of("202223")).get(0).day()).isEqualTo(LocalDate.of(2023, 1, 19));
    }

    private static Membership member(String urn, String period, LocalDate joined) {
        return new Membership("7", "Oak Trust", urn, "", period, joined);
    }
}
