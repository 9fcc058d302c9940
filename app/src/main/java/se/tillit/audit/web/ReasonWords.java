package se.tillit.audit.web;

import java.util.stream.Collectors;
import se.tillit.audit.Why;
import se.tillit.audit.Why.Place;
import se.tillit.audit.usecase.StoredWhy;
import se.tillit.audit.usecase.chain.TrailEntry;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.wording.Words;

/** Says the reasons of entries. Those that older versions wrote in their own words are shown as they stand. */
final class ReasonWords {

    static final Messages TEXTS = Messages.beside(ReasonWords.class, "reasons");

    private static final String NOTHING = "–";

    private ReasonWords() {}

    static String of(TrailEntry entry, Language language) {
        return of(StoredWhy.of(entry.why()), language);
    }

    static String of(Why why, Language language) {
        var keys = TEXTS.keys(language);
        var places = why.places().stream().map(place -> text(place, language)).toList();
        return keys.contains(why.key())
                ? TEXTS.text(why.key(), language, places.toArray())
                : (why.key() + " " + String.join(", ", places)).strip();
    }

    private static String text(Place place, Language language) {
        return switch (place) {
            case Place.Plain(var text) -> text;
            case Place.Sum(var money) -> Words.in(language).text(money);
            case Place.Word(var key) -> word(key, language);
            case Place.Words(var words) ->
                words.isEmpty()
                        ? NOTHING
                        : words.stream().map(key -> word(key, language)).collect(Collectors.joining(", "));
        };
    }

    private static String word(String key, Language language) {
        if (key.startsWith("deed.")) {
            return AuditWords.what(key.substring("deed.".length()), language);
        }
        if (TEXTS.keys(language).contains(key)) {
            return TEXTS.text(key, language);
        }
        return AuditWords.TEXTS.keys(language).contains(key) ? AuditWords.TEXTS.text(key, language) : key;
    }
}
