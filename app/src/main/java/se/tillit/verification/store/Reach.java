package se.tillit.verification.store;

import java.util.Map;
import se.tillit.identity.Board;
import se.tillit.identity.Scope;
import se.tillit.kernel.SortText;

/** How far somebody reaches, as a condition on rows that have a provider and an age group. */
public record Reach(String condition, Map<String, Object> places) {

    /** On rows of lines and findings. */
    public static Reach of(Scope scope) {
        return switch (scope) {
            case Scope.Nothing nothing -> new Reach("false", Map.of());
            case Scope.OwnProvider(var provider) -> new Reach("provider_id = :own", Map.of("own", provider.value()));
            case Scope.OfBoards(var boards) ->
                new Reach(
                        "age_group in (:groups)",
                        Map.of("groups", boards.stream().map(Board::ageGroup).toList()));
            case Scope.Everything everything -> new Reach("true", Map.of());
        };
    }

    /** The same for lines, whose keys begin with their provider's. */
    public static Reach ofLines(Scope scope) {
        if (!(scope instanceof Scope.OwnProvider(var provider))) {
            return of(scope);
        }
        var from = SortText.ofAll(provider.value());
        return new Reach(
                "line_key >= :own_from and line_key < :own_until and provider_id = :own",
                Map.of("own", provider.value(), "own_from", from, "own_until", from + Character.toString(0x10FFFF)));
    }

    /** The same for rows that tell of a provider's month and of no person. */
    public static Reach ofFigures(Scope scope) {
        return scope instanceof Scope.OfBoards ? new Reach("true", Map.of()) : of(scope);
    }
}
