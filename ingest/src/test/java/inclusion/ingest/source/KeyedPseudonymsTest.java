package inclusion.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeyedPseudonymsTest {
    private static final String UPN = "Z900123456789";
    private final Pseudonyms ours = KeyedPseudonyms.of(key(1));

    @Test
    void a_pupil_has_one_pseudonym_however_the_number_is_typed() {
        assertThat(ours.pupil(" z900123456789\u00A0"))
                .isEqualTo(ours.pupil(UPN))
                .matches("[A-Za-z0-9_-]{22}")
                .doesNotContain("9001");
    }

    @Test
    void another_key_gives_another_pseudonym_and_another_fingerprint() {
        Pseudonyms others = KeyedPseudonyms.of(key(2));
        assertThat(others.pupil(UPN)).isNotEqualTo(ours.pupil(UPN));
        assertThat(others.fingerprint()).isNotEqualTo(ours.fingerprint()).matches("[0-9a-f]{16}");
    }

    @Test
    void staff_and_pupils_of_the_same_number_are_not_the_same_person() {
        assertThat(ours.staff("17")).isNotEqualTo(ours.pupil("17"));
    }

    @Test
    void nobody_has_no_pseudonym() {
        assertThat(ours.pupil("  ")).isEmpty();
        assertThat(ours.staff("")).isEmpty();
    }

    @Test
    void a_key_that_is_too_short_is_refused() {
        assertThatThrownBy(() -> KeyedPseudonyms.of(new byte[31])).hasMessageContaining("Invalid key: 31 bytes");
    }

    @Test
    void another_machine_makes_the_same_of_it_and_words_never_give_the_key_away() throws Exception {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
            out.writeObject(ours);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
            assertThat(((Pseudonyms) in.readObject()).pupil(UPN)).isEqualTo(ours.pupil(UPN));
        }
        assertThat(ours.toString()).isEqualTo("pseudonyms of " + ours.fingerprint());
    }

    private static byte[] key(int of) {
        byte[] key = new byte[KeyedPseudonyms.KEY_BYTES];
        Arrays.fill(key, (byte) of);
        return key;
    }
}
