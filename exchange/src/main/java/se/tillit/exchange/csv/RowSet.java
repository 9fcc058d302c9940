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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.keeping.KeptRows;
import se.tillit.exchange.keeping.Refusal;
import se.tillit.exchange.keeping.RowText;
import se.tillit.exchange.keeping.TableKeeper;
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
    private record Rival<R>(R row, int line, long text) {}

    private record Broken(String[] key, int line) {}

    private final Resource resource;
    private final Rows<R> rows;
    private KeyedRows<R> accepted;
    private final Map<Integer, List<Integer>> twins = new HashMap<>();
    private final Map<Integer, List<Rival<R>>> rivals = new HashMap<>();
    private final List<Broken> broken = new ArrayList<>();
    private final List<Refusal> rejected = new ArrayList<>();
    private final Set<String> rejectedKeys = new HashSet<>();
    private final FileLines files;
    private final BitSet fallen = new BitSet();
    private int @Nullable [] places;
    private @Nullable TableKeeper keeper;
    private @Nullable Filling<R> filling;

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

    /** Every row that follows is kept as well. */
    void keepIn(TableKeeper other) {
        keeper = other;
    }

    void add(R row, int lineInFile, Said said) {
        var line = files.numberOf(lineInFile);
        var same = accepted.add(row, line);
        if (same < 0) {
            keep(said);
        } else if (rows.isIdentical(accepted.row(same), row)) {
            twins.computeIfAbsent(same, index -> new ArrayList<>()).add(line);
        } else {
            rivals.computeIfAbsent(same, index -> new ArrayList<>()).add(new Rival<>(row, line, textOf(said.fields())));
        }
    }

    private void keep(Said said) {
        if (keeper != null) {
            keeper.take(text -> {
                said.fields().accept(text);
                if (KeptRows.mayBeXml(resource)) {
                    text.text(said.document());
                }
            });
        }
    }

    /** What the text of a row that is rejected as it is read is known by. */
    private long textOf(Consumer<RowText> fields) {
        return keeper == null ? 0 : keeper.refuse(fields);
    }

    void addBroken(RejectedRow row, String[] key, int lineInFile, Consumer<RowText> fields) {
        rejected.add(new Refusal(row, textOf(fields)));
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
        fallen.or(gone);
        if (!gone.isEmpty()) {
            keepAllBut(gone);
        }
        rejectedKeys.removeIf(key -> accepted.indexOf(key) >= 0);
    }

    /** What follows are rows that fill in where none so far, of which it is settled which stand, has their key. */
    void beginFilling() {
        filling = new Filling<>();
    }

    boolean isFilling() {
        return filling != null;
    }

    void fill(R row, int lineInFile) {
        var line = files.numberOf(lineInFile);
        if (filling != null && rows.mayOverlap()) {
            filling.add(row, line);
        } else if (!rows.isReplaced(row)) {
            accepted.add(row, line);
        }
    }

    /** Says which rows stand, once all that fill in are read. */
    void settleFilled() {
        var more = filling;
        if (more == null) {
            throw new IllegalStateException("No rows fill in %s.".formatted(resource.file()));
        }
        var gone = new BitSet();
        boolean again;
        do {
            again = rejectOverlapping(more, gone);
        } while (again);
        for (var index = gone.nextSetBit(0); index >= 0; index = gone.nextSetBit(index + 1)) {
            fallen.set(placeOf(index));
        }
        if (!gone.isEmpty()) {
            keepAllBut(gone);
        }
        for (var at = 0; at < more.size(); at++) {
            accepted.add(more.row(at), more.line(at));
        }
        rejectedKeys.removeIf(key -> accepted.indexOf(key) >= 0);
        filling = null;
    }

    /**
     * Rejects the rows that are in force at once with one that fills in; says whether there were any. Then it is to be
     * called again, since one that goes lets the row return that it replaced.
     */
    private boolean rejectOverlapping(Filling<R> more, BitSet gone) {
        var standing = standing(gone);
        for (var at = 0; at < more.size(); at++) {
            var same = accepted.indexOf(rows.keyTexts(more.row(at)));
            if (same < 0 || gone.get(same)) {
                standing.add(new Overlap.Standing<>(accepted.size() + at, more.row(at)));
            }
        }
        var found = false;
        for (var overlap : rows.overlaps(standing)) {
            if (overlap.index() < accepted.size()) {
                rejectOverlapping(overlap, more, gone);
                found = true;
            }
        }
        return found;
    }

    private void rejectOverlapping(Overlap<R> overlap, Filling<R> more, BitSet gone) {
        var lines = new TreeSet<Integer>();
        for (var index : overlap.with()) {
            lines.add(index < accepted.size() ? accepted.line(index) : more.line(index - accepted.size()));
        }
        rejectOverlapping(overlap, lines, gone);
    }

    /** At which place the row was read. */
    private int placeOf(int index) {
        return places == null ? index : places[index];
    }

    /** The places of the rows that do not stand, of those that did not fill in. */
    BitSet fallen() {
        return fallen;
    }

    private void rejectShared(int index, NavigableSet<Integer> lines, BitSet gone) {
        gone.set(index);
        lines.add(accepted.line(index));
        lines.addAll(twins.getOrDefault(placeOf(index), List.of()));
        var column = String.join("/", resource.key());
        reject(index, column, keyOf(index), RejectionReason.KEY_SHARED, lines);
        for (var rival : rivals.getOrDefault(index, List.of())) {
            var row = row(rival.line(), column, keyOf(index), RejectionReason.KEY_SHARED, lines);
            rejected.add(new Refusal(row, rival.text()));
            rows.rejected(rival.row());
        }
    }

    private void rejectOverlapping(Overlap<R> overlap, BitSet gone) {
        var lines = overlap.with().stream().map(accepted::line).collect(Collectors.toCollection(TreeSet::new));
        rejectOverlapping(overlap, lines, gone);
    }

    private void rejectOverlapping(Overlap<R> overlap, NavigableSet<Integer> lines, BitSet gone) {
        gone.set(overlap.index());
        lines.add(accepted.line(overlap.index()));
        reject(overlap.index(), overlap.column(), overlap.value(), overlap.reason(), lines);
    }

    /** The row and its twins go. */
    private void reject(int index, String column, String value, RejectionReason reason, NavigableSet<Integer> lines) {
        var place = placeOf(index);
        var text = TableKeeper.fallenAt(place);
        rejected.add(new Refusal(row(accepted.line(index), column, value, reason, lines), text));
        for (var twin : twins.getOrDefault(place, List.of())) {
            rejected.add(new Refusal(row(twin, column, value, reason, lines), text));
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
        var keptPlaces = new int[accepted.size() - gone.cardinality()];
        for (var index = 0; index < accepted.size(); index++) {
            if (!gone.get(index)) {
                keptPlaces[kept.size()] = placeOf(index);
                kept.add(rows.moved(accepted.row(index), kept.size()), accepted.line(index));
            }
        }
        accepted = kept;
        places = keptPlaces;
    }

    KeyedRows<R> accepted() {
        return accepted;
    }

    List<Refusal> rejected() {
        return rejected;
    }

    Set<String> rejectedKeys() {
        return rejectedKeys;
    }
}
