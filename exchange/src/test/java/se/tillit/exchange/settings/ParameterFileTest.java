package se.tillit.exchange.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.settings.ParameterFile.Reading;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

class ParameterFileTest {

    private static final String HEADER = "parameter,value,valid_from,valid_to,contract_id,source\n";

    @TempDir
    private Path folder;

    private Reading read(String text, Charset charset) {
        try {
            return ParameterFile.read(Files.write(folder.resolve("parameters.csv"), text.getBytes(charset)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Parameters parameters(String rows) {
        var reading = read(HEADER + rows, StandardCharsets.UTF_8);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).parameters();
    }

    private Reading.Unreadable refused(String text) {
        var reading = read(text, StandardCharsets.UTF_8);
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        var refusal = (Reading.Unreadable) reading;
        for (var language : Language.values()) {
            assertThat(refusal.text(language)).doesNotContain("{").contains("parameters.csv");
        }
        return refusal;
    }

    @Test
    void reads_dated_values_modes_and_exceptions_of_contracts() {
        var read = parameters("""
                off-shift.minutes,7,2026-10-01,2026-10-31,,Nämnden
                off-shift.minutes,9,,,A1,"Avtal, § 4"
                round-times,shadow,,,,
                """);
        var october = LocalDate.of(2026, 10, 31);

        assertThat(read.on(october).elapsed(Parameter.OFF_SHIFT_MINUTES)).isEqualTo(Elapsed.ofMinutes(7));
        assertThat(read.on(october.plusDays(1)).elapsed(Parameter.OFF_SHIFT_MINUTES))
                .isEqualTo(Elapsed.ofMinutes(5));
        assertThat(read.on(october, "A1").elapsed(Parameter.OFF_SHIFT_MINUTES)).isEqualTo(Elapsed.ofMinutes(9));
        assertThat(read.on(october).mode(RuleCode.ROUND_TIMES)).isEqualTo(Mode.SHADOW);
        assertThat(read.rows().get(1).source()).isEqualTo("Avtal, § 4");
    }

    @Test
    void reads_a_header_with_a_byte_order_mark_and_the_two_columns_that_are_needed() {
        var reading = read("\uFEFFvalue,parameter\r\n\r\n7,off-shift.minutes\r\n", StandardCharsets.UTF_8);

        assertThat(reading).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'off-shift.minuter,7,,,,', UNKNOWN",
        "'off-shift.minutes,7.5,,,,', WRONG_VALUE",
        "'off-shift.minutes,-1,,,,', WRONG_VALUE",
        "'off-shift.minutes,,,,,', WRONG_VALUE",
        "'off-shift,perhaps,,,,', WRONG_VALUE",
        "'manual-share.percent,20,,,A1,', NO_EXCEPTION",
        "'off-shift.minutes,7,2026-13-01,,,', wrong-date",
        "'off-shift.minutes,7,,i morgon,,', wrong-date",
        "'off-shift.minutes,7,2026-10-02,2026-10-01,,', no-day",
        "'off-shift.minutes,7,,,', field-count"
    })
    void refuses_a_row_that_cannot_be_used_and_tells_its_line(String row, String key) {
        var refusal = refused(HEADER + "cure.days,14,,,,\n\n" + row + "\n");

        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.places()).contains("4");
    }

    @Test
    void refuses_two_values_for_the_same_day() {
        var refusal = refused(HEADER + """
                off-shift.minutes,7,2026-10-01,2026-10-31,,
                off-shift.minutes,8,2026-10-31,,,
                """);

        assertThat(refusal.key()).isEqualTo("OVERLAP");
        assertThat(refusal.places()).contains("3");
    }

    @Test
    void refuses_a_file_that_is_not_there_or_no_parameter_file() {
        var missing = (Reading.Unreadable) ParameterFile.read(folder.resolve("nowhere.csv"));

        assertThat(missing.key()).isEqualTo("no-such-file");
        assertThat(refused(HEADER + "cure.days,\"14,,,,\n").key()).isEqualTo("no-csv");
        assertThat(refused("").key()).isEqualTo("no-header");
        assertThat(refused("parameter,source\n").key()).isEqualTo("no-column");
        assertThat(((Reading.Unreadable) read(HEADER + "cure.days,14,,,,Nämnden\n", StandardCharsets.ISO_8859_1)).key())
                .isEqualTo("not-utf-8");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void reads_back_the_listing_of_the_defaults(Language language) {
        var listing = new StringWriter();
        ParameterListing.write(listing, language);
        var reading = read(listing.toString(), StandardCharsets.UTF_8);

        assertThat(listing.toString().lines()).hasSize(1 + Parameter.values().length + rulesWithMode());
        assertThat(reading).isInstanceOf(Reading.Read.class);
        var read = ((Reading.Read) reading).parameters().on(LocalDate.of(2026, 10, 1));
        var defaults = Parameters.defaults().on(LocalDate.of(2026, 10, 1));
        for (var rule : RuleCode.values()) {
            assertThat(read.mode(rule)).isEqualTo(defaults.mode(rule));
        }
        assertThat(read).usingRecursiveComparison().isEqualTo(defaults);
    }

    @Test
    void explains_every_parameter_in_both_languages() {
        var texts = Messages.beside(ParameterListing.class, "parameters");

        assertThat(texts.keys(Language.SWEDISH)).isEqualTo(texts.keys(Language.ENGLISH));
        for (var parameter : Parameter.values()) {
            assertThat(ParameterListing.text(parameter, Language.SWEDISH)).isNotBlank();
            assertThat(ParameterListing.text(parameter, Language.ENGLISH)).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "20s")
    void answers_for_any_bytes(@NotNull byte[] bytes) throws IOException {
        var file = Files.write(Files.createTempFile("parameters", ".csv"), bytes);
        try {
            if (ParameterFile.read(file) instanceof Reading.Unreadable refusal) {
                assertThat(refusal.text(Language.SWEDISH)).isNotBlank();
            }
        } finally {
            Files.delete(file);
        }
    }

    private static int rulesWithMode() {
        return (int) Arrays.stream(RuleCode.values()).filter(RuleCode::hasMode).count();
    }

    @Test
    void reads_back_the_rows_that_it_wrote() {
        var rows = List.of(
                new ParameterRow(
                        "off-shift.minutes",
                        "9",
                        DateRange.ofClosed(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)),
                        "A1",
                        "Avtal § 4, \"bilaga\"\n2"),
                new ParameterRow(
                        "round-times", "off", DateRange.ofClosed(LocalDate.of(2026, 1, 1), null), null, "Nämnden"),
                new ParameterRow("wrong-tag", "shadow", new DateRange(LocalDate.MIN, LocalDate.MAX), null, ""));
        var text = ParameterFile.write(rows);
        var reading = ParameterFile.read(text);

        assertThat(text).startsWith(HEADER + "off-shift.minutes,9,2026-10-01,2026-12-31,A1,");
        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.parameters().rows()).isEqualTo(rows);
            assertThat(ParameterFile.write(read.parameters().rows())).isEqualTo(text);
        });
    }

    @Test
    void says_what_is_wrong_with_a_text_as_with_a_file() {
        assertThat(ParameterFile.read(HEADER + "off-shift.minutes,9,soon,,,"))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        wrong -> assertThat(wrong.places()).containsExactly("parameters.csv", "2", "soon"));
        assertThat(ParameterFile.read("")).isInstanceOf(Reading.Unreadable.class);
    }
}
