package se.tillit.verification.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of findings, rule book, search and lists: the same in both languages, and none that no page says. */
class FoundMessagesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "se", "tillit");
    private static final Path SOURCES = Path.of("src", "main", "java", "se", "tillit");
    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)*\\.)\"");
    private static final Pattern END = Pattern.compile("\"(\\.[a-z-]+)\"");

    private static Set<String> keys(String file, String language) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Files.readString(RESOURCES.resolve("%s_%s.properties".formatted(file, language)))));
        return texts.stringPropertyNames();
    }

    private static String textOf(Path folder) throws IOException {
        var all = new StringBuilder();
        if (Files.isRegularFile(folder)) {
            return Files.readString(folder);
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "verification/web/found/found, verification/web/found, verification/found",
        "verification/web/found/findings, verification/web/found, verification/found",
        "verification/web/found/finding, verification/web/found, verification/found",
        "verification/web/found/picture, verification/web/found, verification/found",
        "verification/web/rulebook/rules, verification/web/rulebook, verification/rulebook",
        "verification/web/search/search, verification/web/search, verification/search.jte",
        "server/web/table/list, server/web/table, server/part"
    })
    void says_every_text_in_both_languages(String file, String sources, String templates) throws IOException {
        var keys = keys(file, "sv");
        assertThat(keys).isNotEmpty().isEqualTo(keys(file, "en"));
        var code = textOf(SOURCES.resolve(sources)) + textOf(TEMPLATES.resolve(templates));
        var beginnings =
                BEGINNING.matcher(code).results().map(found -> found.group(1)).toList();
        var ends = END.matcher(code).results().map(found -> found.group(1)).toList();
        var unused = new ArrayList<String>();
        for (var key : keys) {
            if (!code.contains("\"" + key + "\"")
                    && beginnings.stream().noneMatch(key::startsWith)
                    && ends.stream().noneMatch(key::endsWith)) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }
}
