package se.tillit.exchange;

/** The languages that people are spoken to in. */
public enum Language {
    /** Swedish, the first language of every text. */
    SWEDISH("sv"),
    /** English. */
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Its two-letter code. */
    public String code() {
        return code;
    }
}
