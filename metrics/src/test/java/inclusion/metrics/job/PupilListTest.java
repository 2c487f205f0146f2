// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is to be forgotten is read from one column, whatever stands beside it. */
class PupilListTest {
    @TempDir
    Path folder;

    @Test
    void pupils_areReadFromTheirColumn_eachOnce() throws IOException {
        Path file = file("surname,UPN\r\nSomebody, A1 \r\nSomebody,A1\r\nElse,B2\r\n,\r\n");

        assertThat(PupilList.read(file)).containsExactly("A1", "B2");
    }

    @Test
    void excelsByteOrderMark_hidesNothing() throws IOException {
        assertThat(PupilList.read(file("\uFEFFpupil_key\nA1\n"))).containsExactly("A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "surname\nSecretname\n", "upn\n\n"})
    void aFileThatNamesNobody_isRefusedWithoutQuotingIt(String content) throws IOException {
        Path file = file(content);

        assertThatThrownBy(() -> PupilList.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid pupil file")
                .hasMessageNotContaining("Secretname");
    }

    @Test
    void aMissingFile_isSaidToBeMissing() {
        assertThatThrownBy(() -> PupilList.read(folder.resolve("nowhere.csv"))).hasMessageContaining("no such file");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("who.csv"), content, StandardCharsets.UTF_8);
    }
}
