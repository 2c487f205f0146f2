// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus.tables;

import inclusion.ingest.source.Layout;
import inclusion.ingest.source.PeriodRule;
import inclusion.ingest.source.schoolcensus.Block;
import inclusion.ingest.source.schoolcensus.CensusReturn;
import inclusion.ingest.source.schoolcensus.PupilRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that are read, each told by the column that numbers its rows. Columns are named as the elements of the XML
 * return, in lower case. Tables of addresses, of staff or of learning aims are no source of ours.
 */
enum CensusTable {
    RETURN("schoolcensustableid", "", null),
    ON_ROLL("pupilonrolltableid", "schoolcensustableid", null),
    LEFT("pupilnolongeronrolltableid", "schoolcensustableid", null),
    SEN_NEEDS("senneedstableid", "pupilonrolltableid", Block.SEN_NEED),
    FSM_PERIODS("fsmperiodtableid|fsmperiodsonrolltableid", "pupilonrolltableid", Block.FSM_PERIOD),
    EXCLUSIONS_ON_ROLL("termlyexclusionsonrolltableid", "pupilonrolltableid", Block.EXCLUSION),
    EXCLUSIONS_LEFT("termlyexclusionsoffrolltableid", "pupilnolongeronrolltableid", Block.EXCLUSION),
    SESSIONS_ON_ROLL("termlysessiondetailsonrolltableid", "pupilonrolltableid", Block.SESSION_DETAIL),
    SESSIONS_LEFT("termlysessiondetailsoffrolltableid", "pupilnolongeronrolltableid", Block.SESSION_DETAIL),
    SECOND_HALF_ON_ROLL("summerhalfterm2sessiondetailsonrolltableid", "pupilonrolltableid", Block.SESSION_DETAIL),
    SECOND_HALF_LEFT("summerhalfterm2sessiondetailsoffrolltableid", "pupilnolongeronrolltableid", Block.SESSION_DETAIL),
    PLACEMENTS_ON_ROLL("schoolarrangedapdetailonrolltableid", "pupilonrolltableid", Block.PLACEMENT),
    PLACEMENTS_LEFT("schoolarrangedapdetailoffrolltableid", "pupilnolongeronrolltableid", Block.PLACEMENT),
    AP_ENTRY_ON_ROLL("approvisiondetailonrolltableid", "pupilonrolltableid", Block.AP_ENTRY),
    AP_ENTRY_LEFT("approvisiondetailoffrolltableid", "pupilnolongeronrolltableid", Block.AP_ENTRY);

    static final List<CensusTable> ALL = List.of(values());

    private final String key;
    private final String parent;

    @SuppressWarnings("ImmutableEnumChecker") // Optional of an enum, which nobody can change.
    private final Optional<Block> block;

    CensusTable(String key, String parent, Block block) {
        this.key = key;
        this.parent = parent;
        this.block = Optional.ofNullable(block);
    }

    /** Which of the layouts is its own. */
    int place() {
        return ALL.indexOf(this);
    }

    /** The column that numbers its rows. */
    String key() {
        return key.split("\\|", 2)[0];
    }

    /** The column that names the row above, for the return itself empty. */
    String parent() {
        return parent;
    }

    /** What each row is of a pupil; empty for pupils themselves and the return. */
    Optional<Block> block() {
        return block;
    }

    /** Whether rows are about pupils who have left. */
    boolean left() {
        return name().endsWith("LEFT");
    }

    boolean secondHalf() {
        return name().startsWith("SECOND_HALF");
    }

    /** What is read of a row. */
    Set<String> columns() {
        return this == RETURN ? CensusReturn.COLUMNS : block.map(Block::columns).orElse(PupilRecord.COLUMNS);
    }

    Layout layout() {
        String title =
                "school census table of " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String[] marks = switch (this) {
            case RETURN -> new String[] {key, "referencedate"};
            case ON_ROLL, LEFT -> new String[] {key, parent, "upn"};
            default -> new String[] {key, parent};
        };
        Layout layout = Layout.of(title, PeriodRule.IN_CONTENT, marks);
        String[] names = key.split("\\|", -1);
        layout = layout.requires(names[0], Arrays.copyOfRange(names, 1, names.length));
        layout = parent.isEmpty() ? layout : layout.requires(parent);
        return layout.readsAll(columns().toArray(String[]::new));
    }
}
