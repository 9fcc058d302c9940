package se.tillit.audit;

import se.tillit.identity.Who;

/** The trail of deeds (logg; requirements L4, L5): every reading of personal data, every change, every refusal. */
public interface AuditTrail {

    /**
     * Notes a deed. A reading may be kept a moment later, together with others; anything else is kept with the
     * transaction that is going on, so that no change stands without its trace, nor a trace without its change.
     *
     * @param who by whom
     * @param deed what
     */
    void note(Who who, Deed deed);
}
