// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The pipeline's own command line in a process of its own, one command after the other: with a home, a temporary and a
 * working folder that nobody else uses, and every word that it says in {@code output.txt}.
 */
final class PipelineProcess implements AutoCloseable {
    /** A dozen rows: making and compiling Java for each step of each plan would take most of the time. */
    static final List<String> FOR_FEW_ROWS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx1g",
            // The one compiler has 48 MB by default, and stops for good when several runs have filled them.
            "-XX:ReservedCodeCacheSize=240m",
            "-Dspark.sql.codegen.wholeStage=false",
            "-Dspark.sql.codegen.factoryMode=NO_CODEGEN");

    private static final String BETWEEN = "\u001F";

    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader codes;
    private final Path output;

    private PipelineProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
        this.commands =
                new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        this.codes = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it below a folder. */
    static PipelineProcess start(Path home) throws IOException {
        return start(home, System.getProperty("java.class.path"));
    }

    /** The same with a catalogue that stands before the product's own. */
    static PipelineProcess start(Path home, Path catalogue) throws IOException {
        return start(home, catalogue + File.pathSeparator + System.getProperty("java.class.path"));
    }

    private static PipelineProcess start(Path home, String classPath) throws IOException {
        for (String folder : List.of("home", "tmp", "work")) {
            Files.createDirectories(home.resolve(folder));
        }
        Path output = home.resolve("output.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FOR_FEW_ROWS);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + home.resolve("tmp"),
                "-Duser.home=" + home.resolve("home"),
                "-cp",
                classPath,
                PipelineProcess.class.getName(),
                output.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.resolve("work").toFile());
        builder.redirectError(home.resolve("before-output.txt").toFile());
        return new PipelineProcess(builder.start(), output);
    }

    /** Runs a command; its exit code. */
    int run(String... arguments) throws IOException {
        commands.println(String.join(BETWEEN, arguments));
        String code = codes.readLine();
        if (code == null) {
            throw new IllegalStateException("The process died; it said:\n" + said());
        }
        return Integer.parseInt(code);
    }

    /** All that it said so far, on either stream. */
    String said() throws IOException {
        return Files.readString(output);
    }

    /** Waits until it has ended of itself, as a command does that is done. */
    @Override
    public void close() throws IOException {
        commands.close();
        process.onExit().join();
        codes.close();
    }

    public static void main(String[] args) throws IOException {
        PrintStream codes = System.out;
        PrintStream output = new PrintStream(Files.newOutputStream(Path.of(args[0])), true, StandardCharsets.UTF_8);
        System.setOut(output);
        System.setErr(output);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            int code = Pipeline.execute(line.split(BETWEEN, -1));
            codes.println(code);
            codes.flush();
        }
    }
}
