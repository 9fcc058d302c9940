package se.tillit.exchange.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.kernel.DateRange;

/**
 * A row that is in force at the same time as others that answer the same question.
 *
 * @param index which row
 * @param with which others
 * @param column the column that is told
 * @param value what stands there
 * @param reason what is wrong
 * @param <R> the rows
 */
public record Overlap<R>(int index, List<Integer> with, String column, String value, RejectionReason reason) {

    private static final int SOME = 6;

    /**
     * A row that stands so far.
     *
     * @param index its place
     * @param row the row
     * @param <R> the rows
     */
    public record Standing<R>(int index, R row) {}

    /** Copies the list. */
    public Overlap {
        with = List.copyOf(with);
    }

    /** Every row whose days overlap those of another with the same question; none that is never in force. */
    public static <R> List<Overlap<R>> among(
            List<Standing<R>> rows, Function<R, ?> question, Function<R, DateRange> validity, RejectionReason reason) {
        var byQuestion = new HashMap<Object, List<Standing<R>>>();
        for (var row : rows) {
            if (!validity.apply(row.row()).isEmpty()) {
                byQuestion
                        .computeIfAbsent(question.apply(row.row()), asked -> new ArrayList<>())
                        .add(row);
            }
        }
        var found = new TreeMap<Integer, TreeSet<Integer>>();
        for (var group : byQuestion.values()) {
            group.sort(Comparator.comparing(row -> validity.apply(row.row()).from()));
            findIn(group, validity, found);
        }
        var overlaps = new ArrayList<Overlap<R>>();
        for (var row : rows) {
            var with = found.get(row.index());
            if (with != null) {
                var from = validity.apply(row.row()).from().toString();
                overlaps.add(new Overlap<>(row.index(), List.copyOf(with), "valid_from", from, reason));
            }
        }
        return overlaps;
    }

    /** Of rows in the order of their first day: for each that overlaps others, some of those. */
    private static <R> void findIn(
            List<Standing<R>> group, Function<R, DateRange> validity, Map<Integer, TreeSet<Integer>> found) {
        var longest = group.getFirst();
        for (var at = 1; at < group.size(); at++) {
            var row = group.get(at);
            var days = validity.apply(row.row());
            if (days.overlaps(validity.apply(longest.row()))) {
                found.computeIfAbsent(row.index(), index -> new TreeSet<>()).add(longest.index());
                var others = found.computeIfAbsent(longest.index(), index -> new TreeSet<>());
                if (others.size() < SOME) {
                    others.add(row.index());
                }
            }
            if (days.until().isAfter(validity.apply(longest.row()).until())) {
                longest = row;
            }
        }
    }
}
