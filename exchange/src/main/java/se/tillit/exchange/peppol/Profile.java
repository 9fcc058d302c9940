package se.tillit.exchange.peppol;

import java.util.Set;

/** The names of the properties that make a line traceable (the exchange's line profile for Peppol). */
public final class Profile {

    /** The person helped. */
    public static final String RECIPIENT = "RecipientId";
    /** The decision. */
    public static final String DECISION = "DecisionId";
    /** The implementation plan. */
    public static final String PLAN = "PlanId";
    /** The employment of the one who came. */
    public static final String STAFF = "StaffId";
    /** The service. */
    public static final String SERVICE = "Service";
    /** When the visit started. */
    public static final String START = "Start";
    /** When the visit ended. */
    public static final String END = "End";

    private static final Set<String> ALL = Set.of(RECIPIENT, DECISION, PLAN, STAFF, SERVICE, START, END);

    private Profile() {}

    static boolean isKnown(String name) {
        return ALL.contains(name);
    }
}
