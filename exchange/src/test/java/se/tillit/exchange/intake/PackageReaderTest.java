package se.tillit.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.exchange.intake.APackage.contentOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.SharedFolder;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.Resource;
import se.tillit.invoices.EndsClaimed;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.RejectedKeys;
import se.tillit.visits.Place;
import se.tillit.visits.RegistrationMethod;
import se.tillit.visits.Visit;

class PackageReaderTest {

    @TempDir
    private Path folder;

    @Test
    void reads_every_row_of_a_lawful_package() {
        var content = APackage.lawful().contentIn(folder);
        var handover = content.handover();

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.otherFiles()).isEmpty();
        assertThat(handover.rejected()).isEqualTo(RejectedKeys.NONE);
        assertThat(handover.present()).containsExactlyInAnyOrder(EvidenceKind.values());
        assertThat(List.of(
                        handover.providers().size(),
                        handover.contracts().size(),
                        handover.prices().size(),
                        handover.recipients().size(),
                        handover.decisions().size(),
                        handover.assignments().size(),
                        handover.plans().size(),
                        handover.plannedVisits().size(),
                        handover.employments().size(),
                        handover.visits().size(),
                        handover.invoices().size(),
                        handover.lines().size()))
                .containsOnly(2);
        assertThat(List.of(
                        handover.extras().size(),
                        handover.shifts().size(),
                        handover.tags().size(),
                        handover.absences().size(),
                        handover.settled().size()))
                .containsOnly(1);
    }

    @Test
    void gives_the_same_rows_with_other_keys_rejected() {
        var handover = APackage.lawful().contentIn(folder).handover();
        var other =
                new RejectedKeys(Set.of("V9"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

        assertThat(handover.withRejected(other).rejected()).isEqualTo(other);
        assertThat(handover.withRejected(other).withRejected(RejectedKeys.NONE)).isEqualTo(handover);
    }

    @Test
    void resolves_references_to_the_rows_themselves() {
        var handover = APackage.lawful().contentIn(folder).handover();
        var visit = handover.visits().get(0);

        assertThat(handover.visitsById().get("V1")).isSameAs(visit);
        assertThat(visit.recipient()).isSameAs(handover.recipients().get(0));
        assertThat(visit.employment()).isSameAs(handover.employments().get(0));
        assertThat(handover.lines().get(0).invoice())
                .isSameAs(handover.invoices().get(0));
        assertThat(handover.lines().get(0).recipient())
                .isSameAs(handover.recipients().get(0).id());
        assertThat(handover.visitsById()).containsOnlyKeys("V1", "V2");
        assertThat(handover.visitsById().get("V3")).isNull();
    }

    @Test
    void gives_what_is_left_empty_its_meaning() {
        var handover = APackage.lawful().contentIn(folder).handover();
        var visit = handover.visits().get(1);
        var line = handover.lines().get(1);

        assertThat(visit.place()).isEqualTo(Place.HOME);
        assertThat(visit.startTag()).isNull();
        assertThat(visit.endMethod()).isEqualTo(RegistrationMethod.MANUAL);
        assertThat(visit.time().length().micros()).isEqualTo(40 * 60_000_000L);
        assertThat(visit.registeredAt()).isEqualTo(Instant.parse("2026-10-25T02:00:00.25Z"));
        assertThat(handover.plannedVisits().get(0).everyWeeks()).isEqualTo(1);
        assertThat(handover.contracts().get(0).area()).isNull();
        assertThat(handover.recipients().get(1).home()).isNull();
        assertThat(line.visit()).isNull();
        assertThat(line.time()).isNull();
        assertThat(line.ends()).isEqualTo(EndsClaimed.NEITHER);
        assertThat(line.minutes()).isNull();
        assertThat(line.price()).isNull();
        assertThat(line.amount()).isEqualTo(Money.sek("300"));
    }

    @Test
    void tells_which_ends_a_line_states() {
        var handover = APackage.lawful()
                .with(
                        "invoice_lines",
                        "559351-1354,100,2,,,,,,,2026-10-01T07:17:20+02:00,,-5,,1",
                        "559351-1354,100,3,,,,,,,,2026-10-01T07:17:20+02:00,,,1")
                .contentIn(folder)
                .handover();

        assertThat(handover.lines())
                .extracting(line -> line.ends())
                .containsExactly(EndsClaimed.BOTH, EndsClaimed.NEITHER, EndsClaimed.START_ONLY, EndsClaimed.END_ONLY);
        assertThat(handover.lines().get(2).time()).isNull();
        assertThat(handover.lines().get(2).minutes()).isEqualTo(Minutes.of(-5));
        assertThat(handover.lines().get(0).time())
                .isEqualTo(
                        Interval.between(Instant.parse("2026-10-01T05:17:20Z"), Instant.parse("2026-10-01T05:47:20Z")));
    }

    @Test
    void tells_absent_files_from_empty_ones() {
        var content = APackage.lawful()
                .without("tags")
                .without("settled")
                .changing("shifts", lines -> lines.subList(0, 1))
                .contentIn(folder);

        assertThat(content.handover().present())
                .containsExactlyInAnyOrder(
                        EvidenceKind.EXTRAS, EvidenceKind.ABSENCES, EvidenceKind.SHIFTS, EvidenceKind.PLANNED_VISITS);
        assertThat(content.handover().shifts()).isEmpty();
        assertThat(content.files()).extracting(FileRead::name).doesNotContain("tags.csv", "settled.csv");
    }

    @Test
    void reads_swedish_headers_in_any_order() {
        var expected = APackage.lawful().contentIn(folder.resolve("english")).handover();
        var swedish = APackage.lawful();
        for (var resource : ExchangeSchema.ALL) {
            swedish.changing(resource.name(), lines -> turned(resource, lines));
        }

        assertThat(swedish.contentIn(folder.resolve("swedish")).handover())
                .usingRecursiveComparison()
                .isEqualTo(expected);
    }

    /** Swedish titles, and the last column first. */
    private static List<String> turned(Resource resource, List<String> lines) {
        var titles =
                String.join(",", resource.fields().stream().map(Field::title).toList());
        return Stream.concat(Stream.of(titles), lines.stream().skip(1))
                .map(line -> String.join(",", List.of(line.split(",", -1)).reversed()))
                .toList();
    }

    @Test
    void passes_over_a_byte_order_mark_and_takes_windows_line_ends_and_empty_lines() throws IOException {
        var expected = APackage.lawful().contentIn(folder.resolve("plain")).handover();
        var files = APackage.lawful().bytes();
        files.replaceAll(
                (name, bytes) -> ("\uFEFF" + new String(bytes, StandardCharsets.UTF_8).replace("\n", "\r\n\r\n"))
                        .getBytes(StandardCharsets.UTF_8));
        var content =
                contentOf(PackageReader.read(APackage.write(files, folder.resolve("windows")), 2, ReadProgress.NONE));

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover()).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void tells_columns_and_files_that_the_schema_does_not_know_once_each() throws IOException {
        var path = APackage.lawful()
                .changing(
                        "areas",
                        lines -> lines.stream().map(line -> line + ",extra,").toList())
                .in(folder);
        Files.writeString(path.resolve("shift.csv"), "x\n");
        var content = contentOf(PackageReader.read(path, 1, ReadProgress.NONE));

        assertThat(content.otherFiles()).containsExactly("shift.csv");
        assertThat(content.files().get(1).unknownColumns()).containsExactly("extra", "");
        assertThat(content.handover().areas()).hasSize(2);
    }

    @Test
    void tells_the_size_and_hash_of_every_file() throws Exception {
        var content = APackage.lawful().contentIn(folder);

        assertThat(content.files())
                .extracting(FileRead::name)
                .containsExactlyElementsOf(
                        ExchangeSchema.ALL.stream().map(Resource::file).toList());
        for (var file : content.files()) {
            var bytes = Files.readAllBytes(folder.resolve(file.name()));
            assertThat(file.size()).isEqualTo(bytes.length);
            assertThat(file.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void tells_how_far_it_has_come() {
        var most = new AtomicLong();
        var all = new AtomicLong();
        PackageReader.read(APackage.lawful().in(folder), 2, (read, whole) -> {
            most.accumulateAndGet(read, Math::max);
            all.set(whole);
        });

        assertThat(most).hasPositiveValue().hasValue(all.get());
    }

    @Test
    void reads_the_same_with_any_number_of_threads() {
        APackage.lawful().with("visits", "V9,H9,,,,,,,,,,,,").in(folder);
        var one = contentOf(PackageReader.read(folder, 1, ReadProgress.NONE));

        for (var threads = 2; threads < 6; threads++) {
            var more = contentOf(PackageReader.read(folder, threads, ReadProgress.NONE));
            assertThat(more.handover()).usingRecursiveComparison().isEqualTo(one.handover());
            assertThat(more.rejectedRows()).isEqualTo(one.rejectedRows());
        }
    }

    @Test
    void rejects_nothing_of_the_agreed_example() {
        var shared = SharedFolder.find();
        Assumptions.assumeTrue(shared.isPresent());
        var content = contentOf(
                PackageReader.read(shared.orElseThrow().resolve("exchange/example/package"), 2, ReadProgress.NONE));

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().visits())
                .hasSize(3381)
                .extracting(Visit::number)
                .doesNotHaveDuplicates();
        assertThat(content.handover().lines()).hasSize(3440);
        assertThat(Set.copyOf(content.handover().visitsById().values())).hasSize(3381);
    }
}
