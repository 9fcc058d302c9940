package se.tillit.generator.work;

/** How an end of a visit was registered. */
public enum Method {
    NFC("nfc"),
    LOCK("lock"),
    APP("app"),
    MANUAL("manual");

    private final String text;

    Method(String text) {
        this.text = text;
    }

    /** The word of the files. */
    public String text() {
        return text;
    }
}
