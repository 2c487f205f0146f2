package inclusion.ingest.facts.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.pupil.Successions.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessionsTest {
    @Test
    void a_converted_school_goes_on_as_its_academy_whichever_end_tells_it() {
        Successions chain = Successions.of(List.of(
                new Link("900101", "900201", "Successor"),
                new Link("900201", "900101", "Predecessor"),
                new Link("900301", "900201", "Predecessor")));
        assertThat(chain.last("900101")).isEqualTo("900301");
        assertThat(chain.same("900101", "900201")).isTrue();
        assertThat(chain.same("900101", "900999")).isFalse();
    }

    @Test
    void a_merger_and_a_split_are_changes() {
        Successions merged = Successions.of(
                List.of(new Link("900101", "900201", "Successor"), new Link("900102", "900201", "Successor")));
        assertThat(merged.last("900101")).isEqualTo("900101");
        Successions split = Successions.of(
                List.of(new Link("900101", "900201", "Successor"), new Link("900101", "900202", "Successor")));
        assertThat(split.last("900101")).isEqualTo("900101");
    }

    @Test
    void a_register_that_runs_in_a_circle_ends() {
        Successions circle = Successions.of(
                List.of(new Link("900101", "900201", "Successor"), new Link("900201", "900101", "Successor")));
        assertThat(circle.last("900101")).isEqualTo("900101");
    }
}
