// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.metrics.snapshot.Step;
import java.io.Console;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** A bar on the terminal while Spark works; nothing where output goes to a file. */
final class Progress extends SparkListener implements Consumer<Step>, AutoCloseable {
    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** Follows a session; the total grows as Spark plans, so the bar shows n of m and promises nothing. */
    static Progress follow(SparkSession spark) {
        Progress progress = new Progress(
                onTerminal()
                        ? Optional.of(new ProgressBarBuilder()
                                .setTaskName("Reading files")
                                .setInitialMax(0)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setUpdateIntervalMillis(250)
                                .clearDisplayOnFinish()
                                .build())
                        : Optional.empty());
        spark.sparkContext().addSparkListener(progress);
        return progress;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
        bar.ifPresent(shown -> shown.maxHint(shown.getMax() + stage.stageInfo().numTasks()));
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void accept(Step step) {
        bar.ifPresent(shown -> shown.setExtraMessage(
                switch (step) {
                    case TABLE_STAGED -> "writing tables";
                    case MANIFEST_WRITTEN, SNAPSHOT_IN_PLACE -> "publishing";
                    case POINTER_REPLACED -> "published";
                }));
    }

    /** Takes the bar off the terminal, so that words can follow. */
    void finish() {
        bar.ifPresent(ProgressBar::close);
    }

    @Override
    public void close() {
        finish();
    }

    /** From Java 22 on there is a console even without a terminal, and it says so itself. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
