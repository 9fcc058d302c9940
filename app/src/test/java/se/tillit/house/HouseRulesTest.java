package se.tillit.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every source file keeps to; CONTRIBUTING.md says why. */
class HouseRulesTest {

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_TEST = 600;
    private static final int FULLEST_PACKAGE = 20;
    private static final int EMPTIEST_PACKAGE = 3;

    /** Packages that may be smaller, each with its reason. */
    private static final Map<String, String> SMALL_FOR_A_REASON = Map.of(
            "se.tillit_testkit", "fixtures come with the modules that need them",
            "se.tillit.bench", "one program and what it measures",
            "se.tillit.settlement.web", "one page and its view",
            "se.tillit.settlement.usecase", "two actions: put forward and approve",
            "se.tillit", "the class by which the server starts, above all modules",
            "se.tillit.exchange", "the language and the message files that all of exchange shares");

    private static final Pattern WORDS_THAT_HIDE = Pattern.compile(".+(Impl|Utils?|Manager|Dto|Service|Helper)(Test)?");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("public (?:(?:final|sealed|non-sealed|abstract) )*(?:class|record|interface|enum) .*");

    /** Put together here so that this file does not hold what it looks for. */
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.$}{])/(?:home|Users|root|work|farm)/[\\w.]");

    private static final Repository REPOSITORY = Repository.here();
    private static final List<SourceFile> SOURCES = REPOSITORY.sources();

    @Test
    void finds_the_sources_of_every_module() {
        assertThat(SOURCES)
                .extracting(SourceFile::packageName)
                .contains(
                        "se.tillit.kernel",
                        "se.tillit.exchange",
                        "se.tillit.generator",
                        "se.tillit.cli",
                        "se.tillit.server.web",
                        "se.tillit_testkit",
                        "se.tillit.house");
    }

    @Test
    void holds_no_file_that_is_too_long() {
        assertThat(SOURCES)
                .filteredOn(file -> file.lines().size() > (file.isTest() ? LONGEST_TEST : LONGEST_FILE))
                .extracting(file ->
                        "%s has %d lines".formatted(file.path(), file.lines().size()))
                .isEmpty();
    }

    @Test
    void holds_no_package_that_is_too_full_or_nearly_empty() {
        var wrong = new ArrayList<String>();
        mainPackages().forEach((name, files) -> {
            var size = files.stream().filter(file -> !file.isPackageInfo()).count();
            var isTooSmall = size > 0 && size < EMPTIEST_PACKAGE && !SMALL_FOR_A_REASON.containsKey(name);
            if (size > FULLEST_PACKAGE || isTooSmall) {
                wrong.add("%s has %d files".formatted(name, size));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void holds_no_package_without_a_door_sign_and_null_marking() {
        var without = new ArrayList<String>();
        mainPackages().forEach((name, files) -> {
            var isMarked = files.stream()
                    .filter(SourceFile::isPackageInfo)
                    .anyMatch(file -> file.code().contains("@NullMarked")
                            && file.comments().stream().anyMatch(line -> line.startsWith("/**")));
            if (!isMarked) {
                without.add(name);
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void holds_no_name_that_hides_what_a_type_is() {
        assertThat(SOURCES)
                .filteredOn(file -> WORDS_THAT_HIDE.matcher(file.typeName()).matches())
                .extracting(SourceFile::path)
                .isEmpty();
    }

    @Test
    void holds_no_public_type_without_a_sentence() {
        assertThat(lines((file, line) -> !file.isTest()
                        && PUBLIC_TYPE.matcher(file.code().get(line)).matches()
                        && !isExplained(file, line)))
                .isEmpty();
    }

    @Test
    void holds_no_test_that_is_switched_off_or_waits_for_the_clock() {
        assertThat(lines((file, line) -> {
                    var code = file.code().get(line);
                    return code.contains("@Disabled") || code.contains("Thread.sleep");
                }))
                .isEmpty();
    }

    @Test
    void holds_no_note_to_oneself() {
        var note = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
        assertThat(lines((file, line) -> note.matcher(file.comments().get(line)).find()))
                .isEmpty();
    }

    @Test
    void holds_no_comment_behind_code() {
        assertThat(lines((file, line) -> !file.code().get(line).isBlank()
                        && !file.comments().get(line).isBlank()))
                .isEmpty();
    }

    @Test
    void holds_no_path_of_somebody_s_machine() {
        var found = new ArrayList<String>();
        REPOSITORY
                .files(".java", ".md", ".xml", ".yml", ".properties", ".config", "tillit", "run")
                .forEach(file -> {
                    var lines = REPOSITORY.lines(file.toString());
                    for (var line = 0; line < lines.size(); line++) {
                        if (MACHINE_PATH.matcher(lines.get(line)).find()) {
                            found.add("%s:%d".formatted(file, line + 1));
                        }
                    }
                });
        assertThat(found).isEmpty();
    }

    @Test
    void tells_code_from_comments_and_words() {
        var file = SourceFile.of(Path.of("A.java"), """
                /** Javadoc. */
                String a = "// not a comment"; // a comment
                char b = '"';
                String c = \"""
                    TODO /* text
                    \""";
                /* a */ int d;
                """);
        assertThat(file.comments()).hasSize(7);
        assertThat(file.comments().get(1)).endsWith("// a comment").doesNotContain("not");
        assertThat(file.code().get(1)).startsWith("String a = \"").doesNotContain("not");
        assertThat(file.code().get(4)).isBlank();
        assertThat(file.comments().get(4)).isBlank();
        assertThat(file.comments().get(6)).isEqualTo("/* a */       ");
        assertThat(file.code().get(6)).contains("int d;");
    }

    @Test
    void tells_paths_of_a_machine_from_other_paths() {
        assertThat(MACHINE_PATH.matcher("see /" + "home/anna/x").find()).isTrue();
        assertThat(MACHINE_PATH.matcher("\"/" + "Users/x\"").find()).isTrue();
        assertThat(MACHINE_PATH.matcher("/usr/lib/jvm/x").find()).isFalse();
        assertThat(MACHINE_PATH.matcher("docs/home/x").find()).isFalse();
    }

    private static boolean isExplained(SourceFile file, int line) {
        var above = line - 1;
        var open = 0L;
        while (above >= 0) {
            var code = file.code().get(above);
            open += count(code, ')') - count(code, '(');
            if (open <= 0 && !code.startsWith("@")) {
                break;
            }
            above--;
        }
        return above >= 0 && file.comments().get(above).endsWith("*/");
    }

    private static long count(String code, char wanted) {
        return code.chars().filter(character -> character == wanted).count();
    }

    private static Map<String, List<SourceFile>> mainPackages() {
        return SOURCES.stream()
                .filter(file -> !file.isTest())
                .collect(groupingBy(SourceFile::packageName, TreeMap::new, toCollection(ArrayList::new)));
    }

    private static Set<String> lines(BiPredicate<SourceFile, Integer> isWrong) {
        var wrong = new TreeSet<String>();
        for (var file : SOURCES) {
            for (var line = 0; line < file.code().size(); line++) {
                if (isWrong.test(file, line)) {
                    wrong.add(file.at(line));
                }
            }
        }
        return wrong;
    }
}
