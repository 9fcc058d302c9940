package se.tillit.exchange.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.contracts.PriceUnit;
import se.tillit.exchange.explain.Explanation.Entry;
import se.tillit.exchange.explain.Explanation.Part;
import se.tillit.exchange.explain.Explanation.Section;
import se.tillit.exchange.wording.Phrases;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.Fact;

/** A section being written. */
final class Sheet {

    private final Part part;
    private final Phrases phrases;
    private final List<Entry> entries = new ArrayList<>();

    Sheet(Part part, Phrases phrases) {
        this.part = part;
        this.phrases = phrases;
    }

    /** A value with its label; said to be missing where there is none. */
    void row(String label, @Nullable Object value) {
        text(label, value == null ? phrases.text("missing") : phrases.words().text(value));
    }

    /** A value with its label, where there is one. */
    void rowIfAny(String label, @Nullable Object value) {
        if (value != null) {
            row(label, value);
        }
    }

    /** A message with its label. */
    void told(String label, String key, Fact... facts) {
        text(label, phrases.text(key, facts));
    }

    /** A text with its label. */
    void text(String label, String value) {
        entries.add(new Entry.Row(phrases.text("label." + label), value));
    }

    /** A price with its unit. */
    void price(UnitPrice price, PriceUnit unit) {
        var fact = new Fact("price", price);
        switch (unit) {
            case HOUR -> told("price", "per-hour", fact);
            case VISIT -> told("price", "per-visit", fact);
        }
    }

    void sentence(String key, Fact... facts) {
        entries.add(new Entry.Sentence(phrases.text(key, facts)));
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    Section section() {
        var key = switch (part) {
            case CLAIM -> "claim";
            case OUTCOME -> "outcome";
            case VISIT -> "visit";
            case CARE -> "care";
            case DAYS -> "days";
            case PRICE -> "price";
            case LOOKS -> "looks";
            case ARITHMETIC -> "arithmetic";
            case NEXT -> "next";
        };
        return new Section(part, phrases.text("section." + key), entries);
    }
}
