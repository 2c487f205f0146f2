// SPDX-License-Identifier: Apache-2.0
package inclusion.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in a house of its own, where java and mvnw only say what they were asked. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("inclusion.root"), "inclusion");
    private static final Instant BUILT = Instant.parse("2026-01-02T00:00:00Z");

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void build_a_house() throws IOException {
        home = Files.createDirectory(folder.resolve("a house"));
        Files.copy(LAUNCHER, home.resolve("inclusion"));
        program(home.resolve("mvnw"), "echo \"built with $*\" >&2");
        program(home.resolve("jdk/bin/java"), "echo \"java $*\"");
        for (String module : List.of("ingest", "metrics", "api", "web")) {
            Files.createDirectories(home.resolve(module).resolve("src/main"));
            file(home.resolve(module).resolve("pom.xml"));
        }
        file(home.resolve("pom.xml"));
        file(jar("metrics"));
        file(jar("web"));
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.toList()) {
                Files.setLastModifiedTime(each, FileTime.from(BUILT.minus(Duration.ofHours(1))));
            }
        }
        Files.setLastModifiedTime(jar("metrics"), FileTime.from(BUILT));
        Files.setLastModifiedTime(jar("web"), FileTime.from(BUILT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "audit", "forget", "purge", "catalogue", "templates", "generate"})
    void the_pipeline_makes_figures(String command) throws Exception {
        assertThat(inclusion(command, "--landing", "my files"))
                .isEqualTo(new Outcome(0, "java -jar " + jar("metrics") + " " + command + " --landing my files\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "sql", "export", "pack", "diff"})
    void the_dashboard_reads_them(String command) throws Exception {
        assertThat(inclusion(command, "--lake", "lake"))
                .isEqualTo(new Outcome(0, "java -jar " + jar("web") + " " + command + " --lake lake\n", ""));
    }

    @Test
    void the_demo_runs_the_sample_files_and_serves_them() throws Exception {
        assertThat(inclusion("demo", "--port", "9090").out())
                .isEqualTo(("java -jar %s run --landing %4$s/sample-datasets --lake %4$s/.demo/lake%n"
                                + "java -jar %s serve --lake %4$s/.demo/lake --profile internal --port %s%n")
                        .formatted(jar("metrics"), jar("web"), 9090, home));
    }

    @Test
    void the_demo_stops_when_the_pipeline_fails() throws Exception {
        program(home.resolve("jdk/bin/java"), "echo \"java $*\"; exit 3");
        Outcome outcome = inclusion("demo");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).doesNotContain("serve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ingest/src/main/New.java", "metrics/pom.xml", "api/src/main/New.java", "web/pom.xml", "pom.xml"
            })
    void what_is_younger_than_the_jars_is_built_once(String changed) throws Exception {
        file(home.resolve(changed));
        assertThat(inclusion("sql").err()).contains("Building", "built with -q -DskipTests package");
        assertThat(inclusion("sql").err()).isEmpty();
    }

    @Test
    void a_missing_jar_is_built() throws Exception {
        Files.delete(jar("metrics"));
        assertThat(inclusion("run").err()).contains("built with");
    }

    @Test
    void a_failed_build_starts_nothing() throws Exception {
        Files.delete(jar("web"));
        program(home.resolve("mvnw"), "exit 1");
        Outcome outcome = inclusion("serve");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("the build failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "demo --prot 80", "demo 80", "demo --port 80 more", ""})
    void wrong_usage_is_told_and_is_2(String line) throws Exception {
        Outcome outcome = inclusion(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("inclusion: ").contains("Usage: inclusion COMMAND");
    }

    @Test
    void help_needs_no_build() throws Exception {
        Files.delete(jar("web"));
        assertThat(inclusion("--help").out()).startsWith("Usage: inclusion COMMAND");
    }

    private record Outcome(int code, String out, String err) {}

    private Outcome inclusion(String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(home.resolve("inclusion").toString()), Stream.of(arguments))
                        .toList());
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        Process process = builder.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Path jar(String module) {
        return home.resolve(module).resolve("target/inclusion-" + module + ".jar");
    }

    private static void file(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }

    private static void program(Path path, String body) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
