package se.tillit.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.intake.web.Outside.CONTROLLER;
import static se.tillit.intake.web.Outside.json;
import static se.tillit.intake.web.Outside.number;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.server.TestDatabase;
import se.tillit.server.job.Json;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

/** Systems hand over a month, follow the job, confirm, and fetch what was rejected. */
@ThroughTheDoor
class ImportApiTest {

    private static final String INTEGRATION = "integration";
    private static final int MOST_LOOKS = 1_000;
    private static final long LOOK_NANOS = 10_000_000;

    @Autowired
    private Outside outside;

    @Autowired
    private DataSource dataSource;

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        TestDatabase.empty(dataSource);
    }

    private PackageFolder example() {
        return Example.in(folder.resolve("package"));
    }

    private Path zip(PackageFolder handed) {
        return handed.zipped(folder.resolve("month.zip"), "");
    }

    private static long sum(Map<?, ?> record, String what) {
        var numbers = (Map<?, ?>) java.util.Objects.requireNonNull(record.get("numbers"));
        return ((List<?>) java.util.Objects.requireNonNull(numbers.get("resources")))
                .stream().mapToLong(table -> number((Map<?, ?>) table, what)).sum();
    }

    @Test
    void accepts_a_package_and_answers_with_the_job() throws Exception {
        var bytes = Files.readAllBytes(zip(example()));
        var answer = outside.post(INTEGRATION, "/api/v1/months/2026-10/package", "application/zip", bytes);

        assertThat(answer.statusCode()).isEqualTo(202);
        var record = json(answer);
        var location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo(record.get("job_href")).startsWith("/api/v1/jobs/");
        assertThat(record.get("bytes")).isEqualTo(bytes.length);
        assertThat(String.valueOf(record.get("sha256"))).matches("[0-9a-f]{64}");

        var applied = outside.ended(INTEGRATION, number(record, "id"));
        assertThat(applied.get("state")).isEqualTo("applied");
        assertThat(applied.get("manner")).isEqualTo("whole-month");
        assertThat(sum(applied, "added")).isPositive();
        var job = json(outside.read(INTEGRATION, location));
        assertThat(job.get("state")).isEqualTo("done");
        assertThat(job.get("progress")).isEqualTo(100);
        assertThat(((Map<?, ?>) java.util.Objects.requireNonNull(job.get("result"))).get("importId"))
                .isEqualTo(record.get("id"));
    }

    @Test
    void answers_unchanged_when_the_same_comes_again() {
        var zip = zip(example());
        outside.bringPackage(INTEGRATION, zip);
        var again = outside.bringPackage(INTEGRATION, zip);
        assertThat(again.get("state")).isEqualTo("unchanged");
        assertThat(sum(again, "added") + sum(again, "changed") + sum(again, "withdrawn"))
                .isZero();
    }

    @Test
    void waits_for_a_confirmation_of_what_is_withdrawn_and_applies_it_then() {
        outside.bringPackage(INTEGRATION, zip(example()));
        var fewer = example().changing("absences", table -> new se.tillit_testkit.Table(table.header(), List.of()));
        var planned = outside.bringPackage(INTEGRATION, zip(fewer));
        assertThat(planned.get("state")).isEqualTo("planned");
        assertThat(sum(planned, "withdrawn")).isPositive();

        var confirmation = "/api/v1/imports/%s/confirmation".formatted(planned.get("id"));
        var other = outside.post(
                INTEGRATION, confirmation, "application/json", "{\"resources\":[]}".getBytes(StandardCharsets.UTF_8));
        assertThat(other.statusCode()).isEqualTo(202);
        var again = outside.ended(INTEGRATION, number(planned, "id"));
        assertThat(again.get("state")).isEqualTo("planned");

        var shown = Json.text(java.util.Objects.requireNonNull(again.get("numbers")));
        var confirmed =
                outside.post(INTEGRATION, confirmation, "application/json", shown.getBytes(StandardCharsets.UTF_8));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(202);
        assertThat(outside.ended(INTEGRATION, number(planned, "id")).get("state"))
                .isEqualTo("applied");

        var late = outside.post(INTEGRATION, confirmation, "application/json", shown.getBytes(StandardCharsets.UTF_8));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void changes_nothing_when_it_is_cancelled() {
        outside.bringPackage(INTEGRATION, zip(example()));
        var fewer = example().changing("absences", table -> new se.tillit_testkit.Table(table.header(), List.of()));
        var planned = outside.bringPackage(INTEGRATION, zip(fewer));
        var cancelled = outside.post(
                INTEGRATION, "/api/v1/imports/%s/cancellation".formatted(planned.get("id")), "text/plain", new byte[0]);
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(json(cancelled).get("state")).isEqualTo("cancelled");
        assertThat(outside.bringPackage(INTEGRATION, zip(example())).get("state"))
                .isEqualTo("unchanged");
    }

    @Test
    void withdraws_at_once_when_that_was_asked_for() throws Exception {
        outside.bringPackage(INTEGRATION, zip(example()));
        var fewer = example().changing("absences", table -> new se.tillit_testkit.Table(table.header(), List.of()));
        var answer = outside.post(
                INTEGRATION,
                "/api/v1/months/2026-10/package?withdrawals=apply",
                "application/zip",
                Files.readAllBytes(zip(fewer)));
        assertThat(outside.ended(INTEGRATION, number(json(answer), "id")).get("state"))
                .isEqualTo("applied");
    }

    @Test
    void hands_out_rejected_rows_page_by_page_and_as_a_file_to_correct() {
        var broken = example()
                .changing(
                        "visits",
                        table -> table.withCell(0, "started_at", "i går").withCell(1, "started_at", "i morgon"));
        var record = outside.bringPackage(INTEGRATION, zip(broken));
        assertThat(sum(record, "rejected")).isGreaterThanOrEqualTo(2);

        var first =
                json(outside.read(INTEGRATION, "/api/v1/imports/%s/rejected-rows?limit=1".formatted(record.get("id"))));
        var item = (Map<?, ?>) ((List<?>) java.util.Objects.requireNonNull(first.get("items"))).getFirst();
        assertThat(item.get("number")).isEqualTo(1);
        assertThat(first.get("next")).isEqualTo("1");
        assertThat(String.valueOf(item.get("reason"))).endsWith(".");
        assertThat(String.valueOf(item.get("row"))).contains("i går");

        var file = outside.read(
                INTEGRATION, "/api/v1/imports/%s/rejected-rows.csv?table=visits".formatted(record.get("id")));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("visits.csv");
        assertThat(file.body().lines().findFirst().orElseThrow())
                .isEqualTo(String.join(",", example().table("visits").header()));
        assertThat(file.body()).contains("i går");
        var all = outside.read(INTEGRATION, "/api/v1/imports/%s/rejected-rows.csv".formatted(record.get("id")));
        assertThat(all.body()).startsWith("number,table,file,line,column,value,reason_code,reason,row\n");
    }

    @Test
    void takes_a_corrected_file_as_an_addition() throws Exception {
        var whole = example();
        var visits = Files.readAllBytes(whole.file("visits"));
        outside.bringPackage(
                INTEGRATION, zip(example().changing("visits", table -> table.withCell(0, "started_at", "i går"))));
        var corrected = outside.bringFile(INTEGRATION, "visits.csv", visits);
        assertThat(corrected.get("state")).isEqualTo("applied");
        assertThat(corrected.get("manner")).isEqualTo("additions");
        assertThat(outside.bringPackage(INTEGRATION, zip(example())).get("state"))
                .isEqualTo("unchanged");
    }

    @Test
    void tells_why_a_package_was_refused_in_the_language_asked_for() {
        var record = outside.bringPackage(INTEGRATION, zip(example().without("providers")));
        assertThat(record.get("state")).isEqualTo("refused");
        assertThat(record.get("problem")).isEqualTo("Filen providers.csv saknas i paketet.");
        var english = json(outside.send(outside.request(INTEGRATION, "/api/v1/imports/" + record.get("id"))
                .setHeader("Accept-Language", "en")
                .build()));
        assertThat(english.get("problem")).isEqualTo("The file providers.csv is missing from the package.");
        var job = json(outside.read(INTEGRATION, String.valueOf(record.get("job_href"))));
        assertThat(job.get("state")).isEqualTo("failed");
        assertThat(String.valueOf(job.get("problem"))).startsWith("Inläsningen ");
    }

    @Test
    void refuses_what_cannot_be_understood() {
        var body = new byte[] {1};
        for (var address : List.of("/api/v1/months/oktober/package", "/api/v1/months/2026-13/package")) {
            assertThat(outside.post(INTEGRATION, address, "application/zip", body)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(outside.post(
                                INTEGRATION,
                                "/api/v1/months/2026-10/package?withdrawals=maybe",
                                "application/zip",
                                body)
                        .statusCode())
                .isEqualTo(400);
        assertThat(outside.post(INTEGRATION, "/api/v1/months/2026-10/package", "text/html", body)
                        .statusCode())
                .isEqualTo(415);
        assertThat(outside.post(INTEGRATION, "/api/v1/months/2026-10/package", "application/zip", new byte[0])
                        .statusCode())
                .isEqualTo(422);
        assertThat(outside.read(INTEGRATION, "/api/v1/imports?limit=0").statusCode())
                .isEqualTo(400);
        assertThat(outside.read(INTEGRATION, "/api/v1/jobs/x").statusCode()).isEqualTo(400);
        assertThat(outside.read(INTEGRATION, "/api/v1/jobs/999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void hides_imports_and_jobs_from_other_providers_and_notes_that_they_asked() {
        var providers = example().table("visits").column("provider_id").stream()
                .distinct()
                .sorted()
                .toList();
        var own = "provider-manager " + providers.getFirst();
        var other = "provider-manager " + providers.get(1);
        outside.bringPackage(CONTROLLER, zip(example()));
        var record = outside.bringPackage(own, zip(example()));
        var id = record.get("id");

        assertThat(outside.read(own, "/api/v1/imports/" + id).statusCode()).isEqualTo(200);
        assertThat(outside.read(CONTROLLER, "/api/v1/imports/" + id).statusCode())
                .isEqualTo(200);
        for (var address : List.of(
                "/api/v1/imports/" + id,
                "/api/v1/imports/" + id + "/rejected-rows",
                "/api/v1/imports/" + id + "/rejected-rows.csv",
                String.valueOf(record.get("job_href")),
                "/imports/" + id,
                "/imports/" + id + "/progress",
                "/imports/" + id + "/receipt",
                "/imports/" + id + "/delivery",
                "/imports/" + id + "/rejected-rows",
                "/imports/" + id + "/rejected-rows.csv")) {
            var before = refusals(other);
            assertThat(outside.read(other, address).statusCode()).as(address).isEqualTo(404);
            assertThat(refusals(other, before + 1)).as(address).isEqualTo(before + 1);
        }
        for (var address : List.of("confirmation", "cancellation")) {
            var before = refusals(other);
            assertThat(outside.postForm(
                                    other, "/imports/%s/%s".formatted(id, address), "shown=%7B%22resources%22:[]%7D")
                            .statusCode())
                    .as(address)
                    .isEqualTo(404);
            assertThat(refusals(other, before + 1)).as(address).isEqualTo(before + 1);
        }
        assertThat((List<?>) java.util.Objects.requireNonNull(
                        json(outside.read(other, "/api/v1/imports")).get("items")))
                .isEmpty();
        assertThat(outside.read("auditor", "/api/v1/imports").statusCode()).isEqualTo(403);
    }

    private long refusals(String account) {
        return JdbcClient.create(dataSource)
                .sql("select count(*) from audit.entry where kind = 'refusal' and account = :account")
                .param("account", account.replace(' ', '-'))
                .query(Long.class)
                .single();
    }

    /** How many were noted, once there are as many as awaited: what is noted in a transaction is written a moment later. */
    private long refusals(String account, long awaited) {
        for (var look = 0; look < MOST_LOOKS && refusals(account) < awaited; look++) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return refusals(account);
    }
}
