// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.PupilTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrivacyTest {
    private static final String UPN = "T201100018042";
    private static final String STAFF = "9876543";
    private static final String NAME = "Markerson";

    static List<ContractFile> files() {
        return Contract.files().stream()
                .filter(file -> file.table().isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void who_is_meant_and_a_name_that_stands_in_the_wrong_column_end_in_the_reader(ContractFile file) {
        List<String> names = new ArrayList<>(
                file.columns().stream().map(ContractColumn::name).toList());
        List<String> marked = new ArrayList<>();
        for (ContractColumn column : file.columns()) {
            marked.add(
                    switch (column.is()) {
                        case PUPIL -> UPN;
                        case STAFF -> STAFF;
                        case CLASS -> NAME;
                        case BIRTH_DATE -> "2012-03-14";
                        case CODE ->
                            column.refused() || file.oneOf().contains(column.name())
                                    ? quoted(column.eg().get(0))
                                    : NAME;
                        case YES_NO -> NAME;
                        default -> quoted(column.eg().get(0));
                    });
        }
        names.add("surname");
        marked.add(NAME);
        ContractFiles.Read read =
                ContractFiles.read(file.id(), String.join(",", names) + "\n" + String.join(",", marked) + "\n");

        assertThat(read.refusals()).isEmpty();
        assertThat(read.statements()).hasSize(1);
        assertThat(read.statements().toString())
                .doesNotContainIgnoringCase(UPN, STAFF, NAME, "2012-03-14", "14/03/2012");
        if (file.table().orElseThrow() == PupilTable.ROLL) {
            assertThat(read.row(0)).containsEntry("born", "2011");
        }
    }

    private static String quoted(String cell) {
        return '"' + cell + '"';
    }
}
