package se.tillit.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.Language;
import se.tillit.verification.Handover;

/** Whatever the bytes and the order of rows: an answer, the same answer, and every row accounted for. */
class AnyInputTest {

    private static final String[] TRICKS = {
        "",
        ",",
        "\"",
        "\"\"",
        "\n",
        "\r",
        "\uFEFF",
        "-",
        "0",
        "9999999999999999999",
        "1e9",
        "NaN",
        "true",
        "H1",
        "V1",
        "2026-02-30",
        "0000-00-00",
        "2026-10-25T02:30:00+99:99",
        "+999999999-12-31T23:59:59Z",
        "å",
        "😀",
        "\u0000",
        "�"
    };

    @TempDir
    private Path folder;

    @Test
    void answers_for_every_mutation_of_a_package() {
        for (var seed = 0L; seed < 400; seed++) {
            var random = new Random(seed);
            var files = APackage.lawful().bytes();
            var names = List.copyOf(files.keySet());
            for (var change = random.nextInt(1, 8); change > 0; change--) {
                var name = names.get(random.nextInt(names.size()));
                files.computeIfPresent(name, (key, bytes) -> mutated(bytes, random));
            }
            answers(
                    PackageReader.read(
                            APackage.write(files, folder.resolve("m" + seed)), random.nextInt(1, 4), ReadProgress.NONE),
                    seed);
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        var at = random.nextInt(bytes.length + 1);
        var end = Math.min(bytes.length, at + random.nextInt(6));
        var trick = random.nextInt(8) == 0
                ? new byte[] {(byte) random.nextInt(256)}
                : TRICKS[random.nextInt(TRICKS.length)].getBytes(StandardCharsets.UTF_8);
        var result = Arrays.copyOf(bytes, at + trick.length + bytes.length - end);
        System.arraycopy(trick, 0, result, at, trick.length);
        System.arraycopy(bytes, end, result, at + trick.length, bytes.length - end);
        return result;
    }

    private static void answers(PackageReading reading, long seed) {
        switch (reading) {
            case UnreadablePackage refusal ->
                assertThat(refusal.text(Language.SWEDISH)).as("seed %d", seed).endsWith(".");
            case PackageContent content -> {
                assertThat(content.rejectedRows())
                        .as("seed %d", seed)
                        .allSatisfy(
                                row -> assertThat(row.text(Language.ENGLISH)).endsWith("."));
                var visits = content.handover().visits();
                for (var number = 0; number < visits.size(); number++) {
                    assertThat(visits.get(number).number()).isEqualTo(number);
                }
            }
        }
    }

    @FuzzTest(maxDuration = "60s")
    void answers_for_any_bytes_of_a_visits_file(@NotNull byte[] bytes) throws IOException {
        var fuzzed = Files.createTempDirectory("fuzz");
        var files = APackage.lawful().bytes();
        files.put("visits.csv", bytes);
        answers(PackageReader.read(APackage.write(files, fuzzed), 1, ReadProgress.NONE), 0);
        for (var name : files.keySet()) {
            Files.delete(fuzzed.resolve(name));
        }
        Files.delete(fuzzed);
    }

    @Test
    void takes_the_rows_in_any_order() {
        var expected = broken().contentIn(folder.resolve("lawful"));
        for (var seed = 0L; seed < 20; seed++) {
            var random = new Random(seed);
            var shuffled =
                    broken().changingAll(lines -> shuffled(lines, random)).contentIn(folder.resolve("s" + seed));

            assertThat(contentOf(shuffled.handover())).as("seed %d", seed).isEqualTo(contentOf(expected.handover()));
            assertThat(shuffled.handover().rejected())
                    .isEqualTo(expected.handover().rejected());
            assertThat(shuffled.rejectedRows())
                    .extracting(row -> row.file() + row.column() + row.value() + row.reason())
                    .containsExactlyInAnyOrderElementsOf(expected.rejectedRows().stream()
                            .map(row -> row.file() + row.column() + row.value() + row.reason())
                            .toList());
        }
    }

    private static APackage broken() {
        return APackage.lawful()
                .with("areas", "O1,Väst", "O3,", "O4,Norr", "O4,Söder")
                .with("recipients", "H3,O4,false,,,,,false", "H4,O1,false,,,,,false", "H4,O1,true,,,,,false")
                .with("decisions", "B3,H4,personal_care,10,,false,2026-06-01,", "B1,H1,escort,x,,false,2026-06-01,")
                .with("contracts", "A3,559351-1354,,,,executed_time,2026-10-31,")
                .with(
                        "visits",
                        "V3,H4,559351-1354,P1,escort,2026-10-01T07:17:20Z,2026-10-01T07:17:20Z,nfc,nfc,,,,2026-10-01T07:17:20Z,");
    }

    private static List<String> shuffled(List<String> lines, Random random) {
        var rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, random);
        rows.addFirst(lines.getFirst());
        return rows;
    }

    /** The rows of every list without their order, and visits without their numbers. */
    private static List<Object> contentOf(Handover handover) {
        var visits = handover.visits().stream()
                .sorted(Comparator.comparing(visit -> visit.id()))
                .map(visit -> List.of(visit.id(), visit.recipient(), visit.employment(), visit.time(), visit.service()))
                .toList();
        return List.of(
                new HashSet<>(handover.providers()),
                new HashSet<>(handover.areas()),
                new HashSet<>(handover.contracts()),
                new HashSet<>(handover.prices()),
                new HashSet<>(handover.recipients()),
                new HashSet<>(handover.decisions()),
                new HashSet<>(handover.plans()),
                new HashSet<>(handover.plannedVisits()),
                new HashSet<>(handover.employments()),
                new HashSet<>(handover.lines()),
                visits);
    }
}
