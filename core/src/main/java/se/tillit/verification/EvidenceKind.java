package se.tillit.verification;

/** Evidence that need not be handed over. What is absent is not empty: rules that need it do not run. */
public enum EvidenceKind {
    /** Sudden needs approved afterwards; absent counts as none. */
    EXTRAS,
    /** When recipients were not at home. */
    ABSENCES,
    /** Lines approved before; absent counts as none. */
    SETTLED,
    /** Tags mounted in homes. */
    TAGS,
    /** The staff log. */
    SHIFTS,
    /** The visits that plans set out. */
    PLANNED_VISITS
}
