// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import static inclusion.ingest.generate.PublishedFile.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    private static final GeneratorSettings SMALL = new GeneratorSettings(12_000, 7);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void generate() {
        Generator.write(folder, SMALL);
    }

    @Test
    void sameSeed_givesTheSameContent(@TempDir Path again) {
        Generator.write(again, SMALL);
        assertThat(PublishedFile.contents(again)).isEqualTo(PublishedFile.contents(folder));
    }

    @Test
    void anotherSeed_givesOtherPupils(@TempDir Path other) {
        Generator.write(other, SMALL.pupils(), SMALL.seed() + 1);
        assertThat(PublishedFile.content(other.resolve("exc_school.csv.gz")))
                .isNotEqualTo(PublishedFile.content(folder.resolve("exc_school.csv.gz")));
    }

    @Test
    void morePupils_changeNoSchoolThatWasThereBefore(@TempDir Path more) {
        Generator.write(more, SMALL.pupils() * 2, SMALL.seed());
        PublishedFile few = PublishedFile.utf8(folder.resolve("exc_school.csv.gz"));
        PublishedFile many = PublishedFile.utf8(more.resolve("exc_school.csv.gz"));
        assertThat(many.rows()).hasSizeGreaterThan(few.rows().size());
        assertThat(many.rows().stream().map(row -> row.getFields().toString()))
                .containsAll(few.rows().stream()
                        .map(row -> row.getFields().toString())
                        .toList());
    }

    @Test
    void noPupilsAround_leavesTheSchoolsOfTheStory(@TempDir Path alone) {
        Generator.write(alone, 0, 1);
        assertThat(PublishedFile.utf8(alone.resolve("exc_school.csv.gz"))
                        .where(is("time_period", "202425"))
                        .rows())
                .hasSize(21);
    }

    @Test
    void fewerThanNoPupils_areRefused() {
        assertThatThrownBy(() -> new GeneratorSettings(-1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid number of pupils: -1. Ask for 0 to 4000000");
    }

    @Test
    void folder_saysThatItIsFictional() throws Exception {
        assertThat(Files.readAllLines(folder.resolve("fictional.csv"))).first().isEqualTo("fictional_data");
    }
}
