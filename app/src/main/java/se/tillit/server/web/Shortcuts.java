package se.tillit.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Keys that lead to other pages after {@code g}, each only where one may go there. */
public final class Shortcuts {

    private static final Map<String, String> LETTERS = Map.of(
            "/", "h",
            "/months", "m",
            "/imports", "i",
            "/rules", "r",
            "/parameters", "p",
            "/audit", "a",
            "/accounts", "k",
            "/installation", "s");
    private static final Pattern MONTH = Pattern.compile("(/months/[0-9]{4}-[0-9]{2})(?:[/?].*)?");

    private Shortcuts() {}

    /**
     * A key.
     *
     * @param letter the letter after {@code g}
     * @param text where it leads
     * @param href the address
     */
    public record Key(String letter, String text, String href) {}

    static List<Key> of(Frame frame) {
        var keys = new ArrayList<Key>();
        for (var link : frame.navigation()) {
            var letter = LETTERS.get(link.href());
            if (letter != null) {
                keys.add(new Key(letter, link.text(), link.href()));
            }
        }
        var month = MONTH.matcher(frame.address());
        if (month.matches() && frame.canSearch()) {
            keys.add(new Key("o", frame.common("keys.month"), month.group(1)));
            keys.add(new Key("v", frame.common("keys.invoices"), month.group(1) + "/invoices"));
            keys.add(new Key("f", frame.common("keys.findings"), month.group(1) + "/findings"));
        }
        return keys;
    }
}
