// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.marker;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import org.junit.jupiter.api.Test;

class FictionMarkerTest {
    @Test
    void itsPresence_isAllThatItSays() {
        ReadFile file = ReadFile.of(new FictionMarker(), "", "fictional_data\n\"All invented, as you see.\"\n");

        assertThat(new FictionMarker().marksFiction()).isTrue();
        assertThat(file.row(0).refusal()).isEmpty();
        assertThat(file.row(0).reading().statements()).isEmpty();
    }
}
