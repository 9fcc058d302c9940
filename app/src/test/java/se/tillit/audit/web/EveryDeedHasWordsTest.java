package se.tillit.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.tillit.audit.Deed;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.store.Withdrawals;
import se.tillit.privacy.usecase.RecordKind;
import se.tillit.privacy.usecase.RetentionRule;

/** Every deed that the sources note can be said in words, in every language, and so can what it is made of. */
class EveryDeedHasWordsTest {

    private static final Pattern NOTED = Pattern.compile(
            "(?:Deed\\s*\\.\\s*(?:read|change|refusal)\\(|new Deed\\(\\s*[\\w.]+,)\\s*\"([a-z-]+\\.[a-z-]+)\"");

    private static final Pattern REASON =
            Pattern.compile("(?:Why\\.(?:of|word)|\\btold)\\(\\s*\"([a-z]+(?:[.-][a-z0-9-]+)*)\"\\s*[,)]");

    @Test
    void has_words_for_every_deed_of_the_sources() throws IOException {
        var noted = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var matcher = NOTED.matcher(Files.readString(file));
                while (matcher.find()) {
                    noted.add(matcher.group(1));
                }
            }
        }
        assertThat(noted).contains("route.refused", "audit.check");
        for (var language : Language.values()) {
            assertThat(Messages.beside(AuditWords.class, "deeds").keys(language))
                    .as(language.code())
                    .containsAll(noted);
        }
    }

    @Test
    void has_words_for_every_reason_of_the_sources() throws IOException {
        var given = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var matcher = REASON.matcher(Files.readString(file));
                while (matcher.find()) {
                    given.add(matcher.group(1));
                }
            }
        }
        assertThat(given).contains("payment.due", "import.shown", "key.role");
        for (var state : ImportState.values()) {
            if (state != ImportState.ASKED && state != ImportState.CANCELLED) {
                given.add("import." + state.code());
            }
        }
        for (var withdrawals : Withdrawals.values()) {
            given.add("import.withdrawals-" + withdrawals.code());
        }
        for (var kind : RecordKind.values()) {
            given.add("record." + kind.code());
        }
        for (var start : RetentionRule.Start.values()) {
            given.add("start." + start.code());
        }
        for (var board : Board.values()) {
            given.add("board." + board.code());
        }
        for (var language : Language.values()) {
            assertThat(ReasonWords.TEXTS.keys(language)).as(language.code()).containsAll(given);
        }
    }

    @Test
    void has_the_same_keys_in_every_language() {
        for (var name : new String[] {"audit", "deeds", "reasons"}) {
            var texts = Messages.beside(AuditWords.class, name);
            assertThat(texts.keys(Language.SWEDISH)).isEqualTo(texts.keys(Language.ENGLISH));
        }
        var trail = Messages.beside(se.tillit.audit.usecase.TrailSentence.class, "trail");
        assertThat(trail.keys(Language.SWEDISH)).isEqualTo(trail.keys(Language.ENGLISH));
    }

    @Test
    void has_words_for_kinds_things_and_roles() {
        var keys = AuditWords.TEXTS.keys(Language.SWEDISH);
        assertThat(keys).containsAll(codes("kind.", Deed.Kind.values()));
        assertThat(keys).containsAll(codes("thing.", Deed.Thing.values()));
        assertThat(keys)
                .containsAll(Arrays.stream(Role.values())
                        .map(role -> "role." + role.code())
                        .toList());
    }

    private static java.util.List<String> codes(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> prefix + constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
