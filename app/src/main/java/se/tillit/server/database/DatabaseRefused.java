package se.tillit.server.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;

/** A database that the server does not start on, with the sentence that says why and what to do. */
public final class DatabaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXTS = Messages.beside(DatabaseRefused.class, "refused");

    private final String key;
    private final transient List<String> places;

    DatabaseRefused(@Nullable Throwable cause, String key, String... places) {
        super(TEXTS.text(key, Language.ENGLISH, (Object[]) places), cause);
        this.key = key;
        this.places = List.of(places);
    }

    /** The sentence. */
    public String sentence(Language language) {
        return TEXTS.text(key, language, places.toArray());
    }
}
