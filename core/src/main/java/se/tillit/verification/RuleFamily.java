package se.tillit.verification;

/** What a rule looks at, which also says where its file lies. */
public enum RuleFamily {
    /** An invoice as a whole. */
    INVOICE,
    /** A line: may it be paid at all (rules 0–12)? */
    LINE,
    /** A line that may be paid: how much (rules 13–17)? */
    AMOUNT,
    /** A visit, billed or not. */
    VISIT,
    /** A month of an employment, a person or a provider; changes no line. */
    PATTERN,
    /** One person's month in several municipalities; changes no line. */
    ACROSS
}
