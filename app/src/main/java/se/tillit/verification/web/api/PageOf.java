package se.tillit.verification.web.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is paged by key.
 *
 * @param items what is on it
 * @param next what to give as {@code after} for the next page; none on the last
 */
public record PageOf<T>(List<T> items, @Nullable String next) {

    /** Copies the list. */
    public PageOf {
        items = List.copyOf(items);
    }

    /** The page of the limit, cut from rows of which one more than that was asked for. */
    static <R, T> PageOf<T> cut(List<R> rows, int limit, Function<R, String> key, Function<R, T> shown) {
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? key.apply(page.getLast()) : null;
        return new PageOf<>(page.stream().map(shown).toList(), next);
    }
}
