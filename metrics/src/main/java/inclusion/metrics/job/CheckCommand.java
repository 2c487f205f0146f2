// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import inclusion.ingest.facts.FactBuilder;
import inclusion.ingest.facts.Facts;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.ingest.vocabulary.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: what is wrong with the files of a landing folder; nothing is written. */
@Command(name = "check", description = "Says what is wrong with the files of a landing folder; writes nothing.")
final class CheckCommand implements Callable<Integer> {
    /** How findings are shown. */
    enum Format {
        text,
        json
    }

    /** The same content as the text, for programs. */
    record Report(List<FileAccount> files, List<Finding> findings) {}

    @Option(names = "--landing", required = true, paramLabel = "DIR", description = "folder with the files")
    private Path landing;

    @Option(names = "--format", description = "text or json", defaultValue = "text")
    private Format format;

    @Option(names = "--master", paramLabel = "URL", description = "Spark master; default: all cores of this machine")
    private Optional<String> master;

    @Mixin
    private KeyOption key;

    @Override
    public Integer call() throws Exception {
        try (SparkSession spark = Sessions.on(master);
                Progress progress = Progress.follow(spark)) {
            Facts facts = FactBuilder.from(spark, landing, key::toLook);
            progress.finish();
            Summary summary = new Summary(facts);
            if (format == Format.json) {
                System.out.println(JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(new Report(facts.accounts(), facts.findings())));
            } else {
                summary.print(System.out);
            }
            return summary.rejected() ? ExitCode.REJECTED : ExitCode.DONE;
        }
    }
}
