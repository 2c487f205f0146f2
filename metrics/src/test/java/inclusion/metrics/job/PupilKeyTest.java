package inclusion.metrics.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PupilKeyTest {
    @TempDir
    Path folder;

    @Test
    void a_key_that_was_made_is_read_again_and_nobody_else_may() throws IOException {
        Path file = folder.resolve("new/pupil.key");
        byte[] made = PupilKey.make(file);
        assertThat(made).hasSize(32);
        assertThat(PupilKey.read(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_key_that_is_there_is_never_replaced() throws IOException {
        Path file = folder.resolve("pupil.key");
        assertThat(PupilKey.make(file)).isEqualTo(PupilKey.make(file));
    }

    @Test
    void a_key_that_others_may_read_is_refused_with_what_to_do() throws IOException {
        Path file = folder.resolve("pupil.key");
        PupilKey.make(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> PupilKey.read(file))
                .hasMessageContaining("Invalid key " + file)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_damaged_or_short_key_is_refused() throws IOException {
        assertThatThrownBy(() -> PupilKey.read(holding("not base64 at all!"))).hasMessageContaining("base64");
        assertThatThrownBy(() -> PupilKey.read(holding("c2hvcnQ="))).hasMessageContaining("it holds 5 bytes");
    }

    @Test
    void a_key_never_lies_in_the_lake_not_even_behind_a_link() throws IOException {
        Path lake = Files.createDirectory(folder.resolve("lake"));
        Path link = Files.createSymbolicLink(folder.resolve("elsewhere"), lake);
        assertThatThrownBy(() -> PupilKey.keepOutOf(lake.resolve("keys/pupil.key"), lake))
                .hasMessageContaining("inside the lake");
        assertThatThrownBy(() -> PupilKey.keepOutOf(link.resolve("pupil.key"), lake))
                .hasMessageContaining("inside the lake");
        PupilKey.keepOutOf(folder.resolve("pupil.key"), lake);
    }

    private Path holding(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.key"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }
}
