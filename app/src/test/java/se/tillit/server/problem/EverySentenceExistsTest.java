package se.tillit.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.server.web.Wrong;

/** Every key that the program can answer with has its sentence, in both languages. */
class EverySentenceExistsTest {

    private static final Messages TEXTS = Messages.beside(Wrong.class, "wrong");
    private static final Pattern KEY = Pattern.compile(
            "(?:Wrong\\s*\\.(?:notHere|asked|conflict|unusable)|new JobRefused|\\bwrongField|Told\\.of|problems\\.answer)"
                    + "\\((?:[^;\"]*?)\"([a-z0-9-]+(?:[.][a-z0-9-]+)*)\"",
            Pattern.DOTALL);

    private static TreeSet<String> keysInTheSources() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var match = KEY.matcher(Files.readString(file));
                while (match.find()) {
                    keys.add(match.group(1));
                }
            }
        }
        return keys;
    }

    @Test
    void has_a_sentence_for_every_key_that_is_thrown() throws IOException {
        var keys = keysInTheSources();
        assertThat(keys).contains("body.unreadable", "parameter.missing");
        for (var language : Language.values()) {
            assertThat(TEXTS.keys(language)).as(language.code()).containsAll(keys);
        }
    }

    @Test
    void has_the_same_keys_and_places_in_both_languages() {
        assertThat(TEXTS.keys(Language.ENGLISH)).isEqualTo(TEXTS.keys(Language.SWEDISH));
        for (var key : TEXTS.keys(Language.SWEDISH)) {
            assertThat(places(TEXTS.text(key, Language.ENGLISH)))
                    .as(key)
                    .isEqualTo(places(TEXTS.text(key, Language.SWEDISH)));
        }
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        var match = Pattern.compile("\\{\\d}").matcher(text);
        while (match.find()) {
            places.add(match.group());
        }
        return places;
    }
}
