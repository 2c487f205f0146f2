// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.Header;
import inclusion.ingest.source.Layout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {
    static List<ContractFile> files() {
        return Contract.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_known_by_its_columns_and_taken_for_no_other(ContractFile file) {
        List<String> all = file.columns().stream().map(ContractColumn::name).toList();

        assertThat(recognised(all)).containsExactly(file.id());
        assertThat(recognised(required(file))).containsExactly(file.id());
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_that_lacks_one_mark_of_three_is_still_known_and_says_which(ContractFile file) {
        if (file.marks().size() < 3) {
            return;
        }
        for (String needed : required(file)) {
            List<String> without = new ArrayList<>(required(file));
            without.remove(needed);
            assertThat(recognised(without)).as("without " + needed).containsExactly(file.id());
            boolean optional = file.column(needed)
                    .filter(column -> !column.required() && !file.oneOf().contains(needed))
                    .isPresent();
            assertThat(Header.bind(without, layout(file)).missing().isEmpty())
                    .as("without " + needed)
                    .isEqualTo(optional);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_column_has_a_meaning_and_every_row_of_the_example_a_cell(ContractFile file) {
        assertThat(file.columns()).allSatisfy(column -> {
            assertThat(column.means()).isNotBlank();
            assertThat(column.eg()).hasSize(file.exampleRows());
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_column_goes_into_its_table_or_says_that_it_does_not(ContractFile file) {
        file.table().ifPresent(table -> {
            Set<String> into = new HashSet<>();
            file.columns().stream()
                    .map(ContractColumn::into)
                    .filter(name -> !name.equals("none"))
                    .forEach(into::add);
            into.removeAll(Set.of("school", "school_urn"));
            assertThat(table.columns()).containsAll(into);
        });
    }

    private static List<String> required(ContractFile file) {
        return Stream.concat(
                        file.columns().stream().filter(ContractColumn::required).map(ContractColumn::name),
                        Stream.concat(
                                file.oneOf().stream().limit(1),
                                file.marks().stream().filter(mark -> !mark.contains("|"))))
                .distinct()
                .toList();
    }

    private static List<String> recognised(List<String> header) {
        return Contract.files().stream()
                .filter(file -> Header.carries(header, layout(file)))
                .map(ContractFile::id)
                .toList();
    }

    private static Layout layout(ContractFile file) {
        return new ContractTable(file).layouts().get(0);
    }
}
