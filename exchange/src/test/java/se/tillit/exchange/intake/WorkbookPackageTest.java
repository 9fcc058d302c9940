package se.tillit.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.exchange.Language;
import se.tillit.exchange.archive.Zipped;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.workbook.AWorkbook;
import se.tillit.verification.EvidenceKind;

/** A package in a workbook: what each cell is taken for, and what is told of it. */
class WorkbookPackageTest {

    @TempDir
    private Path folder;

    private static AWorkbook lawful() {
        return AWorkbook.of(APackage.lawful().bytes());
    }

    private PackageReading read(AWorkbook workbook) {
        return PackageReader.read(workbook.in(folder, "month.xlsx"), 2, ReadProgress.NONE);
    }

    private PackageContent content(AWorkbook workbook) {
        return APackage.contentOf(read(workbook));
    }

    private UnreadablePackage refused(AWorkbook workbook) {
        var reading = read(workbook);
        assertThat(reading).isInstanceOf(UnreadablePackage.class);
        return (UnreadablePackage) reading;
    }

    private RejectedRow onlyRejected(AWorkbook workbook) {
        var rejected = content(workbook).rejectedRows();
        assertThat(rejected).hasSize(1);
        return rejected.getFirst();
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    @Test
    void holds_the_same_as_the_folder() {
        var inFolder = APackage.lawful().contentIn(folder.resolve("folder"));
        var inWorkbook = content(lawful());

        assertThat(inWorkbook.handover()).isEqualTo(inFolder.handover());
        assertThat(inWorkbook.rejectedRows()).isEmpty();
        assertThat(inWorkbook.otherFiles()).isEmpty();
        assertThat(inWorkbook.files()).hasSize(18).allSatisfy(file -> {
            assertThat(file.name()).startsWith("month.xlsx/");
            assertThat(file.size()).isEqualTo(Files.size(folder.resolve("month.xlsx")));
            assertThat(file.sha256()).isEqualTo(inWorkbook.files().getFirst().sha256());
        });
    }

    @Test
    void holds_sheets_by_name_or_swedish_title_in_any_case() {
        var content = content(lawful().renamed("visits", "BESÖK")
                .renamed("areas", " Områden ")
                .renamed("tags", "Tags")
                .row("Läs mig", 1, List.of("Hej")));

        assertThat(content.handover().visits()).hasSize(2);
        assertThat(content.files())
                .extracting(FileRead::name)
                .contains("month.xlsx/BESÖK", "month.xlsx/Områden", "month.xlsx/Tags");
        assertThat(content.otherFiles()).containsExactly("month.xlsx/Läs mig");
    }

    @Test
    void refuses_two_sheets_for_one_table() {
        assertThat(refused(lawful().row("Besök", 1, List.of("visit_id"))))
                .isEqualTo(new UnreadablePackage(
                        "table-twice", List.of("visits", "month.xlsx/visits", "month.xlsx/Besök")));
    }

    @Test
    void refuses_a_workbook_without_a_required_sheet() {
        assertThat(refused(lawful().without("visits")).key()).isEqualTo("file-missing");
    }

    @Test
    void refuses_a_header_that_is_not_on_the_first_row() {
        var titled = lawful().without("areas").row("areas", 2, List.of("area_id", "name"));
        assertThat(refused(titled))
                .isEqualTo(new UnreadablePackage("sheet-without-header", List.of("month.xlsx/areas")));
        var above = titled.row("areas", 1, List.of("Områden"));
        assertThat(refused(above))
                .isEqualTo(new UnreadablePackage(
                        "sheet-column-missing", List.of("month.xlsx/areas", "area_id", "Område")));
        assertThat(refused(above).text(Language.SWEDISH)).contains("rad 1").endsWith(".");
    }

    @Test
    void holds_headers_with_blanks_around_them() {
        assertThat(content(lawful().row("areas", 1, List.of(" area_id ", "Namn ")))
                        .handover()
                        .areas())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "46296.30370370370,2026-10-01T05:17:20Z",
        "46296.3037037037,2026-10-01T05:17:20Z",
        "46023.5,2026-01-01T11:00:00Z"
    })
    void holds_a_date_with_time_as_swedish_time(String serial, String instant) {
        var content = content(lawful().number("visits", "F2", AWorkbook.DATE_TIME, serial)
                .number("visits", "G2", AWorkbook.DATE_TIME, "46400"));

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(instant(content.handover().visits().getFirst().time().fromMicros()))
                .hasToString(instant);
    }

    @Test
    void holds_days_counted_from_1904() {
        var content = content(lawful().since1904().number("visits", "F2", AWorkbook.DATE_TIME, "44834.3037037037"));
        assertThat(instant(content.handover().visits().getFirst().time().fromMicros()))
                .hasToString("2026-10-01T05:17:20Z");
    }

    @ParameterizedTest
    @CsvSource({"46320.083333333336,TIME_TWICE", "46320.1041666667,TIME_TWICE", "46110.1041666667,TIME_SKIPPED"})
    void rejects_a_time_that_the_clock_shows_twice_or_never(String serial, RejectionReason reason) {
        var row = onlyRejected(lawful().number("shifts", "C2", AWorkbook.DATE_TIME, serial));

        assertThat(row.file()).isEqualTo("month.xlsx/shifts");
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.column()).isEqualTo("started_at");
        assertThat(row.reason()).isEqualTo(reason);
        assertThat(row.value())
                .startsWith(reason == RejectionReason.TIME_TWICE ? "2026-10-25T02:" : "2026-03-29T02:30");
    }

    @ParameterizedTest
    @CsvSource({"46320.0833217593", "46320.125", "46110.0833217593", "46110.125"})
    void holds_times_on_both_sides_of_a_change_of_clock(String serial) {
        var content = content(lawful().number("shifts", "C2", AWorkbook.DATE_TIME, serial)
                .number("shifts", "D2", AWorkbook.DATE_TIME, "46400"));
        assertThat(content.rejectedRows()).isEmpty();
    }

    @Test
    void holds_text_with_an_offset_in_the_hour_that_comes_twice() {
        assertThat(instant(content(lawful()).handover().visits().get(1).time().toMicros()))
                .hasToString("2026-10-25T01:10:00Z");
    }

    @Test
    void holds_dates_months_and_times_of_day() {
        var content = content(lawful().number("plans", "F2", AWorkbook.DATE, "46174")
                .number("invoices", "C2", AWorkbook.DATE, "46296")
                .number("planned_visits", "D2", AWorkbook.TIME, "0.302083333333333")
                .number("planned_visits", "E2", AWorkbook.TIME, "0.395833333333333"));
        var inFolder = APackage.lawful().contentIn(folder.resolve("folder"));

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().plans()).isEqualTo(inFolder.handover().plans());
        assertThat(content.handover().invoices()).isEqualTo(inFolder.handover().invoices());
        assertThat(content.handover().plannedVisits())
                .isEqualTo(inFolder.handover().plannedVisits());
    }

    @ParameterizedTest
    @CsvSource({
        "plans,F2,s=\"1\",46174.5,NOT_DATE,2026-06-01T12:00",
        "plans,F2,s=\"0\",46174,NOT_DATE,46174",
        "invoices,C2,s=\"1\",46297,NOT_MONTH,2026-10-02",
        "planned_visits,D2,s=\"2\",46296.5,NOT_TIME,2026-10-01T12:00",
        "shifts,C2,s=\"1\",46296,NOT_INSTANT,2026-10-01",
        "shifts,C2,s=\"3\",0.5,NOT_INSTANT,12:00",
        "shifts,C2,s=\"0\",46296.5,NOT_INSTANT,46296.5",
        "shifts,C2,s=\"2\",60,CELL_FAULT,60",
        "extras,E2,s=\"3\",0.25,NOT_WHOLE,06:00",
        "extras,E2,s=\"5\",1.25,NOT_WHOLE,30:00",
        "extras,E2,s=\"0\",12.5,NOT_WHOLE,12.5",
        "invoices,E2,s=\"4\",0.5,NOT_NUMBER,50 %",
        "invoices,E2,s=\"0\",0.125,TOO_MANY_DECIMALS,0.125",
        "tags,A2,s=\"1\",46296,DATE_FOR_TEXT,2026-10-01",
        "tags,A2,s=\"0\",1234567890123456,DIGITS_LOST,1234567890123456",
        "tags,A2,s=\"0\",x,CELL_FAULT,x",
        "recipients,H3,s=\"0\",1,NOT_BOOLEAN,1"
    })
    void rejects_numbers_that_are_not_what_the_column_holds(
            String sheet, String place, String format, String number, RejectionReason reason, String value) {
        var rejected = content(lawful().number(sheet, place, format, number)).rejectedRows();

        assertThat(rejected).isNotEmpty();
        var row = rejected.stream()
                .filter(candidate -> candidate.file().endsWith(sheet))
                .findFirst()
                .orElseThrow();
        assertThat(row.reason()).isEqualTo(reason);
        assertThat(row.value()).isIn(value, RejectedRow.PROTECTED);
    }

    @Test
    void holds_ids_that_are_numbers_as_they_are_shown() {
        var content = content(lawful().number("invoices", "B2", "", "100")
                .number("invoice_lines", "B2", "", "100.0")
                .number("invoice_lines", "C2", "", "1E0"));
        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().lines().getFirst().id()).hasToString("559351-1354/100/1");
    }

    @Test
    void holds_amounts_with_binary_noise_and_text_with_a_comma() {
        var content = content(lawful().number("invoice_lines", "N2", "", "226.00000000000003")
                .number("contracts", "D2", AWorkbook.PERCENT, "0.55000000000000004")
                .row("settled", 2, List.of("559351-1354", "90", "1", "V0", "B1", "20", "171,08")));
        var inFolder = APackage.lawful().contentIn(folder.resolve("folder"));

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover()).isEqualTo(inFolder.handover());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,50", "1,2,3", "18 230,50", ",5"})
    void rejects_text_with_more_than_a_decimal_comma(String text) {
        var row = onlyRejected(lawful().row("settled", 2, List.of("559351-1354", "90", "1", "V0", "B1", "20", text)));
        assertThat(row.reason()).isEqualTo(RejectionReason.NOT_NUMBER);
        assertThat(row.value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "t=\"b\",<v>0</v>",
        "t=\"str\",<v>FALSKT</v>",
        "t=\"inlineStr\",<is><t>False</t></is>",
        "t=\"b\",<v>false</v>"
    })
    void holds_booleans_of_every_form(String attributes, String xml) {
        var content = content(lawful().cell("recipients", "C2", attributes, xml));
        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover())
                .isEqualTo(APackage.lawful().contentIn(folder.resolve("f")).handover());
    }

    @Test
    void rejects_a_cell_that_shows_a_fault() {
        var row = onlyRejected(lawful().cell("tags", "D2", "t=\"e\"", "<f>VLOOKUP(1,A:A,1,0)</f><v>#N/A</v>"));
        assertThat(row.reason()).isEqualTo(RejectionReason.CELL_FAULT);
        assertThat(row.value()).isEqualTo("#N/A");
        assertThat(row.text(Language.SWEDISH)).isEqualTo("Cellen visar ett fel i stället för ett värde.");
    }

    @Test
    void holds_the_last_value_of_formulas_shared_texts_and_texts_in_pieces() {
        var content = content(lawful().sharing("<si><t xml:space=\"preserve\">Väst</t></si>")
                .sharing("<si><r><rPr><b/></rPr><t>Ös</t></r><r><t>t</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>")
                .cell("areas", "B2", "t=\"s\"", "<v>0</v>")
                .cell("areas", "B3", "t=\"s\"", "<v>1</v>")
                .cell("tags", "A2", "t=\"str\"", "<f>\"T\"&amp;1</f><v>T1</v>")
                .cell("extras", "E2", "", "<f t=\"shared\" si=\"0\" ref=\"E2:E9\">60*2</f><v>120</v>")
                .cell("absences", "A2", "t=\"inlineStr\"", "<is><t>F_x0031_</t></is>"));
        var inFolder = APackage.lawful().contentIn(folder.resolve("f"));

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().areas()).isEqualTo(inFolder.handover().areas());
        assertThat(content.handover()).isEqualTo(inFolder.handover());
    }

    @Test
    void holds_rows_without_values_for_none_and_tells_of_columns_without_header() {
        var content = content(lawful().cell("areas", "A4", "s=\"1\"", "")
                .cell("areas", "B4", "t=\"str\"", "<v></v>")
                .row("areas", 7, List.of("O7", "Sju"))
                .cell("areas", "E7", "", "<v>5</v>")
                .cell("areas", "D1", "t=\"inlineStr\"", "<is><t>Anteckning</t></is>"));

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().areas()).hasSize(3);
        assertThat(content.files().get(1).unknownColumns()).containsExactly("(C)", "Anteckning", "(E)");
    }

    @Test
    void rejects_a_row_by_the_number_that_the_workbook_shows() {
        var row = onlyRejected(lawful().row("areas", 1_000, List.of("O9")));
        assertThat(row.line()).isEqualTo(1_000);
        assertThat(row.file()).isEqualTo("month.xlsx/areas");
        assertThat(row.column()).isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"extras", "absences", "settled", "tags", "shifts", "planned_visits"})
    void holds_an_optional_sheet_with_its_header_alone_for_absent(String sheet) {
        var header = List.of(new String(APackage.lawful().bytes().get(sheet + ".csv"), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow()
                .split(",", -1));
        var blank = lawful().without(sheet).row(sheet, 1, header).cell(sheet, "A9", "s=\"1\"", "");
        var content = content(blank);

        assertThat(content.handover().present()).doesNotContain(EvidenceKind.valueOf(sheet.toUpperCase(Locale.ROOT)));
        assertThat(content.handover())
                .isEqualTo(APackage.lawful()
                        .without(sheet)
                        .contentIn(folder.resolve("f"))
                        .handover());
        assertThat(content.otherFiles()).isEmpty();
    }

    @Test
    void holds_a_csv_file_with_its_header_alone_for_present() {
        var content = APackage.lawful()
                .changing("shifts", lines -> new ArrayList<>(lines.subList(0, 1)))
                .contentIn(folder.resolve("f"));
        assertThat(content.handover().present()).contains(EvidenceKind.SHIFTS);
    }

    @Test
    void holds_a_workbook_in_the_place_of_a_file_in_a_folder_and_in_a_zip() {
        var files = APackage.lawful().without("visits").bytes();
        var csv = Map.of("visits.csv", APackage.lawful().bytes().getOrDefault("visits.csv", new byte[0]));
        var place = APackage.write(files, folder.resolve("folder"));
        AWorkbook.of(csv).renamed("visits", "Blad1").in(place, "visits.xlsx");
        Zipped.write(new byte[1], place, "~$visits.xlsx");
        var inFolder = APackage.contentOf(PackageReader.read(place, 1, ReadProgress.NONE));

        assertThat(inFolder.handover())
                .isEqualTo(APackage.lawful().contentIn(folder.resolve("f")).handover());
        assertThat(inFolder.otherFiles()).containsExactly("~$visits.xlsx");
        files.put("visits.xlsx", AWorkbook.of(csv).bytes());
        var zip = Zipped.write(Zipped.of("m/", files), folder, "month.zip");
        assertThat(APackage.contentOf(PackageReader.read(zip, 1, ReadProgress.NONE))
                        .handover())
                .isEqualTo(inFolder.handover());
    }

    @Test
    void refuses_a_table_that_is_there_as_a_file_and_as_a_sheet() {
        var place = APackage.lawful().in(folder.resolve("folder"));
        AWorkbook.of(Map.of("visits.csv", "visit_id\nV9".getBytes(StandardCharsets.UTF_8)))
                .in(place, "more.xlsx");
        assertThat(PackageReader.read(place, 1, ReadProgress.NONE))
                .isEqualTo(new UnreadablePackage("table-twice", List.of("visits", "visits.csv", "more.xlsx/visits")));
    }

    @Test
    void holds_a_sheet_that_nobody_filled_in_for_nothing_beside_a_table_elsewhere() {
        var place = APackage.lawful().without("areas").in(folder.resolve("folder"));
        var header = Map.of("visits.csv", "visit_id".getBytes(StandardCharsets.UTF_8));
        AWorkbook.of(header).row("areas", 1, List.of("area_id", "name")).in(place, "a.xlsx");
        AWorkbook.of(Map.of("areas.csv", APackage.lawful().bytes().getOrDefault("areas.csv", new byte[0])))
                .in(place, "b.xlsx");
        AWorkbook.of(header).row("areas", 1, List.of("area_id", "name")).in(place, "c.xlsx");
        var content = APackage.contentOf(PackageReader.read(place, 1, ReadProgress.NONE));

        assertThat(content.handover())
                .isEqualTo(APackage.lawful().contentIn(folder.resolve("f")).handover());
        assertThat(content.files()).extracting(FileRead::name).contains("visits.csv", "b.xlsx/areas");
    }
}
