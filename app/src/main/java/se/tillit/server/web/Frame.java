package se.tillit.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.identity.Rights;
import se.tillit.identity.Who;

/**
 * What surrounds the content of every page, and the texts of both.
 *
 * @param language the language of the page
 * @param who who looks
 * @param address where they are
 * @param municipality what the municipality is called; empty where that was not set
 * @param isDemo whether all that is shown is made up
 * @param navigation where they may go
 * @param crumbs the way here, from the first page on, without this page
 * @param csrf the token that a form must carry
 * @param page the texts of this page
 */
public record Frame(
        Language language,
        Who who,
        String address,
        String municipality,
        boolean isDemo,
        List<Link> navigation,
        List<Link> crumbs,
        @Nullable Csrf csrf,
        Messages page) {

    private static final Messages COMMON = Messages.beside(Frame.class, "frame");

    /**
     * A way to another page.
     *
     * @param text what it is called
     * @param href where it leads
     * @param isCurrent whether we are there, or below
     */
    public record Link(String text, String href, boolean isCurrent) {}

    /**
     * The token that a form must carry.
     *
     * @param parameter the name of its field
     * @param token its value
     */
    public record Csrf(String parameter, String token) {}

    /** Copies the lists. */
    public Frame {
        navigation = List.copyOf(navigation);
        crumbs = List.copyOf(crumbs);
    }

    /** A text of this page, its places filled in. */
    public String say(String key, Object... places) {
        return page.text(key, language, places);
    }

    /** A text of this page about a number of things, which fills its first place. */
    public String counted(String key, long number, Object... more) {
        return page.counted(key, language, number, more);
    }

    /** A text that all pages share. */
    public String common(String key, Object... places) {
        return COMMON.text(key, language, places);
    }

    static String common(Language language, String key) {
        return COMMON.text(key, language);
    }

    /** Whether somebody has come in. */
    public boolean isSignedIn() {
        return !who.roles().isEmpty();
    }

    /** Whether a first guide through what is made up is for them. */
    public boolean hasGuide() {
        return isDemo && Rights.may(who, Action.READ_LINES);
    }

    /** Whether they may search. */
    public boolean canSearch() {
        return Rights.may(who, Action.READ_LINES);
    }

    /** The keys that lead to other pages. */
    public List<Shortcuts.Key> keys() {
        return Shortcuts.of(this);
    }

    /** The code of the language that one may change to. */
    public String otherLanguage() {
        return language == Language.SWEDISH ? "en" : "sv";
    }
}
