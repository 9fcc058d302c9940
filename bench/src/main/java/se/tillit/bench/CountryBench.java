package se.tillit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.tillit.generator.GeneratedMonth;
import se.tillit.generator.GeneratorOptions;
import se.tillit.generator.country.CountryOptions;
import se.tillit.generator.country.GenerateCountry;

/**
 * Measures {@code ./tillit verify} on the packages of a whole country, and DuckDB's mere load of the same files. What
 * was generated is kept, since that takes longer than to verify it.
 */
final class CountryBench {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    private final Path home;
    private final Path room;
    private final int municipalities;
    private final int runs;

    CountryBench(Path home, int municipalities, int runs) {
        this.home = home;
        this.room = home.resolve("bench").resolve("target").resolve("data");
        this.municipalities = municipalities;
        this.runs = runs;
    }

    /** Prints a table in Markdown, and where to find the time of each step. */
    void run() throws IOException, InterruptedException {
        var country = room.resolve("country-" + municipalities);
        var lines = generate(country);
        var bytes = bytesOf(country);
        System.out.println(Bench.machine());
        System.out.println();
        System.out.println("| municipalities | lines | MB | Tillit verify | lines/s | peak MB | DuckDB load | peak MB |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        var log = room.resolve("run.log");
        for (var count = 0; count < runs; count++) {
            var out = room.resolve("country-result");
            delete(out);
            var verify = WholeProcess.run(
                    List.of(home.resolve("tillit").toString(), "verify", country.toString(), "--out", out.toString()),
                    log);
            var threads = Runtime.getRuntime().availableProcessors();
            var load = WholeProcess.run(Bench.yardstick(country, threads, "load"), log);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %d | %.1f s | %.0f | %d | %.1f s | %d |%n",
                    municipalities,
                    lines,
                    bytes / 1_000_000,
                    verify.seconds(),
                    lines / verify.seconds(),
                    verify.peakMegabytes(),
                    load.seconds(),
                    load.peakMegabytes());
            System.out.println(Files.readString(out.resolve("run.json")));
        }
    }

    private long generate(Path country) throws IOException {
        var counted = room.resolve("country-" + municipalities + ".lines");
        if (Files.exists(counted)) {
            return Long.parseLong(Files.readString(counted).strip());
        }
        delete(country);
        var each = GeneratorOptions.honest(MONTH, 1, 1, 1).withFaults(2);
        var made = GenerateCountry.generate(
                country,
                new CountryOptions(municipalities, each),
                Runtime.getRuntime().availableProcessors(),
                done -> {});
        var lines = made.stream().mapToLong(GeneratedMonth::lines).sum();
        Files.writeString(counted, Long.toString(lines));
        return lines;
    }

    private static long bytesOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
