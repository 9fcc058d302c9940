package se.tillit.generator.town;

/** What is granted and done. */
public enum Service {
    PERSONAL_CARE("personal_care"),
    HOUSEHOLD("household"),
    DELEGATED_HEALTH("delegated_health"),
    RESPITE("respite"),
    ESCORT("escort");

    private final String text;

    Service(String text) {
        this.text = text;
    }

    /** The word of the files. */
    public String text() {
        return text;
    }
}
