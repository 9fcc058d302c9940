package se.tillit.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long pages took to come, kept by many at once. */
final class PageTimes {

    private static final int MOST_TOLD = 20;

    /**
     * A page that came.
     *
     * @param nanos from the request to the last byte
     * @param bytes its size over the network
     */
    private record Came(long nanos, int bytes) {}

    private final Map<PageKind, List<Came>> came = new EnumMap<>(PageKind.class);
    private long begin = Long.MAX_VALUE;
    private long end = Long.MAX_VALUE;
    private int wrong;

    /** From now on what is asked for counts. */
    synchronized void begin() {
        begin = System.nanoTime();
    }

    /** What is asked for from now on does not count any more. */
    synchronized void end() {
        end = System.nanoTime();
    }

    /** Keeps a page that was asked for at the time, if that counts. */
    synchronized void keep(PageKind kind, long asked, long took, int bytes) {
        if (asked >= begin && asked < end) {
            came.computeIfAbsent(kind, unknown -> new ArrayList<>()).add(new Came(took, bytes));
        }
    }

    /** Tells of something that should not have been, and counts it, whenever it was. */
    synchronized void wrong(String what) {
        wrong++;
        if (wrong <= MOST_TOLD) {
            System.err.println(what);
        }
    }

    synchronized boolean isWell() {
        return wrong == 0 && !came.isEmpty();
    }

    /** A table in Markdown, and what comes of it in a sentence. */
    synchronized String table() {
        var table = new StringBuilder("""
                | page | requests | kB | p50 ms | p95 ms | p99 ms | longest ms |
                |---|---|---|---|---|---|---|
                """);
        came.forEach((kind, each) -> table.append(row(kind.toString(), each)));
        var all = came.values().stream().flatMap(List::stream).toList();
        table.append(row("all", all));
        var seconds = (end - begin) / 1e9;
        table.append(String.format(
                Locale.ROOT,
                "%n%.1f requests a second for %.0f s; %d errors, the warm-up included.%n",
                all.size() / seconds,
                seconds,
                wrong));
        var missing = Arrays.stream(PageKind.values())
                .filter(kind -> !came.containsKey(kind))
                .toList();
        if (!missing.isEmpty()) {
            table.append("Nobody came to: ").append(missing).append(System.lineSeparator());
        }
        return table.toString();
    }

    private static String row(String name, List<Came> each) {
        var sorted = each.stream().mapToLong(Came::nanos).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                name,
                sorted.length,
                each.stream().mapToInt(Came::bytes).average().orElse(0) / 1_000,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                percentile(sorted, 100));
    }

    /** The least time within which so many percent came, in milliseconds. */
    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        var place = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
        return sorted[place] / 1e6;
    }
}
