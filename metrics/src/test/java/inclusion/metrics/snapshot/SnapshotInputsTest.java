// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.vocabulary.FileAccount;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotInputsTest {
    private static final FileAccount ABSENCE = file("aa", "absence.csv", "");
    private static final FileAccount CENSUS = file("bb", "census.csv", "201617");

    @Test
    void nameAndOrderOfFiles_makeNoOtherId() {
        assertThat(id(ABSENCE, CENSUS)).isEqualTo(id(CENSUS, file("aa", "renamed.csv", "")));
    }

    @Test
    void theYearOfTheFolder_makesAnotherId() {
        assertThat(id(CENSUS)).isNotEqualTo(id(file("bb", "census.csv", "202223")));
    }

    /** It brings a finding and a line in the books, so the content is another, too. */
    @Test
    void aSecondCopy_makesAnotherId() {
        assertThat(id(ABSENCE, file("aa", "copy.csv", ""))).isNotEqualTo(id(ABSENCE));
    }

    private static String id(FileAccount... files) {
        return new SnapshotInputs(List.of(files), "catalogue", "default", "code").id();
    }

    private static FileAccount file(String checksum, String name, String timePeriod) {
        return new FileAccount(
                checksum, name, "absence", "", "", timePeriod, "UTF-8", 1, 1, 0, 0, FileAccount.Status.ACCEPTED, 0);
    }
}
