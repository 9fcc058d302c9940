package se.tillit.verification.line;

import se.tillit.verification.Reason;

/** What one rule says about one line. */
public sealed interface Verdict {

    /** Nothing to object to. */
    Verdict CLEAR = new Clear();

    /** Nothing to object to, or nothing to look at. */
    record Clear() implements Verdict {}

    /** Not paid; no further rule is tried. */
    record Reject(Reason reason) implements Verdict {}

    /** Not paid now; the other rules are tried as well. */
    record Hold(Reason reason) implements Verdict {}

    /** Not paid now; no further rule is tried, since the facts to try it on are not at hand. */
    record HoldAtOnce(Reason reason) implements Verdict {}
}
