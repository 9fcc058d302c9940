package se.tillit.intake.usecase;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Action;
import se.tillit.identity.Rights;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.intake.store.Delivery;
import se.tillit.kernel.ProviderId;

/**
 * How far somebody's right to see deliveries reaches: everybody's, or one provider's. A delivery holds everything of a
 * month, so that a right to some recipients alone is none.
 *
 * @param provider whose deliveries; none for everybody's
 */
record Reach(@Nullable ProviderId provider) {

    /** How far it reaches, if it reaches anything. */
    static Optional<Reach> find(Who who) {
        return switch (Rights.scope(who, Action.READ_DELIVERY)) {
            case Scope.Everything everything -> Optional.of(new Reach(null));
            case Scope.OwnProvider(var own) -> Optional.of(new Reach(own));
            case Scope.OfBoards boards -> Optional.empty();
            case Scope.Nothing nothing -> Optional.empty();
        };
    }

    /** Whether the delivery lies within. */
    boolean covers(Delivery delivery) {
        return provider == null || provider.equals(delivery.provider());
    }
}
