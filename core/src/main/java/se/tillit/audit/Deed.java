package se.tillit.audit;

import java.util.List;

/**
 * Something that was done, read or refused.
 *
 * @param kind which of these
 * @param what the deed's key, as {@code month.import}; what it is called is in the message files
 * @param thing what kind of thing it was done to
 * @param keys the keys of those things; pseudonymous ids, never names
 * @param why the reason given, or what was changed from what to what; none where there is none to give
 */
public record Deed(Kind kind, String what, Thing thing, List<String> keys, Why why) {

    /** Kinds of deeds. */
    public enum Kind {
        /** Personal data was shown or exported. */
        READ,
        /** Something was changed. */
        CHANGE,
        /** Somebody asked for what they may not. */
        REFUSAL,
        /** Somebody came, left or failed to come in. */
        SIGN_IN
    }

    /** Kinds of things. */
    public enum Thing {
        /** A settlement month. */
        MONTH,
        /** What was handed over. */
        DELIVERY,
        /** An invoice line. */
        LINE,
        /** A recipient's case. */
        RECIPIENT,
        /** A visit. */
        VISIT,
        /** An employment. */
        STAFF,
        /** A provider. */
        PROVIDER,
        /** A parameter or a rule's mode. */
        PARAMETER,
        /** A verification run. */
        RUN,
        /** A payment. */
        PAYMENT,
        /** An account. */
        ACCOUNT,
        /** An API key. */
        API_KEY,
        /** The audit trail itself. */
        AUDIT,
        /** A page or a call of the interface. */
        ROUTE,
        /** The installation: backups, retention, settings. */
        INSTALLATION
    }

    /** Copies the keys. */
    public Deed {
        keys = List.copyOf(keys);
    }

    /** Personal data of these was shown. */
    public static Deed read(String what, Thing thing, List<String> keys) {
        return new Deed(Kind.READ, what, thing, keys, Why.NONE);
    }

    /** This was changed, and why or how. */
    public static Deed change(String what, Thing thing, String key, Why why) {
        return new Deed(Kind.CHANGE, what, thing, List.of(key), why);
    }

    /** This was changed; the deed says all. */
    public static Deed change(String what, Thing thing, String key) {
        return change(what, thing, key, Why.NONE);
    }

    /** This was refused. */
    public static Deed refusal(String what, Thing thing, String key) {
        return new Deed(Kind.REFUSAL, what, thing, List.of(key), Why.NONE);
    }
}
