package se.tillit.exchange.rejections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.RejectedKeys;
import se.tillit.verification.RejectedKeys.InvoiceKey;
import se.tillit.verification.RejectedKeys.PlanKey;
import se.tillit.verification.RejectedKeys.PriceKey;

class RejectedKeysJsonTest {

    @Test
    void writes_keys_in_order() {
        var keys = new RejectedKeys(
                Set.of("V2", "V10"),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(new PlanKey("B1", "")),
                Set.of(),
                Set.of(new InvoiceKey(new ProviderId("559351-1354"), "å\"")));

        assertThat(RejectedKeysJson.write(keys))
                .isEqualTo("{\"visits\":[[\"V10\"],[\"V2\"]],\"recipients\":[],\"decisions\":[],\"staff\":[],"
                        + "\"contract_providers\":[],\"plans\":[[\"B1\",\"\"]],\"prices\":[],"
                        + "\"invoices\":[[\"559351-1354\",\"å\\\"\"]]}");
    }

    @Test
    void reads_back_whatever_it_wrote() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var keys = new RejectedKeys(
                    some(random, () -> text(random)),
                    some(random, () -> text(random)),
                    some(random, () -> text(random)),
                    some(random, () -> text(random)),
                    some(random, () -> text(random)),
                    some(random, () -> new PlanKey(text(random), text(random))),
                    some(random, () -> new PriceKey(text(random), text(random))),
                    some(random, () -> new InvoiceKey(new ProviderId(text(random)), text(random))));
            var written = RejectedKeysJson.write(keys);

            assertThat(RejectedKeysJson.read(written)).as("seed %d", seed).isEqualTo(keys);
            assertThat(RejectedKeysJson.write(RejectedKeysJson.read(written)))
                    .as("seed %d", seed)
                    .isEqualTo(written);
        }
    }

    private static <K> Set<K> some(Random random, Supplier<K> key) {
        var keys = new HashSet<K>();
        for (var left = random.nextInt(5); left > 0; left--) {
            keys.add(key.get());
        }
        return keys;
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var left = random.nextInt(4); left > 0; left--) {
            text.appendCodePoint(
                    random.nextBoolean() ? 'a' + random.nextInt(26) : "\"\\\n/{😀å".codePointAt(random.nextInt(6)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"visits\":[[\"V1\"]]}", "{\"visits\":7}", "{\"visits\":[[\"V1\""})
    void refuses_what_is_none(String text) {
        assertThatThrownBy(() -> RejectedKeysJson.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
