package inclusion.ingest.facts;

import static inclusion.ingest.source.schoolcensus.ReturnXml.excluded;
import static inclusion.ingest.source.schoolcensus.ReturnXml.onRoll;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.schoolcensus.ReturnXml;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return replaces the one of its own collection, whole; of another collection it only adds. */
class ResentReturnsTest {
    private static final String OCTOBER = excluded("SUSP", "2025-10-06", "4", "<Reason1>DB</Reason1>");
    private static final String NOVEMBER = excluded("SUSP", "2025-11-10", "2", "<Reason1>DB</Reason1>");

    @TempDir
    private Path folder;

    @Test
    void a_suspension_that_the_return_sent_again_no_longer_has_is_gone() {
        Facts facts = new Landing(folder)
                .put(
                        "z first.xml",
                        ReturnXml.spring()
                                .with(onRoll(1, OCTOBER))
                                .with(onRoll(2))
                                .xml())
                .put(
                        "a again.xml",
                        ReturnXml.spring()
                                .serial("2")
                                .with(onRoll(1))
                                .with(onRoll(2, NOVEMBER))
                                .xml())
                .facts();

        assertThat(suspendedInAutumn(facts)).containsExactly("2025-11-10");
        assertThat(Landing.account(facts, "z first.xml").rowsSuperseded()).isEqualTo(2);
    }

    /** It tells the term a second time, but no longer of those who have left since. */
    @Test
    void a_suspension_that_the_next_collection_leaves_out_happened_all_the_same() {
        Facts facts = new Landing(folder)
                .put(
                        "spring.xml",
                        ReturnXml.spring()
                                .with(onRoll(1, OCTOBER))
                                .with(onRoll(2, NOVEMBER))
                                .xml())
                .put("summer.xml", ReturnXml.summer().with(onRoll(2, NOVEMBER)).xml())
                .facts();

        assertThat(suspendedInAutumn(facts)).containsExactly("2025-10-06", "2025-11-10");
    }

    private static List<String> suspendedInAutumn(Facts facts) {
        return OwnLanding.rows(facts.pupils()
                .of(PupilFact.SUSPENSION)
                .where("time_period = '202526' and time_identifier = 'Autumn term'")
                .selectExpr("cast(start_date as string)"));
    }
}
