package se.tillit.exchange.csv;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Resource;

/**
 * The rows of a file that could be read, until it is known which of them stand: identical rows count once, and rows
 * that share a key and differ all go, also where one of them is broken for another reason.
 *
 * @param <R> the rows
 */
final class RowSet<R> {

    private static final int LINES_TOLD = 5;
    private static final int FEW = 16;

    /** A row that shares its key with one before it; its line is counted through all files. */
    private record Rival<R>(R row, int line) {}

    private record Broken(String[] key, int line) {}

    private final Resource resource;
    private final Rows<R> rows;
    private KeyedRows<R> accepted;
    private final Map<Integer, List<Integer>> twins = new HashMap<>();
    private final Map<Integer, List<Rival<R>>> rivals = new HashMap<>();
    private final List<Broken> broken = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Set<String> rejectedKeys = new HashSet<>();
    private final FileLines files;

    RowSet(Resource resource, Rows<R> rows) {
        this.resource = resource;
        this.rows = rows;
        this.accepted = new KeyedRows<>(rows, FEW);
        this.files = new FileLines(resource.file());
    }

    /** What follows is read from the file with the name. */
    void beginFile(String name) {
        files.begin(name);
    }

    /** The name of the file that is being read. */
    String file() {
        return files.current();
    }

    /** Makes room for so many rows, before the first comes. */
    void expect(int count) {
        accepted = new KeyedRows<>(rows, Math.max(FEW, count));
    }

    void add(R row, int lineInFile) {
        var line = files.numberOf(lineInFile);
        var same = accepted.add(row, line);
        if (same >= 0) {
            if (rows.isIdentical(accepted.row(same), row)) {
                twins.computeIfAbsent(same, index -> new ArrayList<>()).add(line);
            } else {
                rivals.computeIfAbsent(same, index -> new ArrayList<>()).add(new Rival<>(row, line));
            }
        }
    }

    void addBroken(RejectedRow row, String[] key, int lineInFile) {
        rejected.add(row);
        broken.add(new Broken(key, files.numberOf(lineInFile)));
        if (!key[0].isEmpty()) {
            rejectedKeys.add(key[0]);
        }
    }

    /** Says which rows stand, once all are read. */
    void settle() {
        var shared = new TreeMap<Integer, NavigableSet<Integer>>();
        rivals.forEach((index, others) ->
                shared.put(index, others.stream().map(Rival::line).collect(Collectors.toCollection(TreeSet::new))));
        for (var row : broken) {
            var same = accepted.indexOf(row.key());
            if (same >= 0) {
                shared.computeIfAbsent(same, index -> new TreeSet<>()).add(row.line());
            }
        }
        var gone = new BitSet();
        shared.forEach((index, lines) -> rejectShared(index, lines, gone));
        for (var overlap : rows.overlaps(standing(gone))) {
            rejectOverlapping(overlap, gone);
        }
        if (!gone.isEmpty()) {
            keepAllBut(gone);
        }
        rejectedKeys.removeIf(key -> accepted.indexOf(key) >= 0);
    }

    private void rejectShared(int index, NavigableSet<Integer> lines, BitSet gone) {
        gone.set(index);
        lines.add(accepted.line(index));
        lines.addAll(twins.getOrDefault(index, List.of()));
        var column = String.join("/", resource.key());
        reject(index, column, keyOf(index), RejectionReason.KEY_SHARED, lines);
        for (var rival : rivals.getOrDefault(index, List.of())) {
            rejected.add(row(rival.line(), column, keyOf(index), RejectionReason.KEY_SHARED, lines));
            rows.rejected(rival.row());
        }
    }

    private void rejectOverlapping(Overlap<R> overlap, BitSet gone) {
        gone.set(overlap.index());
        var lines = overlap.with().stream().map(accepted::line).collect(Collectors.toCollection(TreeSet::new));
        lines.add(accepted.line(overlap.index()));
        reject(overlap.index(), overlap.column(), overlap.value(), overlap.reason(), lines);
    }

    /** The row and its twins go. */
    private void reject(int index, String column, String value, RejectionReason reason, NavigableSet<Integer> lines) {
        rejected.add(row(accepted.line(index), column, value, reason, lines));
        for (var twin : twins.getOrDefault(index, List.of())) {
            rejected.add(row(twin, column, value, reason, lines));
        }
        rejectedKeys.add(rows.part(accepted.row(index), 0));
        rows.rejected(accepted.row(index));
    }

    private RejectedRow row(
            int line, String column, String value, RejectionReason reason, NavigableSet<Integer> lines) {
        var others = lines.stream()
                .filter(other -> other != line)
                .limit(LINES_TOLD)
                .map(other -> files.textOf(other, line))
                .collect(Collectors.joining(", "));
        var more = lines.size() - 1 > LINES_TOLD ? " …" : "";
        return new RejectedRow(files.fileOf(line), files.lineOf(line), column, value, reason, others + more);
    }

    private String keyOf(int index) {
        var row = accepted.row(index);
        return String.join("/", rows.keyTexts(row));
    }

    private List<Overlap.Standing<R>> standing(BitSet gone) {
        var left = new ArrayList<Overlap.Standing<R>>();
        if (rows.mayOverlap()) {
            for (var index = 0; index < accepted.size(); index++) {
                if (!gone.get(index)) {
                    left.add(new Overlap.Standing<>(index, accepted.row(index)));
                }
            }
        }
        return left;
    }

    private void keepAllBut(BitSet gone) {
        var kept = new KeyedRows<R>(rows, Math.max(FEW, accepted.size()));
        for (var index = 0; index < accepted.size(); index++) {
            if (!gone.get(index)) {
                kept.add(rows.moved(accepted.row(index), kept.size()), accepted.line(index));
            }
        }
        accepted = kept;
    }

    KeyedRows<R> accepted() {
        return accepted;
    }

    List<RejectedRow> rejected() {
        return rejected;
    }

    Set<String> rejectedKeys() {
        return rejectedKeys;
    }
}
