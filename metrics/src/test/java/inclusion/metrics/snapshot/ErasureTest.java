// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inclusion.metrics.snapshot.Manifest.PublishedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten is gone from every snapshot but the public parts, and stays out of every later run. */
class ErasureTest {
    @TempDir
    Path folder;

    @Test
    void olderSnapshots_keepOnlyTheirPublicPart_andSaySo() throws IOException {
        Lake lake = lake();
        publish(lake, "older");
        publish(lake, "serving");

        assertThat(lake.eraseAllButTheServing()).containsExactly("older");

        assertThat(folder.resolve("snapshots/older/internal")).doesNotExist();
        assertThat(folder.resolve("snapshots/older/public/value")).exists();
        assertThat(folder.resolve("snapshots/serving/internal/value")).exists();
        Manifest older = lake.manifest("older").orElseThrow();
        assertThat(older.profiles()).containsExactly("public");
        assertThat(older.tables()).extracting(PublishedTable::profile).containsOnly("public");
        assertThat(lake.current()).hasValue("serving");
    }

    @Test
    void erasingTwice_findsNothingMore() throws IOException {
        Lake lake = lake();
        publish(lake, "older");
        publish(lake, "serving");
        lake.eraseAllButTheServing();

        assertThat(lake.eraseAllButTheServing()).isEmpty();
    }

    @Test
    void emptyLake_hasNothingToErase() {
        assertThat(lake().eraseAllButTheServing()).isEmpty();
        assertThat(lake().leftOut()).isEqualTo(LeftOut.NOTHING);
    }

    @Test
    void forgottenPupils_areAddedUpAndSurviveTheProcess() {
        lake().leaveOut(LeftOut.NOTHING.and(Set.of("b"), "key").and(Set.of("a", "b"), "key"));

        assertThat(lake().leftOut().pupils()).containsExactly("a", "b");
    }

    @Test
    void anotherKey_cannotTellWhoIsForgotten_andIsRefused() {
        LeftOut forgotten = LeftOut.NOTHING.and(Set.of("a"), "one key");

        assertThatThrownBy(() -> forgotten.readableWith("another"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Cannot leave out the 1 forgotten pupils")
                .hasMessageContaining("one key");
        assertThat(forgotten.readableWith("one key")).isSameAs(forgotten);
        assertThat(LeftOut.NOTHING.before("202324").readableWith("any")).isNotNull();
    }

    @Test
    void yearsOnceLeftOut_doNotComeBack() {
        assertThat(LeftOut.NOTHING.before("202324").before("202223").keepFrom()).isEqualTo("202324");
        assertThat(LeftOut.NOTHING.before("202223").before("202324").keepFrom()).isEqualTo("202324");
    }

    @Test
    void configuration_changesWithWhoIsForgotten_withoutNamingThem() {
        LeftOut one = LeftOut.NOTHING.and(Set.of("pseudonym-a"), "key");
        LeftOut other = LeftOut.NOTHING.and(Set.of("pseudonym-b"), "key");

        assertThat(one.configuration()).contains("forgotten 1").doesNotContain("pseudonym");
        assertThat(one.configuration()).isNotEqualTo(other.configuration());
        assertThat(LeftOut.NOTHING.configuration()).isEmpty();
    }

    private Lake lake() {
        return new Lake(folder.toString(), new Configuration());
    }

    private static void publish(Lake lake, String id) throws IOException {
        Path staging = Path.of(lake.stage(id).toUri().getPath());
        for (String profile : List.of("internal", "public")) {
            Files.createDirectories(staging.resolve(profile));
            Files.write(staging.resolve(profile).resolve("value"), new byte[10]);
        }
        Manifest only = PublishingProcess.manifest(id, "digest");
        List<PublishedTable> tables = List.of(
                new PublishedTable("internal", "value", 1, "digest"),
                new PublishedTable("public", "value", 1, "digest"));
        lake.publish(
                new org.apache.hadoop.fs.Path(staging.toUri()),
                only.withOnly(List.of("internal", "public"), tables),
                step -> {});
    }
}
