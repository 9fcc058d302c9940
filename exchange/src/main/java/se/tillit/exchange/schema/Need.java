package se.tillit.exchange.schema;

/** Whether a value must be there. */
public enum Need {
    /** It must; without the column the file cannot be read. */
    REQUIRED,
    /** It may be empty, and the column may be left out. */
    OPTIONAL
}
