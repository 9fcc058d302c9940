package se.tillit.verification.parameters;

/** How a contract pays for sudden needs (särskilda insatser; requirements G1, G3). */
enum SuddenNeeds {
    /** An extra that the case officer approves is paid beside the frame. */
    EXTRA,
    /** They are within the compensation: an extra gives no room beside the frame. */
    INCLUDED
}
