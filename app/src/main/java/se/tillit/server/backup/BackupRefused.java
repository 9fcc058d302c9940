package se.tillit.server.backup;

import java.io.IOException;
import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;

/** A backup that is not made or not brought back, with the sentence that says why and what to do. */
public final class BackupRefused extends IOException {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXTS = Messages.beside(BackupRefused.class, "refused");

    private final String key;
    private final transient List<String> places;

    BackupRefused(String key, String... places) {
        super(TEXTS.text(key, Language.ENGLISH, (Object[]) places));
        this.key = key;
        this.places = List.of(places);
    }

    /** The key of the sentence. */
    public String key() {
        return key;
    }

    /** The sentence. */
    public String sentence(Language language) {
        return TEXTS.text(key, language, places.toArray());
    }
}
