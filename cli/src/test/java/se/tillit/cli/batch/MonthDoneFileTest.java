package se.tillit.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.across.LocalWork;
import se.tillit.verification.indicators.Sums;

class MonthDoneFileTest {

    private static final long SEED = 20_261_025;

    @TempDir
    private Path folder;

    private static MonthDone done() {
        return new MonthDone(
                "norr, \"och\" söder",
                SettlementMonth.parse("2026-10"),
                new Sums(money(500), money(-1), money(3), money(0), money(9), 1, 2, 3, 4),
                17,
                2,
                List.of(
                        work(LocalWork.Kind.VISIT, "R1", List.of("556677-1125/F1/1", "556677-1125/F2/1")),
                        work(LocalWork.Kind.SHIFT, "", List.of())));
    }

    private static Money money(long ore) {
        return Money.ofOre(ore);
    }

    private static LocalWork work(LocalWork.Kind kind, String recipient, List<String> lines) {
        return new LocalWork(
                "norr, \"och\" söder",
                "K1",
                kind,
                new ProviderId("556677-1125"),
                "V1",
                new Interval(-5, 1_000_000_000_000_000L),
                "S1",
                recipient,
                lines,
                money(lines.size()));
    }

    @Test
    void reads_back_what_was_written() throws IOException {
        var file = folder.resolve("month.csv");
        MonthDoneFile.write(done(), file);

        assertThat(MonthDoneFile.find(file)).contains(done());
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void finds_nothing_where_there_is_no_file() throws IOException {
        assertThat(MonthDoneFile.find(folder.resolve("none.csv"))).isEmpty();
    }

    @Test
    void takes_a_damaged_file_for_none_or_for_another_and_never_fails() throws IOException {
        var file = folder.resolve("month.csv");
        MonthDoneFile.write(done(), file);
        var whole = Files.readAllBytes(file);
        var chance = new Random(SEED);
        var none = 0;
        for (var turn = 0; turn < 400; turn++) {
            var damaged = whole.clone();
            damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(128);
            Files.write(file, damaged);
            none += MonthDoneFile.find(file).isEmpty() ? 1 : 0;
        }
        assertThat(none).as("seed %d", SEED).isPositive();
        Files.write(file, new byte[0]);
        assertThat(MonthDoneFile.find(file)).isEmpty();
    }
}
