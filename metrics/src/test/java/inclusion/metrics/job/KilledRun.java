// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.facts.FactBuilder;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.snapshot.Lake;
import inclusion.metrics.snapshot.Step;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** A whole run on one core in a process of its own, which dies when it reaches a step. */
final class KilledRun {
    private static final int DEAD = 137;

    private KilledRun() {}

    public static void main(String[] args) throws IOException {
        Step last = Step.valueOf(args[2]);
        SparkSession spark = Sessions.local("local[1]");
        Lake lake = new Lake(args[1], spark.sparkContext().hadoopConfiguration());
        new SnapshotRun(spark, lake, Catalogue.load(Path.of(args[3])), step -> {
                    if (step == last) {
                        Runtime.getRuntime().halt(DEAD);
                    }
                })
                .publish(FactBuilder.from(spark, Path.of(args[0])), "default");
    }

    /** Starts it and waits until it is dead. */
    static void until(Step step, Path landing, Path lake, Path catalogue) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(PipelineProcess.FOR_FEW_ROWS);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                landing.toString(),
                lake.toString(),
                step.name(),
                catalogue.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int exit = process.waitFor();
        if (exit != DEAD) {
            throw new IllegalStateException("The run should have died at " + step + "; it ended with " + exit);
        }
    }
}
