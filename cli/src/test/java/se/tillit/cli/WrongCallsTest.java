package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import se.tillit.cli.call.ExitCode;
import se.tillit.cli.call.WrongCalls;
import se.tillit.exchange.Language;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

/** Whatever is wrong with a call ends in exit code 2 and one sentence, in the language asked for. */
class WrongCallsTest {

    @TempDir
    private Path folder;

    private PackageFolder example;
    private Path out;

    @BeforeEach
    void lay_out() {
        example = Example.in(folder.resolve("package"));
        out = folder.resolve("result");
    }

    private void refuses(String swedish, String english, Object... arguments) {
        var inEnglish = new ArrayList<>(List.of(arguments));
        inEnglish.addAll(List.of("--lang", "en"));
        assertRefused("Fel: " + swedish, Call.of(arguments));
        assertRefused("Error: " + english, Call.of(inEnglish.toArray()));
    }

    private static void assertRefused(String sentence, Call call) {
        assertThat(call.complaints()).containsExactly(sentence);
        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.out()).isEmpty();
    }

    private Object[] verify(Object... more) {
        var arguments =
                new ArrayList<Object>(List.of("verify", example.path(), "--month", Example.MONTH, "--out", out));
        arguments.addAll(List.of(more));
        return arguments.toArray();
    }

    private void refusesToVerify(String swedish, String english, Object... more) {
        refuses(swedish, english, verify(more));
        assertThat(out).doesNotExist();
    }

    @Test
    void refuses_a_folder_that_does_not_exist() {
        var none = folder.resolve("none");
        refuses(
                "Mappen %s finns inte.".formatted(none),
                "The folder %s does not exist.".formatted(none),
                "verify",
                none,
                "--month",
                "2026-10",
                "--out",
                out);
    }

    @Test
    void refuses_a_file_in_the_place_of_the_package() {
        var file = example.file("visits");
        refuses(
                "visits.csv är varken en mapp med CSV-filer, en zip av en sådan mapp eller en arbetsbok (.xlsx).",
                "visits.csv is neither a folder of CSV files, nor a zip of one, nor a workbook (.xlsx).",
                "verify",
                file,
                "--month",
                "2026-10",
                "--out",
                out);
    }

    @ParameterizedTest
    @CsvSource({"2026-13", "2026-1", "oktober", "2026-10-01", "''"})
    void refuses_a_month_that_is_none(String month) {
        refuses(
                "--month ska vara en månad, till exempel 2026-10, inte %s.".formatted(month),
                "--month must be a month, such as 2026-10, not %s.".formatted(month),
                "verify",
                example.path(),
                "--month",
                month,
                "--out",
                out);
    }

    @Test
    void refuses_a_month_without_lines_and_names_those_there_are() {
        refuses(
                "Ingen fakturarad hör till 2026-11; i paketet finns 2026-10.",
                "No invoice line belongs to 2026-11; the package has 2026-10.",
                "verify",
                example.path(),
                "--month",
                "2026-11",
                "--out",
                out);
        assertThat(out).doesNotExist();
    }

    @Test
    void refuses_to_run_without_what_is_required() {
        refuses(
                "Det saknas --out, PACKAGE; skriv ./tillit verify --help för att se hur kommandot används.",
                "--out, PACKAGE is missing; type ./tillit verify --help to see how the command is used.",
                "verify");
        refuses(
                "Det saknas --out; skriv ./tillit verify --help för att se hur kommandot används.",
                "--out is missing; type ./tillit verify --help to see how the command is used.",
                "verify",
                example.path(),
                "--month",
                "2026-10");
    }

    @Test
    void refuses_an_option_without_its_value() {
        var call = Call.of("verify", example.path(), "--out", out, "--month");

        assertRefused("Fel: Det saknas --month; skriv ./tillit verify --help för att se hur kommandot används.", call);
    }

    @Test
    void refuses_what_it_does_not_know() {
        refusesToVerify(
                "--treads är inte något som kommandot känner till; skriv ./tillit verify --help för att se hur det används.",
                "--treads is nothing that the command knows; type ./tillit verify --help to see how it is used.",
                "--treads");
        refuses(
                "verfiy är inte något som kommandot känner till; skriv ./tillit --help för att se hur det används.",
                "verfiy is nothing that the command knows; type ./tillit --help to see how it is used.",
                "verfiy");
    }

    @Test
    void refuses_options_without_a_command() {
        assertRefused("Error: A command is missing; type ./tillit help to see which there are.", Call.of("--lang=en"));
        assertRefused(
                "Fel: Det saknas ett kommando; skriv ./tillit help för att se vilka som finns.",
                Call.of("--lang", "sv"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "257", "två", "1.5"})
    void refuses_a_number_of_threads_that_is_none(String threads) {
        refusesToVerify(
                "--threads ska vara ett heltal från 1 till 256, inte %s.".formatted(threads),
                "--threads must be a whole number from 1 to 256, not %s.".formatted(threads),
                "--threads",
                threads);
    }

    @ParameterizedTest
    @CsvSource({"xx", "EN", "svenska"})
    void refuses_a_language_that_it_does_not_speak(String language) {
        var call = Call.of(verify("--lang", language));

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints())
                .singleElement()
                .asString()
                .matches("(Fel: --lang ska vara sv eller en, inte|Error: --lang must be sv or en, not) "
                        + language
                        + "\\.");
    }

    @Test
    void refuses_a_file_that_is_not_utf_8() throws IOException {
        var bytes = Files.readString(example.file("areas")).getBytes(StandardCharsets.ISO_8859_1);
        example.with("areas", bytes);

        refusesToVerify("Filen areas.csv är inte i UTF-8 (rad 2).", "The file areas.csv is not in UTF-8 (line 2).");
    }

    @Test
    void refuses_a_file_without_a_column() {
        example.changing("visits", table -> table.withoutColumn("registered_at"));

        refusesToVerify(
                "Filen visits.csv saknar kolumnen registered_at (Registrerad).",
                "The file visits.csv has no column registered_at (Registrerad).");
    }

    @Test
    void refuses_a_package_without_a_file() {
        example.without("plans");

        refusesToVerify("Filen plans.csv saknas i paketet.", "The file plans.csv is missing from the package.");
    }

    @Test
    void refuses_a_folder_in_use() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("brev.txt"), "Hej");

        refuses(
                "Mappen %s innehåller annat än ett tidigare resultat; välj en annan eller en tom mapp.".formatted(out),
                "The folder %s holds other things than an earlier result; choose another folder or an empty one."
                        .formatted(out),
                verify("--replace"));
        assertThat(out.resolve("brev.txt")).hasContent("Hej");
    }

    @Test
    void refuses_the_package_itself_as_the_place_for_the_result() {
        out = example.path();

        var call = Call.of(verify("--replace"));

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints()).hasSize(1);
        assertThat(example.file("visits")).exists();
    }

    @Test
    void refuses_an_earlier_result_until_it_may_be_replaced() throws IOException {
        assertThat(Call.of(verify()).code()).isEqualTo(ExitCode.DONE);
        Files.writeString(out.resolve("line-decisions.csv"), "earlier");

        refuses(
                "Mappen %s innehåller ett tidigare resultat; ange --replace för att ersätta det.".formatted(out),
                "The folder %s holds an earlier result; give --replace to replace it.".formatted(out),
                verify());
        assertThat(out.resolve("line-decisions.csv")).hasContent("earlier");

        assertThat(Call.of(verify("--replace")).code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllBytes(out.resolve("line-decisions.csv")))
                .isEqualTo(Example.expected(Example.LINE_DECISIONS));
    }

    @Test
    void refuses_to_write_where_a_file_is_in_the_way() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "Hej");
        var below = file.resolve("result");
        out = below;

        refuses(
                "Resultatet kan inte läggas i %s, för mappen %s går inte att skapa.".formatted(below, file),
                "The results cannot go to %s, because the folder %s cannot be made.".formatted(below, file),
                verify());
        assertThat(file).hasContent("Hej");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        cure.dayz,14,,                          | 2 | cure.dayz
        cure.days,fjorton,,                     | 2 | fjorton
        plan-missing,sometimes,,                | 2 | sometimes
        cure.days,14,2026-13-01,                | 2 | 2026-13-01
        cure.days,14,1 oktober,                 | 2 | 1 oktober
        cure.days,14,2026-10-01                 | 2 | ''
        cure.days,14,2026-10-31,2026-10-01      | 2 | ''
        cure.days,14,2026-10-01,2026-10-31,mer  | 2 | ''
        """)
    void refuses_a_parameter_file_with_a_row_that_is_wrong(String row, int line, String named) throws IOException {
        var file = Files.writeString(folder.resolve("p.csv"), "parameter,value,valid_from,valid_to\n" + row + "\n");

        for (var language : List.of("sv", "en")) {
            var call = Call.of(verify("--parameters", file, "--lang", language));

            assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(call.complaints())
                    .singleElement()
                    .asString()
                    .contains(file.toString(), (language.equals("sv") ? "rad " : "line ") + line, named);
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void refuses_a_parameter_file_that_is_not_there() {
        var file = folder.resolve("p.csv");

        refusesToVerify(
                "Parameterfilen %s finns inte.".formatted(file),
                "There is no parameter file %s.".formatted(file),
                "--parameters",
                file);
    }

    @Test
    void refuses_a_parameter_file_that_ends_in_the_middle_of_a_row() throws IOException {
        var file = Files.writeString(folder.resolve("p.csv"), "parameter,value\n\"cure.days,14\n");

        refusesToVerify(
                "Parameterfilen %s går inte att läsa som CSV: ett citattecken stängs aldrig, eller ett fält är orimligt långt."
                        .formatted(file),
                "The parameter file %s can't be read as CSV: a quote is never closed, or a field is unreasonably long."
                        .formatted(file),
                "--parameters",
                file);
    }

    @Test
    void refuses_a_folder_in_the_place_of_a_parameter_file() {
        var call = Call.of(verify("--parameters", folder));

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints()).hasSize(1);
    }

    @Test
    void tells_a_fault_of_ours_and_want_of_memory_from_a_wrong_call() {
        var err = new StringWriter();
        var commandLine = new CommandLine(CommandLine.Model.CommandSpec.create()).setErr(new PrintWriter(err, true));
        var wrong = new WrongCalls(Language.ENGLISH);
        var parsed = commandLine.parseArgs();

        var wrapped = new IllegalStateException("A thread failed.", new OutOfMemoryError());
        assertThat(wrong.handleExecutionException(wrapped, commandLine, parsed)).isEqualTo(ExitCode.FAULT);
        assertThat(err.toString().strip())
                .isEqualTo("Error: The memory was not enough; give Tillit more, for example with"
                        + " TILLIT_JAVA_OPTS=-Xmx8g.");
        err.getBuffer().setLength(0);
        assertThat(wrong.handleExecutionException(new IllegalStateException("bad"), commandLine, parsed))
                .isEqualTo(ExitCode.FAULT);
        assertThat(err.toString())
                .startsWith("Error: Something went wrong in Tillit")
                .contains("bad", "\tat ");
    }

    @Test
    void shows_the_commands_where_none_is_named() {
        var call = Call.of();

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.out()).contains("verify", "explain", "generate", "parameters", "demo");
    }

    @ParameterizedTest
    @CsvSource({"verify", "explain", "generate", "parameters", "demo"})
    void tells_how_a_command_is_used(String command) {
        var swedish = Call.of(command, "--help");
        var english = Call.of(command, "--lang", "en", "--help");

        assertThat(swedish.code()).isEqualTo(ExitCode.DONE);
        assertThat(swedish.out()).startsWith("Så här:").contains("tillit " + command, "Språk: sv eller en.");
        assertThat(english.code()).isEqualTo(ExitCode.DONE);
        assertThat(english.out()).startsWith("Usage:").contains("tillit " + command, "Language: sv or en.");
        assertThat(swedish.err() + english.err()).isEmpty();
    }
}
