package se.tillit.intake.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.intake.web.Outside.CONTROLLER;

import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.intake.web.Outside.Sent;
import se.tillit.register.table.RegisterTables;
import se.tillit.server.TestDatabase;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

/** Whoever sends something evil or broken is told no, and nothing is left of it. */
@ThroughTheDoor
@ExtendWith(OutputCaptureExtension.class)
class UploadAbuseTest {

    private static final int LIMIT = 3_000_000;
    private static final int LOOKS = 500;
    private static final Map<String, String> FIELDS = Map.of("month", Outside.MONTH, "manner", "automatic");

    @Autowired
    private Outside outside;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private ServletContext servlets;

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        TestDatabase.empty(dataSource);
    }

    /** Whatever a test sent: no row of it is known, and no file lies about. */
    @AfterEach
    void leaves_nothing_behind() {
        for (var table : RegisterTables.ALL) {
            assertThat(count("select count(*) from " + table.table()))
                    .as(table.name())
                    .isZero();
        }
        var work = (File) java.util.Objects.requireNonNull(servlets.getAttribute(ServletContext.TEMPDIR));
        for (var place : List.of(work.toPath(), Path.of("target/test-data-web/incoming"))) {
            for (var look = 0; look < LOOKS && !Outside.filesIn(place).isEmpty(); look++) {
                LockSupport.parkNanos(20_000_000);
            }
            assertThat(Outside.filesIn(place)).as(place.toString()).isEmpty();
        }
        assertThat(Path.of(System.getProperty("java.io.tmpdir"))
                        .toFile()
                        .list((at, name) -> name.startsWith("tillit-upload")))
                .isEmpty();
    }

    private long count(String sql) {
        return JdbcClient.create(dataSource).sql(sql).query(Long.class).single();
    }

    private PackageFolder example() {
        return Example.in(folder.resolve("package"));
    }

    private String refusal(String name, byte[] bytes) {
        var record = outside.bringFile(CONTROLLER, name, bytes);
        assertThat(record.get("state")).as(record.toString()).isEqualTo("refused");
        return String.valueOf(record.get("problem"));
    }

    private static byte[] zeros(int length) {
        return new byte[length];
    }

    @Test
    void refuses_a_zip_that_unpacks_to_unreasonably_much() {
        assertThat(refusal("month.zip", Outside.zip(new Sent("visits.csv", zeros(40_000_000)))))
                .contains("orimligt");
    }

    @Test
    void refuses_a_zip_within_a_zip() {
        var inner = Outside.zip(new Sent("visits.csv", zeros(1_000)));
        assertThat(refusal("month.zip", Outside.zip(new Sent("inner.zip", inner))))
                .contains("en annan zip");
    }

    @Test
    void refuses_a_zip_with_more_files_than_any_package_has() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file = 0; file < 10_001; file++) {
                zip.putNextEntry(new ZipEntry("f" + file));
                zip.closeEntry();
            }
        }
        assertThat(refusal("month.zip", out.toByteArray())).contains("fler än");
    }

    @Test
    void refuses_names_that_lead_out_of_the_folder() {
        for (var name : List.of("../visits.csv", "/etc/visits.csv", "..\\visits.csv", "a/../../visits.csv")) {
            assertThat(refusal("month.zip", Outside.zip(new Sent(name, "x".getBytes(UTF_8)))))
                    .as(name)
                    .isNotEmpty();
        }
        assertThat(folder.resolve("visits.csv")).doesNotExist();
    }

    @Test
    void keeps_no_more_of_a_file_s_name_than_the_name() {
        var bytes = "visit_id\n".getBytes(UTF_8);
        for (var name : List.of("..%2F..%2Fvisits.csv", "visits.csv%0d%0aSet-Cookie:%20a=b", "%2e%2e%5cvisits.csv")) {
            var answer = outside.post(CONTROLLER, "/api/v1/months/2026-10/files/" + name, "text/csv", bytes);
            assertThat(answer.statusCode()).as(name).isIn(202, 400, 404);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        var sent = outside.upload(
                CONTROLLER, FIELDS, new Sent("../../etc/pass\"wd\u202egpj.csv", "visit_id\n".getBytes(UTF_8)));
        assertThat(sent.statusCode()).isIn(303, 422);
        assertThat(JdbcClient.create(dataSource)
                        .sql("select file_name from intake.delivery")
                        .query(String.class)
                        .list())
                .allSatisfy(name -> assertThat(name).doesNotContain("/", "\\", "\r", "\n", "\u202e", "..%2F"));
    }

    @Test
    void hands_out_a_file_under_a_name_that_cannot_become_a_header() {
        var sent = outside.upload(
                CONTROLLER,
                FIELDS,
                new Sent("visits\\\"; filename=\\\"evil.exe\u2028.csv", "visit_id\n".getBytes(UTF_8)));
        var page = sent.headers().firstValue("Location").orElseThrow();
        var id = page.substring(page.lastIndexOf('/') + 1);
        outside.ended(CONTROLLER, Long.parseLong(id));
        var answer = outside.read(CONTROLLER, "/imports/%s/delivery".formatted(id));
        assertThat(answer.statusCode()).isEqualTo(200);
        var disposition = answer.headers().firstValue("Content-Disposition").orElseThrow();
        assertThat(disposition).startsWith("attachment;").doesNotContain("\r", "\n");
        assertThat(disposition.replaceAll("\"[^\"]*\"", "")).doesNotContain("evil.exe.csv;", "filename=evil");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void reads_no_file_of_the_machine_for_an_electronic_invoice() {
        var secret = folder.resolve("secret.txt");
        var xml = """
                <?xml version="1.0"?>
                <!DOCTYPE Invoice [<!ENTITY x SYSTEM "%s">]>
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">&x;</Invoice>
                """.formatted(secret.toUri());
        rejects("evil.xml", xml.strip().getBytes(UTF_8), "xml-doctype");
    }

    @Test
    void does_not_laugh_with_a_billion_laughs() {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE Invoice [<!ENTITY a0 \"ha\">");
        for (var level = 1; level < 30; level++) {
            xml.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(level, level - 1, level - 1));
        }
        xml.append("]><Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">&a29;</Invoice>");
        rejects("laughs.xml", xml.toString().getBytes(UTF_8), "xml-doctype");
    }

    @Test
    void refuses_xml_deeper_than_any_invoice() {
        var xml = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">" + "<a>".repeat(100_000);
        rejects("deep.xml", xml.getBytes(UTF_8), "xml-too-deep");
    }

    /** The file is received and looked at; what is wrong with it is told as a rejected row, or as a refusal. */
    private void rejects(String name, byte[] bytes, String code) {
        var record = outside.bringFile(CONTROLLER, name, bytes);
        var rows = outside.read(CONTROLLER, "/api/v1/imports/%s/rejected-rows".formatted(record.get("id")));
        assertThat(record.get("state") + rows.body())
                .as(record.toString())
                .satisfiesAnyOf(
                        told -> assertThat(told).contains(code),
                        told -> assertThat(told).startsWith("refused"));
        assertThat(count("select count(*) from invoices.invoice")).isZero();
    }

    @Test
    void reads_no_file_of_the_machine_for_a_workbook() {
        var sheet = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<workbook><sheets><sheet name=\"&x;\"/></sheets></workbook>";
        var bytes = Outside.zip(
                new Sent("[Content_Types].xml", "<Types/>".getBytes(UTF_8)),
                new Sent("_rels/.rels", "<Relationships/>".getBytes(UTF_8)),
                new Sent("xl/workbook.xml", sheet.getBytes(UTF_8)));
        assertThat(refusal("month.xlsx", bytes)).doesNotContain("hostname").isNotEmpty();
    }

    @Test
    void refuses_early_what_says_that_it_is_too_large() throws IOException {
        for (var path :
                List.of("/imports/new", "/api/v1/months/2026-10/package", "/api/v1/months/2026-10/files/v.csv")) {
            var answer = raw("""
                    POST %s HTTP/1.1
                    Host: localhost
                    X-Test-As: controller
                    Content-Type: application/zip
                    Content-Length: 3000000000

                    """.formatted(path), new byte[] {'P', 'K'});
            assertThat(answer).as(path).startsWith("HTTP/1.1 413");
        }
        assertThat(count("select count(*) from intake.delivery")).isZero();
    }

    @Test
    void stops_reading_what_turns_out_too_large() {
        var endless = BodyPublishers.ofInputStream(() -> zeros(LIMIT * 2L));
        var answer = outside.post(CONTROLLER, "/api/v1/months/2026-10/package", "application/zip", endless);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"status\":413");
        assertThat(count("select count(*) from intake.delivery")).isZero();
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }
        };
    }

    @Test
    void says_on_the_page_that_a_file_is_too_large() {
        var answer = outside.upload(CONTROLLER, FIELDS, new Sent("month.zip", zeros(LIMIT + 1)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<html");
    }

    @Test
    void refuses_a_form_that_does_not_say_how_large_it_is() {
        var bytes = Outside.multipart(FIELDS, List.of(new Sent("visits.csv", zeros(10))));
        var answer = outside.post(
                CONTROLLER,
                "/imports/new",
                "multipart/form-data; boundary=----tillit-test-boundary",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @Test
    void refuses_large_bodies_where_only_small_ones_belong() {
        var answer = outside.post(
                CONTROLLER,
                "/api/v1/imports/1/confirmation",
                "application/json",
                BodyPublishers.ofInputStream(() -> zeros(2_000_000L)));
        assertThat(answer.statusCode()).isIn(400, 413);
    }

    @Test
    void keeps_nothing_of_what_breaks_off() throws IOException {
        for (var path : List.of("/api/v1/months/2026-10/package", "/api/v1/months/2026-10/files/visits.csv")) {
            raw("""
                    POST %s HTTP/1.1
                    Host: localhost
                    X-Test-As: controller
                    Content-Type: application/octet-stream
                    Content-Length: 1000000

                    """.formatted(path), new byte[50_000]);
        }
        assertThat(count("select count(*) from intake.delivery")).isZero();
    }

    @Test
    void refuses_a_zip_that_was_cut_off() throws IOException {
        var whole = Files.readAllBytes(example().zipped(folder.resolve("month.zip"), ""));
        assertThat(refusal("month.zip", java.util.Arrays.copyOf(whole, whole.length / 2)))
                .isNotEmpty();
    }

    @Test
    void refuses_other_kinds_of_files_whatever_they_are_called() {
        for (var name : List.of("month.zip", "month.xlsx", "visits.csv", "invoice.xml", "program.exe", "none")) {
            var record = outside.bringFile(CONTROLLER, name, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, -1});
            assertThat(record.get("state")).as(name).isIn("refused", "unchanged");
        }
        assertThat(count("select count(*) from visits.visit")).isZero();
    }

    @Test
    void takes_no_more_parts_of_a_form_than_a_folder_has_files() {
        var files = IntStream.range(0, 2_000)
                .mapToObj(file -> new Sent("f%d.csv".formatted(file), "x\n".getBytes(UTF_8)))
                .toArray(Sent[]::new);
        var answer = outside.upload(CONTROLLER, FIELDS, files);
        assertThat(answer.statusCode()).isIn(400, 413, 422);
        assertThat(count("select count(*) from intake.delivery")).isZero();
    }

    @Test
    void writes_nothing_of_what_is_sent_as_lines_of_its_own_into_the_log(CapturedOutput output) {
        var answer = outside.post(
                CONTROLLER,
                "/api/v1/months/2026-10/files/a%0aERROR%20forged%20line.csv",
                "text/csv",
                "x\n".getBytes(UTF_8));
        assertThat(answer.statusCode()).isIn(202, 400);
        outside.upload(
                CONTROLLER,
                Map.of("month", "2026-10\nERROR forged line", "manner", "x\nERROR forged line"),
                new Sent("a\u0085ERROR forged line.csv", "x\n".getBytes(UTF_8)));
        outside.read(CONTROLLER, "/imports?month=%0aERROR%20forged%20line");
        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("ERROR forged line"));
    }

    @Test
    void makes_formulas_in_rejected_rows_harmless() throws IOException {
        var formula = "=HYPERLINK(\"\"http://example.invalid\"\",\"\"x\"\")";
        var header = String.join(",", example().table("absences").header());
        var cells = "\"%s\"".formatted(formula)
                + ",@SUM(1)".repeat(example().table("absences").header().size() - 1);
        var record = outside.bringFile(CONTROLLER, "absences.csv", (header + "\n" + cells + "\n").getBytes(UTF_8));
        for (var table : List.of("", "?table=absences")) {
            var file = outside.read(
                    CONTROLLER, "/api/v1/imports/%s/rejected-rows.csv%s".formatted(record.get("id"), table));
            assertThat(file.body().lines().count()).isGreaterThan(1);
            try (var rows = CsvReader.builder().ofCsvRecord(file.body())) {
                rows.stream()
                        .skip(1)
                        .flatMap(row -> row.getFields().stream())
                        .forEach(cell -> assertThat(cell)
                                .doesNotStartWith("=")
                                .doesNotStartWith("@")
                                .doesNotStartWith("+"));
            }
        }
    }

    /** Sends bytes as they are and ends there; answers what came back. */
    private String raw(String head, byte[] body) throws IOException {
        try (var socket = new Socket("localhost", outside.port())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }
}
