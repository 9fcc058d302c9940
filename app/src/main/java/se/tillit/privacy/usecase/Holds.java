package se.tillit.privacy.usecase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.tillit.identity.Who;

/** What is held back from retention. */
public interface Holds {

    /** What is held now, the latest first. */
    List<Hold> open();

    /** Months of which something is not settled yet: a payment that waits for its second person. */
    Set<String> unsettledMonths();

    /** Holds it. Answers nothing if it is held already. */
    Optional<Hold> place(Who who, Hold.Thing thing, String key, String why);

    /** Lets go of it. Answers what was held, if it was. */
    Optional<Hold> lift(Who who, long id);
}
