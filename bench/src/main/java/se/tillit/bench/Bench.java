package se.tillit.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.tillit.generator.GenerateMunicipality;
import se.tillit.generator.GeneratorOptions;
import se.tillit.generator.Progress;

/**
 * Measures whole runs of {@code ./tillit verify} on generated municipalities, and the yardstick beside them.
 *
 * <p>Options: {@code --recipients 2000,20000}, {@code --threads 1,2}, {@code --runs 5}; {@code --country 290} for many
 * municipalities at once; {@code --workbook} compares the formats of a package instead; {@code server} measures the server,
 * with {@code --large} also twelve months of 20,000 recipients, with {@code --recipients 5000 --months 2} these instead;
 * {@code pages} measures pages while many people walk among them ({@link PagesBench}).
 */
public final class Bench {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    private final Path home = Path.of(System.getProperty("tillit.home", "."));
    private final Path room = home.resolve("bench").resolve("target").resolve("data");
    private final int runs;

    private Bench(int runs) {
        this.runs = runs;
    }

    /** Prints a table in Markdown. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains("--country")) {
            var municipalities = numbers(arguments, "--country", "290").getFirst();
            var runs = numbers(arguments, "--runs", "1").getFirst();
            new CountryBench(Path.of(System.getProperty("tillit.home", ".")), municipalities, runs).run();
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("server")) {
            measureServer(arguments);
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("pages")) {
            measurePages(arguments);
            return;
        }
        var sizes = numbers(arguments, "--recipients", "2000,20000");
        var threads = numbers(arguments, "--threads", "1,2");
        var bench = new Bench(numbers(arguments, "--runs", "5").getFirst());
        System.out.println(machine());
        System.out.println();
        if (Arrays.asList(arguments).contains("--workbook")) {
            bench.compareFormats(sizes, threads);
            return;
        }
        if (List.of(arguments).contains("--peppol")) {
            new PeppolBench(bench.room, bench.runs)
                    .print(bench.home, bench.generate(2_000).folder(), MONTH.toString());
            return;
        }
        System.out.println("| recipients | lines | MB | threads | Tillit verify | lines/s | peak MB "
                + "| DuckDB load | DuckDB load + rules | Tillit / load | Tillit / load + rules |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (var size : sizes) {
            var data = bench.generate(size);
            for (var count : threads) {
                System.out.println(bench.row(size, data, count));
            }
        }
    }

    private static void measureServer(String[] arguments) throws IOException, InterruptedException {
        System.out.println(machine());
        System.out.println();
        var bench = new Bench(1);
        var server = new ServerBench(bench.home, bench.room);
        if (List.of(arguments).contains("--recipients")) {
            var months = numbers(arguments, "--months", "6").getFirst();
            for (var recipients : numbers(arguments, "--recipients", "2000")) {
                server.run(recipients, months);
            }
            return;
        }
        server.run(2_000, 6);
        if (List.of(arguments).contains("--large")) {
            server.run(20_000, 12);
        }
    }

    private static void measurePages(String[] arguments) throws IOException, InterruptedException {
        System.out.println(machine().replaceFirst(", median .*", ""));
        System.out.println();
        var crowd = new PagesBench.Crowd(
                number(arguments, "--sessions", 200),
                number(arguments, "--think", 10),
                number(arguments, "--warm-up", 60),
                number(arguments, "--seconds", 180),
                number(arguments, "--seed", 1));
        var bench = new PagesBench(crowd);
        var address = text(arguments, "--address", "");
        boolean isWell;
        if (address.isEmpty()) {
            var home = Path.of(System.getProperty("tillit.home", "."));
            var standard =
                    home.resolve("bench").resolve("target").resolve("data").resolve("pages");
            var data = Path.of(text(arguments, "--data", standard.toString())).toAbsolutePath();
            isWell = bench.run(home, data, number(arguments, "--recipients", 2_000), number(arguments, "--months", 6));
        } else {
            isWell = bench.run(URI.create(address));
        }
        if (!isWell) {
            System.exit(1);
        }
    }

    private void compareFormats(List<Integer> sizes, List<Integer> threads) throws IOException, InterruptedException {
        System.out.println("| recipients | lines | format | MB | threads | Tillit verify | peak MB |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var size : sizes) {
            var data = generate(size);
            var zip = PackedMonth.zip(data.folder(), room.resolve(size + ".zip"));
            var workbook = PackedMonth.workbook(data.folder(), room.resolve(size + ".xlsx"));
            for (var count : threads) {
                System.out.println(formatRow(size, data.lines(), "folder", data.folder(), data.bytes(), count));
                System.out.println(formatRow(size, data.lines(), "zip", zip, Files.size(zip), count));
                System.out.println(formatRow(size, data.lines(), "workbook", workbook, Files.size(workbook), count));
            }
        }
    }

    private String formatRow(int size, long lines, String format, Path content, long bytes, int threads)
            throws IOException, InterruptedException {
        var verify = WholeProcess.median(verify(content, threads), runs, room.resolve("run.log"));
        return String.format(
                Locale.ROOT,
                "| %d | %d | %s | %d | %d | %.2f s | %d |",
                size,
                lines,
                format,
                bytes / 1_000_000,
                threads,
                verify.seconds(),
                verify.peakMegabytes());
    }

    private List<String> verify(Path content, int threads) {
        return List.of(
                home.resolve("tillit").toString(),
                "verify",
                content.toString(),
                "--month",
                MONTH.toString(),
                "--out",
                room.resolve("result").toString(),
                "--replace",
                "--threads",
                Integer.toString(threads));
    }

    private record Data(Path folder, long lines, long bytes) {}

    private Data generate(int recipients) throws IOException {
        var folder = room.resolve(Integer.toString(recipients));
        var month = GenerateMunicipality.generate(
                        folder, GeneratorOptions.honest(MONTH, 1, recipients, 1).withFaults(2), Progress.silent())
                .getFirst();
        try (var files = Files.list(month.folder())) {
            var bytes = files.mapToLong(file -> file.toFile().length()).sum();
            return new Data(month.folder(), month.lines(), bytes);
        }
    }

    private String row(int size, Data data, int threads) throws IOException, InterruptedException {
        var log = room.resolve("run.log");
        var verify = WholeProcess.median(verify(data.folder(), threads), runs, log);
        var load = WholeProcess.median(yardstick(data.folder(), threads, "load"), runs, log);
        var rules = WholeProcess.median(yardstick(data.folder(), threads, "rules"), runs, log);
        return String.format(
                Locale.ROOT,
                "| %d | %d | %d | %d | %.2f s | %.0f | %d | %.2f s | %.2f s | %.2f | %.2f |",
                size,
                data.lines(),
                data.bytes() / 1_000_000,
                threads,
                verify.seconds(),
                data.lines() / verify.seconds(),
                verify.peakMegabytes(),
                load.seconds(),
                rules.seconds(),
                verify.seconds() / load.seconds(),
                verify.seconds() / rules.seconds());
    }

    static List<String> yardstick(Path folder, int threads, String task) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Yardstick.class.getName(),
                folder.toString(),
                Integer.toString(threads),
                task);
    }

    static String machine() {
        return "%d processors, %s %s, Java %s, median of the counted runs after one that is not counted"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"));
    }

    private static List<Integer> numbers(String[] arguments, String option, String standard) {
        return Arrays.stream(text(arguments, option, standard).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private static int number(String[] arguments, String option, int standard) {
        return Integer.parseInt(text(arguments, option, Integer.toString(standard)));
    }

    private static String text(String[] arguments, String option, String standard) {
        var at = List.of(arguments).indexOf(option);
        return at >= 0 && at + 1 < arguments.length ? arguments[at + 1] : standard;
    }
}
