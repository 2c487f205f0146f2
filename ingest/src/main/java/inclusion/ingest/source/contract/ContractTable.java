// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import inclusion.ingest.source.KeyedPseudonyms;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.RowReader;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.List;
import java.util.Optional;

/** One file of the contract as a source, recognised by most of its required columns and never by its name. */
final class ContractTable implements SourceTable {
    static final String PREFIX = "contract-";

    private final ContractFile file;
    private final Layout layout;

    ContractTable(ContractFile file) {
        this.file = file;
        this.layout = layout(file);
    }

    @Override
    public String id() {
        return PREFIX + file.id();
    }

    @Override
    public List<Layout> layouts() {
        return List.of(layout);
    }

    @Override
    public boolean namesPeople() {
        return file.table().isPresent();
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public boolean describedByDelivery() {
        return file.table().isPresent();
    }

    @Override
    public RowReader reader(Layout of, Optional<AcademicYear> year) {
        return reader(of, year, ReadingContext.of(KeyedPseudonyms.throwAway()));
    }

    @Override
    public RowReader reader(Layout of, Optional<AcademicYear> year, ReadingContext context) {
        if (file.table().isEmpty()) {
            return new SettingsReader(file);
        }
        return file.table().get() == PupilTable.MARKS
                ? new MarksReader(file, context)
                : new ContractReader(file, file.table().get(), context);
    }

    private static Layout layout(ContractFile file) {
        Layout layout = Layout.of(
                        "trust's own: " + file.title(),
                        PeriodRule.IN_CONTENT,
                        file.marks().toArray(String[]::new))
                .with(file.enough());
        if (!file.oneOf().isEmpty()) {
            layout = layout.requires(
                    String.join(" or ", file.oneOf()), file.oneOf().toArray(String[]::new));
        }
        for (ContractColumn column : file.columns()) {
            String[] also = column.also().toArray(String[]::new);
            layout = column.required() ? layout.requires(column.name(), also) : layout.reads(column.name(), also);
        }
        return layout;
    }
}
