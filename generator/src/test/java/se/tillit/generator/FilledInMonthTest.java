package se.tillit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.exchange.intake.PackageReading;
import se.tillit.exchange.intake.PackageSources;
import se.tillit.exchange.intake.ReadProgress;
import se.tillit.exchange.intake.ReadWishes;
import se.tillit.exchange.keeping.RowKeeper;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.Resource;
import se.tillit.verification.Handover;
import se.tillit_testkit.Example;
import se.tillit_testkit.Table;

/** Files over a stored month, and the package that has the same rows: both must be the same month. */
class FilledInMonthTest {

    private static final int ROUNDS = 24;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void holds_the_rows_of_a_package_with_the_merged_rows() throws IOException {
        var months = List.of(generated(), Example.in(folder.resolve("example")).path());
        var accepted = 0L;
        var refused = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            var stored = stored(months.get(round % 2), folder.resolve("stored-" + round));
            var sent = sent(stored, folder.resolve("sent-" + round));
            var kept = RowKeeper.in(Files.createDirectories(folder.resolve("kept-" + round)));
            var filledIn = content(PackageReader.read(
                    PackageSources.open(sent),
                    ReadWishes.with(1 + random.nextInt(2)).keeping(kept).over(PackageSources.open(stored))));
            var merged = merged(stored, sent, kept, folder.resolve("merged-" + round));
            var expected = content(PackageReader.read(merged, 1, ReadProgress.NONE));

            assertThat(expected.rejectedRows()).as(told()).isEmpty();
            assertThat(rows(filledIn.handover())).as(told()).isEqualTo(rows(expected.handover()));
            assertThat(filledIn.handover().present())
                    .as(told())
                    .isEqualTo(expected.handover().present());
            assertThat(filledIn.files().stream().map(FileRead::name))
                    .as(told())
                    .hasSize(tables(sent).size());
            accepted += tables(sent).stream()
                    .mapToLong(resource -> kept.findRows(resource).orElseThrow().standing())
                    .sum();
            refused += filledIn.rejectedRows().size();
        }
        assertThat(accepted).as(told()).isPositive();
        assertThat(refused).as(told()).isPositive();
    }

    private String told() {
        return "seed " + seed;
    }

    private Path generated() throws IOException {
        var options = GeneratorOptions.honest(YearMonth.of(2026, 10), 1, 12, seed)
                .withFaults(3)
                .withBrokenRows();
        return GenerateMunicipality.generate(folder.resolve("made"), options, Progress.silent())
                .getFirst()
                .folder();
    }

    private static PackageContent content(PackageReading reading) {
        assertThat(reading).isInstanceOf(PackageContent.class);
        return (PackageContent) reading;
    }

    /** The month as it would be stored: the rows that stand, and no others. */
    private Path stored(Path month, Path into) throws IOException {
        var kept = RowKeeper.in(Files.createDirectories(into.resolveSibling(into.getFileName() + "-kept")));
        content(PackageReader.read(
                PackageSources.open(month), ReadWishes.with(2).keeping(kept)));
        Files.createDirectories(into);
        for (var resource : ExchangeSchema.ALL) {
            var rows = standing(kept, resource);
            if (!(resource.equals(ExchangeSchema.TAGS) || resource.equals(ExchangeSchema.SETTLED))
                    || random.nextBoolean()) {
                new Table(header(resource), rows).write(into.resolve(resource.file()));
            }
        }
        return into;
    }

    private static List<String> header(Resource resource) {
        return resource.fields().stream().map(Field::name).toList();
    }

    private static List<List<String>> standing(RowKeeper kept, Resource resource) throws IOException {
        var rows = kept.findRows(resource).orElseThrow();
        var lines = new ArrayList<List<String>>();
        if (rows.count() > 0) {
            var withHeader = rows.file().resolveSibling(resource.name() + ".with-header");
            Files.writeString(withHeader, String.join(",", rows.columns()) + "\n" + Files.readString(rows.file()));
            for (var line : Table.read(withHeader).rows()) {
                if (rows.stands(Integer.parseInt(line.getFirst()))) {
                    lines.add(line.subList(1, 1 + resource.fields().size()));
                }
            }
        }
        return lines;
    }

    private static List<Resource> tables(Path month) {
        return ExchangeSchema.ALL.stream()
                .filter(resource -> Files.exists(month.resolve(resource.file())))
                .toList();
    }

    /** One file most often, or a few. */
    private Path sent(Path stored, Path into) throws IOException {
        Files.createDirectories(into);
        var there = tables(stored);
        for (var left = 1 + random.nextInt(4) / 2; left > 0; left--) {
            var resource = there.get(random.nextInt(there.size()));
            var rows = Table.read(stored.resolve(resource.file())).rows();
            var more = new ArrayList<List<String>>();
            for (var count = random.nextInt(12); count >= 0 && !rows.isEmpty(); count--) {
                more.add(changed(resource, rows));
            }
            new Table(header(resource), more).write(into.resolve(resource.file()));
        }
        return into;
    }

    /** A row of the stored month with some of its fields as they are in others, or gone, or new. */
    private List<String> changed(Resource resource, List<List<String>> rows) {
        var row = new ArrayList<>(rows.get(random.nextInt(rows.size())));
        for (var changes = random.nextInt(3); changes > 0; changes--) {
            var at = random.nextInt(row.size());
            var other = rows.get(random.nextInt(rows.size())).get(at);
            row.set(
                    at,
                    switch (random.nextInt(6)) {
                        case 0 -> "";
                        case 1 -> row.get(at) + "9";
                        default -> other;
                    });
        }
        if (random.nextInt(3) == 0) {
            var key = header(resource).indexOf(resource.key().getLast());
            row.set(
                    key,
                    row.get(key).matches("\\d{4}-\\d\\d-\\d\\d")
                            ? "2026-10-1" + random.nextInt(10)
                            : "new-" + random.nextInt(5));
        }
        return row;
    }

    /** What was accepted of the files, and every stored row whose key is not among it. */
    private static Path merged(Path stored, Path sent, RowKeeper kept, Path into) throws IOException {
        Files.createDirectories(into);
        var all = new HashSet<>(tables(stored));
        all.addAll(tables(sent));
        for (var resource : all) {
            var rows = new LinkedHashMap<List<String>, List<String>>();
            var before = stored.resolve(resource.file());
            if (Files.exists(before)) {
                Table.read(before).rows().forEach(row -> rows.put(key(resource, row), row));
            }
            if (Files.exists(sent.resolve(resource.file()))) {
                standing(kept, resource).forEach(row -> rows.put(key(resource, row), row));
            }
            new Table(header(resource), List.copyOf(rows.values())).write(into.resolve(resource.file()));
        }
        return into;
    }

    private static List<String> key(Resource resource, List<String> row) {
        return resource.key().stream()
                .map(name -> row.get(header(resource).indexOf(name)))
                .toList();
    }

    /** Every row with all that it refers to, in no order; a visit without its place among the others. */
    private static Map<String, Set<String>> rows(Handover handover) {
        var rows = new LinkedHashMap<String, Set<String>>();
        for (var component : Handover.class.getRecordComponents()) {
            if (List.class.isAssignableFrom(component.getType())) {
                rows.put(component.getName(), texts((Collection<?>) value(component.getAccessor(), handover)));
            }
        }
        assertThat(handover.visitsById().values()).containsExactlyInAnyOrderElementsOf(handover.visits());
        return rows;
    }

    private static Object value(Method accessor, Handover handover) {
        try {
            return accessor.invoke(handover);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Set<String> texts(Collection<?> values) {
        var texts = values.stream()
                .map(value -> value.toString().replaceFirst("number=\\d+", ""))
                .collect(Collectors.toSet());
        assertThat(texts).hasSameSizeAs(values);
        return texts;
    }
}
