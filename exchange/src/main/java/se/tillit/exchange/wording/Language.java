package se.tillit.exchange.wording;

import java.util.Optional;

/** A language in which Tillit speaks. Swedish comes first; English says the same. */
public enum Language {
    /** Swedish. */
    SWEDISH("sv"),
    /** English. */
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Its code in commands and file names, {@code sv} or {@code en}. */
    public String code() {
        return code;
    }

    /** The language with the code, if there is one. */
    public static Optional<Language> find(String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
