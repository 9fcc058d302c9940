package se.tillit.exchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.exchange.Language;

class MessageFilesTest {

    private static final Pattern UNUSUAL = Pattern.compile(
            "\\b(null|entity|error|system(et)?|t\\.ex|bl\\.a|dvs|etc|brukare\\w*|fusk\\w*|misstänk\\w*"
                    + "|fraud\\w*|suspect\\w*|bedräg\\w*|oseriös\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @EnumSource
    void holds_the_same_keys_in_both_languages(Topic topic) {
        assertThat(Phrases.of(topic, Language.ENGLISH).keys())
                .isEqualTo(Phrases.of(topic, Language.SWEDISH).keys())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void asks_for_the_same_facts_in_both_languages(Topic topic) {
        var swedish = Phrases.of(topic, Language.SWEDISH);
        var english = Phrases.of(topic, Language.ENGLISH);
        for (var key : swedish.keys()) {
            assertThat(english.namesIn(key)).as(key).isEqualTo(swedish.namesIn(key));
        }
    }

    @ParameterizedTest
    @EnumSource
    void holds_no_key_twice_and_no_empty_text(Topic topic) {
        for (var language : Language.values()) {
            var seen = new HashSet<String>();
            for (var line : linesOf(topic, language)) {
                if (!line.isBlank()) {
                    var key = line.substring(0, line.indexOf('='));
                    assertThat(seen.add(key)).as("%s of %s", key, language).isTrue();
                    assertThat(line.substring(line.indexOf('=') + 1)).as(key).isNotBlank();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void accuses_nobody_and_speaks_plainly(Topic topic) {
        var found = new ArrayList<String>();
        for (var language : Language.values()) {
            for (var line : linesOf(topic, language)) {
                var text = line.substring(line.indexOf('=') + 1);
                if (UNUSUAL.matcher(text).find()) {
                    found.add(line);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> linesOf(Topic topic, Language language) {
        try (var stream = Messages.class.getResourceAsStream(topic.fileIn(language))) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
