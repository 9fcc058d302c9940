package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.generator.Progress;
import se.tillit.verification.engine.Stage;

/** Every text of the command line is there in both languages, and is used. */
class TextsTest {

    private static final Path SOURCES = module().resolve("src/main/java/se/tillit/cli");
    private static final Path TEXTS = module().resolve("src/main/resources/se/tillit/cli");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @ParameterizedTest
    @ValueSource(strings = {"call/cli", "usage"})
    void has_the_same_keys_and_places_in_both_languages(String name) throws IOException {
        var swedish = texts(name + "_sv");
        var english = texts(name + "_en");

        assertThat(english.stringPropertyNames()).isEqualTo(swedish.stringPropertyNames());
        for (var key : swedish.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(swedish.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"call/cli_sv", "call/cli_en", "usage_sv", "usage_en"})
    void names_no_key_twice(String name) throws IOException {
        var keys = new ArrayList<String>();
        for (var line : Files.readAllLines(TEXTS.resolve(name + ".properties"))) {
            keys.add(line.split(" *= *", 2)[0]);
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void has_no_sentence_that_nothing_says() throws IOException {
        var used = literals();
        used.addAll(dynamic());

        assertThat(used).containsAll(texts("call/cli_sv").stringPropertyNames());
    }

    @Test
    void has_a_sentence_for_everything_that_is_said() throws IOException {
        var said = new TreeSet<>(dynamic());
        var call = Pattern.compile("(?:text|row)\\(\\s*(?:out,\\s*)?\"([^\"]+)\"");
        for (var source : sources()) {
            call.matcher(source).results().forEach(found -> said.add(found.group(1)));
        }

        assertThat(said).hasSizeGreaterThan(30);
        assertThat(texts("call/cli_sv").stringPropertyNames()).containsAll(said);
    }

    @Test
    void describes_every_option_and_nothing_else() throws IOException {
        var described = new TreeSet<String>();
        var key = Pattern.compile("descriptionKey = \"([^\"]+)\"");
        for (var source : sources()) {
            key.matcher(source).results().forEach(found -> described.add(found.group(1)));
        }
        var own = texts("usage_sv").stringPropertyNames().stream()
                .filter(name -> !name.startsWith("tillit.") && !name.startsWith("usage."))
                .collect(Collectors.toSet());

        assertThat(own).isEqualTo(described);
    }

    @Test
    void describes_every_command_and_nothing_else() throws IOException {
        var commands = new TreeSet<String>();
        var name = Pattern.compile("@Command\\(\\s*name = \"([^\"]+)\"");
        for (var source : sources()) {
            name.matcher(source).results().forEach(found -> commands.add(found.group(1)));
        }
        var described = texts("usage_sv").stringPropertyNames().stream()
                .filter(key -> key.startsWith("tillit."))
                .map(key -> key.replaceFirst("\\.?usage\\.description$", "").replaceFirst("^tillit\\.(?=.)", ""))
                .collect(Collectors.toSet());

        assertThat(described).isEqualTo(commands);
    }

    /** The keys that are put together: steps of a verification and of the generator. */
    private static Set<String> dynamic() throws IOException {
        var keys = new TreeSet<String>();
        for (var stage : Stage.values()) {
            keys.add("step." + stage.name().toLowerCase(Locale.ROOT));
        }
        for (var step : Progress.Step.values()) {
            keys.add("generate." + step.name());
        }
        var begun = Pattern.compile("steps\\.begin\\(\"([^\"]+)\"\\)");
        for (var source : sources()) {
            begun.matcher(source).results().forEach(found -> keys.add("step." + found.group(1)));
        }
        return keys;
    }

    private static Set<String> literals() throws IOException {
        var literals = new TreeSet<String>();
        for (var source : sources()) {
            LITERAL.matcher(source).results().forEach(found -> literals.add(found.group(1)));
        }
        return literals;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Files.readString(TEXTS.resolve(name + ".properties"))));
        return texts;
    }

    /** The folder of this module, from wherever in the project the tests are started. */
    private static Path module() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .flatMap(folder -> Stream.of(folder, folder.resolve("cli")))
                .filter(folder -> Files.isDirectory(folder.resolve("src/main/java/se/tillit/cli")))
                .findFirst()
                .orElseThrow();
    }
}
