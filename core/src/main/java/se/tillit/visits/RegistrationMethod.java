package se.tillit.visits;

/** How an end of a visit was registered. */
public enum RegistrationMethod {
    /** A tag in the home was read. */
    NFC,
    /** A digital lock was opened. */
    LOCK,
    /** In the app, anywhere. */
    APP,
    /** Entered by hand afterwards. */
    MANUAL
}
