package se.tillit.exchange.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StorableTest {

    @Test
    void finds_the_zero_character_and_halves_of_pairs_alone() {
        assertThat(Storable.firstWrong("")).isNegative();
        assertThat(Storable.firstWrong("Åke\u0001\u001F\u007F\u0085\uFEFF")).isNegative();
        assertThat(Storable.firstWrong("😀")).isNegative();
        assertThat(Storable.firstWrong("a\0b")).isEqualTo(1);
        assertThat(Storable.firstWrong("😀\uD83D")).isEqualTo(2);
        assertThat(Storable.firstWrong("\uDE00\uD83D")).isZero();
    }

    @Test
    void shows_a_sign_in_their_place() {
        assertThat(Storable.shown("a\0b\uD83D😀")).isEqualTo("a␀b\uFFFD😀");
        assertThat(Storable.shown("as it is")).isEqualTo("as it is");
    }

    @Test
    void shows_nothing_that_utf_8_would_lose() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (var at = random.nextInt(8); at > 0; at--) {
                text.append((char) (random.nextBoolean() ? 0xD700 + random.nextInt(0xA00) : random.nextInt(3)));
            }
            var shown = Storable.shown(text.toString());
            var back = new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(back).as("seed %d", seed).isEqualTo(shown).doesNotContain("\0");
            assertThat(Storable.firstWrong(text) < 0).as("seed %d", seed).isEqualTo(shown.contentEquals(text));
        }
    }
}
