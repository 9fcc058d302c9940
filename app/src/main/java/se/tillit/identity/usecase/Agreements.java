package se.tillit.identity.usecase;

import java.util.List;
import java.util.Optional;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;

/** The data-processing agreements that are registered. */
public interface Agreements {

    /** All, by provider. */
    List<Agreement> all();

    /** The provider's, if one was ever registered. */
    Optional<Agreement> find(ProviderId provider);

    /** Whether the provider has one that holds. */
    boolean holds(ProviderId provider);

    /** Keeps it in the place of the provider's earlier one. */
    void keep(Who by, Agreement agreement);
}
