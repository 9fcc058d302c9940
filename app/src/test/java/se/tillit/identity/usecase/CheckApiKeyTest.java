package se.tillit.identity.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.tillit.identity.HandClock;
import se.tillit.identity.Role;
import se.tillit.identity.Who;

/** A key is compared whole, whatever is wrong with it, and its text is told once. */
class CheckApiKeyTest {

    private final HandClock clock = new HandClock(Instant.parse("2026-11-30T08:00:00Z"));
    private final KeysInMemory keys = new KeysInMemory();
    private final CreateApiKey create = new CreateApiKey(keys, new AgreementsInMemory(), (who, deed) -> {}, clock);
    private final CheckApiKey check = new CheckApiKey(keys, clock);

    private CreateApiKey.Made made(String name) {
        return (CreateApiKey.Made) create.create(Operator.AT_THE_COMMAND_LINE, name, Role.INTEGRATION, null);
    }

    @Test
    void finds_who_shows_the_right_key() {
        var one = made("one");
        var two = made("two");
        assertThat(check.findWho(one.text()).orElseThrow().name()).isEqualTo("one");
        assertThat(check.findWho(two.text()).orElseThrow().account())
                .isEqualTo("key-" + two.key().prefix());
    }

    @Test
    void finds_nobody_for_a_key_with_any_one_sign_changed() {
        var text = made("one").text();
        for (var place = 0; place < text.length(); place++) {
            for (var sign : new char[] {'a', 'B', '7', '_'}) {
                if (text.charAt(place) != sign) {
                    var changed = text.substring(0, place) + sign + text.substring(place + 1);
                    assertThat(check.findWho(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void compares_hashes_of_the_whole_secret_also_where_nobody_has_the_prefix() {
        assertThat(SecretHash.OF_NOTHING.isOf("")).isFalse();
        assertThat(SecretHash.OF_NOTHING.isOf("A".repeat(43))).isFalse();
        assertThat(check.findWho("tillit_aaaaaaaaaa_" + "A".repeat(43))).isEmpty();
        var hash = SecretHash.of("secret");
        assertThat(SecretHash.kept(hash.bytes()).isOf("secret")).isTrue();
        assertThat(SecretHash.kept(hash.bytes()).isOf("secreT")).isFalse();
    }

    @Test
    void tells_the_secret_in_no_text_but_the_key_s_own() {
        var made = made("one");
        assertThat(made.toString()).doesNotContain(made.text().substring(18));
        assertThat(PresentedKey.find(made.text()).orElseThrow().toString())
                .doesNotContain(made.text().substring(18));
    }

    @Test
    void makes_keys_that_differ_in_prefix_and_secret() {
        var prefixes = new HashSet<String>();
        var secrets = new HashSet<String>();
        for (var number = 0; number < 500; number++) {
            var text = made("n").text();
            prefixes.add(text.substring(7, 17));
            secrets.add(text.substring(18));
        }
        assertThat(prefixes).hasSize(500);
        assertThat(secrets).hasSize(500);
    }

    @Test
    void notes_the_use_of_a_right_key_alone() {
        var made = made("one");
        check.findWho(made.text().substring(0, 60) + "A");
        check.findWho("tillit_aaaaaaaaaa_" + "A".repeat(43));
        assertThat(keys.uses).isEmpty();
        check.findWho(made.text());
        assertThat(keys.uses).containsExactly(made.key().prefix());
    }

    /** Keys without a database. */
    private static final class KeysInMemory implements ApiKeys {

        private final Map<String, Kept> kept = new HashMap<>();
        private final List<String> uses = new ArrayList<>();

        @Override
        public Optional<Kept> find(String prefix) {
            return Optional.ofNullable(kept.get(prefix));
        }

        @Override
        public List<ApiKey> all() {
            return kept.values().stream().map(Kept::key).toList();
        }

        @Override
        public void add(ApiKey key, SecretHash hash) {
            kept.put(key.prefix(), new Kept(key, hash, true));
        }

        @Override
        public boolean revoke(Who by, String prefix, Instant at) {
            return kept.remove(prefix) != null;
        }

        @Override
        public void used(String prefix, Instant at) {
            uses.add(prefix);
        }
    }
}
