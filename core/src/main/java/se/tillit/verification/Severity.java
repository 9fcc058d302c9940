package se.tillit.verification;

/** How grave a finding is. */
public enum Severity {
    /** Good to know. */
    INFORMATION,
    /** Something that ought not to be so. */
    DEVIATION,
    /** Something that must be looked into. */
    SERIOUS
}
