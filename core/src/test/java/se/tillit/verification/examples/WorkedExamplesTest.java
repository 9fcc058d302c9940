package se.tillit.verification.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.tillit.verification.examples.ExamplePage.Example;

/** The pages under docs/examples are what the engine answers. */
class WorkedExamplesTest {

    private static final Path PAGES = Path.of("..", "docs", "examples");
    private static final String NUMBER = "(\\d[\\d ]*(?:,\\d+)?)";
    private static final Pattern PRODUCT =
            Pattern.compile(NUMBER + " × " + NUMBER + "(?: / " + NUMBER + ")? = " + NUMBER + " (minuter|kr)");

    static List<Path> pages() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Example> examples() {
        return pages().stream()
                .flatMap(page -> ExamplePage.examples(page).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void decides_every_line_as_the_page_tells(Example example) {
        var worked = new WorkedExample(example);

        assertThat(worked.decided()).isNotEmpty().isEqualTo(worked.told());
    }

    /** A length in minutes is rounded half up to whole ones, a sum to öre. */
    @ParameterizedTest
    @MethodSource("pages")
    void adds_up_every_sum_on_the_page(Path page) {
        var found = PRODUCT.matcher(ExamplePage.text(page));
        var sums = 0;
        while (found.find()) {
            var divisor = found.group(3) == null ? BigDecimal.ONE : number(found.group(3));
            var decimals = found.group(5).equals("kr") ? 2 : 0;
            assertThat(number(found.group(1))
                            .multiply(number(found.group(2)))
                            .divide(divisor, decimals, RoundingMode.HALF_UP))
                    .as(found.group())
                    .isEqualByComparingTo(number(found.group(4)));
            sums++;
        }
        assertThat(sums).isGreaterThan(5);
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(" ", "").replace(',', '.'));
    }

    @Test
    void has_a_page_for_each_way_to_pay_and_names_it_in_the_list() {
        assertThat(pages())
                .extracting(page -> page.getFileName().toString())
                .containsExactly("beviljad-tid.md", "pris-per-besok.md", "utford-tid.md");
        var list = ExamplePage.text(PAGES.resolve("README.md"));
        assertThat(pages()).allSatisfy(page -> assertThat(list).contains("(" + page.getFileName() + ")"));
    }
}
