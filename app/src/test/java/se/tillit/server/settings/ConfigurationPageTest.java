package se.tillit.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import se.tillit.exchange.Language;

/** The page about configuration says what is, and there is nothing that it does not say. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern READ = Pattern.compile("(?:\\$\\{|getProperty\\(\")(tillit\\.[a-z0-9.-]+)");

    @Test
    void holds_a_row_for_every_setting() throws IOException {
        var rows = new ArrayList<String>();
        for (var setting : KnownSettings.all()) {
            rows.add("| `%s` | `%s` | %s | %s | %s |"
                    .formatted(
                            setting.key(),
                            setting.variable(),
                            KnownSettings.allowed(setting, Language.ENGLISH),
                            setting.standard().isEmpty() ? "–" : "`%s`".formatted(setting.standard()),
                            KnownSettings.meaning(setting, Language.ENGLISH)));
        }
        var written = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `tillit."))
                .toList();
        assertThat(written).as("the table of %s", PAGE).isEqualTo(rows);
    }

    @Test
    void finds_no_setting_in_the_code_that_is_not_among_the_known() throws IOException {
        var read = new TreeSet<String>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents("se.tillit")) {
            var type = typeOf(String.valueOf(found.getBeanClassName()));
            read.addAll(keys(type.getAnnotation(ConfigurationProperties.class).value(), type));
        }
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(file -> file.toString().endsWith(".java")
                            && Files.isRegularFile(file)
                            && !file.toString().contains("KnownSettings"))
                    .toList()) {
                READ.matcher(Files.readString(file)).results().forEach(hit -> read.add(hit.group(1)));
            }
        }
        read.removeAll(OF_THE_PROCESS);
        assertThat(read).contains("tillit.data");
        assertThat(KnownSettings.all()).extracting(Setting::key).containsAll(read);
    }

    /** What the launcher tells the Java process. */
    private static final List<String> OF_THE_PROCESS = List.of("tillit.home", "tillit.programs");

    private static Class<?> typeOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<String> keys(String prefix, Class<?> type) {
        var keys = new ArrayList<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            var key = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                keys.addAll(keys(key, component.getType()));
            } else {
                keys.add(key);
            }
        }
        return keys;
    }
}
