package se.tillit.identity;

/** What someone may ask to see or do. Every page and every call of the interface names one. */
public enum Action {
    /** Use the pages at all: the first page, one's own settings, help. */
    ENTER,
    /** See that a month was imported and verified, with sums that name no person. */
    READ_MONTH,
    /** See invoice lines, decisions on them and findings, with pseudonymous keys of persons. */
    READ_LINES,
    /** See a staff member's days: visits, shifts and the way between homes. */
    READ_STAFF,
    /** See rows that were rejected at an import, as they came. */
    READ_DELIVERY,
    /** Hand over a package or a file, and confirm what it changes. */
    IMPORT,
    /** Have a month verified. */
    VERIFY,
    /** See the parameters and rule modes in force and proposed. */
    READ_PARAMETERS,
    /** Propose a change of parameters or rule modes, and try it on earlier months. */
    PROPOSE_PARAMETERS,
    /** Confirm what somebody else has proposed. */
    CONFIRM_PARAMETERS,
    /** Put a verified month forward for payment. */
    PROPOSE_PAYMENT,
    /** Approve a payment that somebody else has put forward. */
    APPROVE_PAYMENT,
    /** Read the audit trail, and export it. */
    READ_AUDIT,
    /** Export everything about one recipient. */
    EXPORT_RECIPIENT,
    /** See and carry out retention. */
    RUN_RETENTION,
    /** Confirm a rule on retention that somebody else has proposed. */
    CONFIRM_RETENTION,
    /** Keep accounts: roles, providers, committees, who is named for protected identities. */
    MANAGE_ACCOUNTS,
    /** Make and revoke API keys. */
    MANAGE_KEYS,
    /** See how the installation is: health, version, storage. */
    READ_INSTALLATION
}
