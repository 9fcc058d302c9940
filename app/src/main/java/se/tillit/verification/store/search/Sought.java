package se.tillit.verification.store.search;

import java.util.List;
import se.tillit.identity.Board;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;

/**
 * What is looked for, and by whom.
 *
 * @param text the id, or how it begins
 * @param scope how far they reach
 * @param seesProtected whether they may find those with protected identity by case number
 */
public record Sought(String text, Scope scope, boolean seesProtected) {

    /** By somebody. */
    public static Sought by(Who who, Scope scope, String text) {
        return new Sought(text, scope, who.protection() == Who.Protection.NAMED);
    }

    /** The provider whose own alone they may see; empty where that is not so. */
    String own() {
        return scope instanceof Scope.OwnProvider(var provider) ? provider.value() : "";
    }

    /** The committees whose recipients alone they may see; all where that is not so. */
    List<String> groups() {
        return scope instanceof Scope.OfBoards(var boards)
                ? boards.stream().map(Board::ageGroup).toList()
                : List.of();
    }

    /** The first text after all that begin so. */
    String end() {
        return text + Character.toString(0x10FFFF);
    }
}
