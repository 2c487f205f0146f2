// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.LandedFile;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.ingest.vocabulary.Finding;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All that a landing folder says, conformed; grain and columns of each dataset: {@link FactSchemas}. A dataset that no
 * file feeds is empty, never absent.
 *
 * @param pupils what schools' own files say
 * @param accounts the books, one per file of the folder
 * @param findings problems in the input, one per rule × file
 * @param files the files that were read, duplicates left out
 * @param fictional whether the folder says that its schools are invented
 */
public record Facts(
        Dataset<Row> publishedCount,
        Dataset<Row> publishedValue,
        Dataset<Row> establishment,
        Dataset<Row> schoolYear,
        Dataset<Row> establishmentLink,
        Dataset<Row> trustMembership,
        Dataset<Row> area,
        Dataset<Row> statisticalNeighbour,
        Dataset<Row> quarantine,
        PupilFacts pupils,
        List<FileAccount> accounts,
        List<Finding> findings,
        List<LandedFile> files,
        boolean fictional) {
    public Facts {
        accounts = List.copyOf(accounts);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }

    /** The same with other pupils' facts. */
    public Facts with(PupilFacts others) {
        return new Facts(
                publishedCount,
                publishedValue,
                establishment,
                schoolYear,
                establishmentLink,
                trustMembership,
                area,
                statisticalNeighbour,
                quarantine,
                others,
                accounts,
                findings,
                files,
                fictional);
    }
}
