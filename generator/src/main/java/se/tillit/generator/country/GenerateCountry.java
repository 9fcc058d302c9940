package se.tillit.generator.country;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import se.tillit.generator.GenerateMunicipality;
import se.tillit.generator.GenerateMunicipality.Surroundings;
import se.tillit.generator.GeneratedMonth;
import se.tillit.generator.GeneratorOptions;
import se.tillit.generator.Progress;
import se.tillit.generator.files.MonthPackage;
import se.tillit.generator.files.PackageWriter;

/** Generates many invented municipalities of the sizes that Sweden's have, with people who work in two of them. */
public final class GenerateCountry {

    private final Path folder;
    private final CountryOptions options;
    private final List<Integer> recipients;
    private final IntConsumer done;
    private final AtomicInteger finished = new AtomicInteger();

    private GenerateCountry(Path folder, CountryOptions options, IntConsumer done) {
        this.folder = folder;
        this.options = options;
        this.done = done;
        recipients = MunicipalitySizes.recipients(
                        options.municipalities(), options.each().seed())
                .stream()
                .map(size -> Math.min(size, options.largest()))
                .toList();
    }

    /**
     * Writes {@code folder/kommun-001/2026-10/…} and so on, and what is to be found across them to {@code
     * folder/answers}. Files already there are written over.
     *
     * @param threads how many threads may work, 1 or more
     * @param done is told how many municipalities are finished, from any thread
     * @return the months of every municipality, in order
     * @throws IOException when a file cannot be written
     */
    public static List<GeneratedMonth> generate(Path folder, CountryOptions options, int threads, IntConsumer done)
            throws IOException {
        return new GenerateCountry(folder, options, done).generate(threads);
    }

    private record Neighbourhood(String personPrefix, Consumer<MonthPackage> touching) implements Surroundings {

        @Override
        public void touch(MonthPackage month) {
            touching.accept(month);
        }
    }

    private record Made(List<GeneratedMonth> months, Pair pair) {}

    private List<GeneratedMonth> generate(int threads) throws IOException {
        var pairs = (options.municipalities() + 1) / 2;
        var made = new TreeMap<Integer, Future<Made>>();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            IntStream.range(0, pairs)
                    .boxed()
                    .sorted(Comparator.comparing(this::sizeOf).reversed())
                    .forEach(pair -> made.put(pair, workers.submit(() -> makePair(pair))));
        }
        var months = new ArrayList<GeneratedMonth>();
        var answers = new ArrayList<Pair>();
        for (var pair : made.values()) {
            var one = resultOf(pair);
            months.addAll(one.months());
            answers.add(one.pair());
        }
        writeAnswers(answers);
        return months;
    }

    /** The largest go first, so that no thread is left alone with one of them at the end. */
    private int sizeOf(int pair) {
        return IntStream.range(2 * pair, Math.min(2 * pair + 2, recipients.size()))
                .map(recipients::get)
                .sum();
    }

    private Made makePair(int number) throws IOException {
        var pair = new Pair(options.each().faultPercent() > 0);
        var one = 2 * number;
        var months = new ArrayList<>(make(one, month -> pair.meet(month)));
        if (one + 1 < options.municipalities()) {
            months.addAll(make(one + 1, month -> pair.share(month, nameOf(one + 1), nameOf(one))));
        }
        return new Made(months, pair);
    }

    private List<GeneratedMonth> make(int municipality, Consumer<MonthPackage> touch) throws IOException {
        var each = options.each();
        var own = new GeneratorOptions(
                each.from(),
                each.months(),
                recipients.get(municipality),
                each.seed() * 1_000_003 + municipality,
                each.faultPercent(),
                each.brokenRows());
        var months = GenerateMunicipality.generate(
                folder.resolve(nameOf(municipality)),
                own,
                Progress.silent(),
                new Neighbourhood(nameOf(municipality) + "-", touch));
        done.accept(finished.incrementAndGet());
        return months;
    }

    private static String nameOf(int municipality) {
        return "kommun-%03d".formatted(municipality + 1);
    }

    private static Made resultOf(Future<Made> pair) throws IOException {
        try {
            return pair.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while generating.", stop);
        }
    }

    private void writeAnswers(List<Pair> pairs) throws IOException {
        var answers = folder.resolve("answers");
        Files.createDirectories(answers);
        var planted = answers.resolve("two-municipalities-at-once.csv");
        try (var csv = PackageWriter.csvOf(planted, List.of("month", "municipality", "visit_id"))) {
            for (var pair : pairs) {
                for (var one : pair.atOnce()) {
                    one.visits().forEach(visit -> csv.writeRecord(one.month().toString(), one.municipality(), visit));
                }
            }
        }
        var honest = answers.resolve("two-municipalities-honest.csv");
        try (var csv = PackageWriter.csvOf(honest, List.of("month", "municipality", "person_key"))) {
            for (var pair : pairs) {
                for (var one : pair.honest()) {
                    csv.writeRecord(one.month().toString(), one.municipality(), one.person());
                }
            }
        }
    }
}
