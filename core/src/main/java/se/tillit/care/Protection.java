package se.tillit.care;

/** Whether a person's identity is protected (skyddade personuppgifter). */
public enum Protection {
    /** As usual. */
    NONE,
    /** Never shown but to the named officer. */
    PROTECTED
}
