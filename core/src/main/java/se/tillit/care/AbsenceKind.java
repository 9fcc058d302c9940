package se.tillit.care;

/** Why a recipient was not at home to be helped. */
public enum AbsenceKind {
    /** In hospital. */
    HOSPITAL,
    /** In a short-term home (korttidsboende). */
    SHORT_TERM_STAY,
    /** Away by own choice. */
    AWAY,
    /** Deceased; it has no end. */
    DECEASED
}
