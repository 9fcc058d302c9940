package se.tillit.identity.web;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.identity.Board;
import se.tillit.identity.Role;

/** What roles and committees are called. */
final class RightsTexts {

    private static final Messages TEXTS = Messages.beside(RightsTexts.class, "rights");

    private RightsTexts() {}

    static String of(Role role, Language language) {
        return TEXTS.text("role." + role.code(), language);
    }

    static String of(Board board, Language language) {
        return TEXTS.text("board." + board.code(), language);
    }

    /** The roles in their order, with commas between. */
    static String of(Collection<Role> roles, Language language) {
        return new TreeSet<>(roles).stream().map(role -> of(role, language)).collect(Collectors.joining(", "));
    }
}
