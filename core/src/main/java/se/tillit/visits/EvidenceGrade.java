package se.tillit.visits;

/** How well a visit is proved, apart from whether it is paid. */
public enum EvidenceGrade {
    /** Both ends registered in the home (tag or lock). */
    A,
    /** One end registered in the home. */
    B,
    /** No end registered in the home, or a visit elsewhere. */
    C,
    /** An end entered by hand. */
    D
}
