// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.Companion;
import inclusion.ingest.source.Content;
import inclusion.ingest.source.TextEncoding;
import inclusion.ingest.vocabulary.AcademicYear;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A recognised file to be read, small enough to send anywhere.
 *
 * @param index its place among the files of a run, by source, content and period, never by name
 * @param layout which of the source's layouts
 * @param headerRow the number of the record that holds the header
 * @param timePeriod given from outside; empty when the content carries it
 * @param beside the files of the same export, where the source reads them together
 */
record FileTask(
        int index,
        String name,
        Content content,
        String checksum,
        TextEncoding encoding,
        long bytes,
        String sourceId,
        int layout,
        List<String> header,
        long headerRow,
        String timePeriod,
        List<Companion> beside)
        implements Serializable {

    Optional<AcademicYear> year() {
        return AcademicYear.ofTimePeriod(timePeriod);
    }

    String recognisedAs() {
        return SourceRegistry.source(sourceId).title(layout);
    }

    FileTask at(int place) {
        return with(place, beside);
    }

    FileTask beside(List<Companion> companions) {
        return with(index, List.copyOf(companions));
    }

    private FileTask with(int place, List<Companion> companions) {
        return new FileTask(
                place,
                name,
                content,
                checksum,
                encoding,
                bytes,
                sourceId,
                layout,
                header,
                headerRow,
                timePeriod,
                companions);
    }

    Companion companion() {
        return new Companion(content, encoding, layout, header, headerRow);
    }
}
