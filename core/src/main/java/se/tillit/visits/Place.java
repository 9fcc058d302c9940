package se.tillit.visits;

/** Where a visit was. */
public enum Place {
    /** In the home. */
    HOME,
    /** Elsewhere: an errand without the recipient. */
    ELSEWHERE
}
