package se.tillit.identity;

import java.util.Set;
import se.tillit.kernel.ProviderId;

/** How far a right reaches: what of the municipality's data an action may touch. */
public sealed interface Scope {

    /** Nothing: the action is refused. */
    record Nothing() implements Scope {}

    /**
     * What belongs to one provider.
     *
     * @param provider whose
     */
    record OwnProvider(ProviderId provider) implements Scope {}

    /**
     * What concerns the recipients of some committees.
     *
     * @param boards which; never empty
     */
    record OfBoards(Set<Board> boards) implements Scope {
        /** Copies the set. */
        public OfBoards {
            boards = Set.copyOf(boards);
        }
    }

    /** Everything of the municipality's. */
    record Everything() implements Scope {}

    /** Nothing. */
    Scope NOTHING = new Nothing();

    /** Everything. */
    Scope EVERYTHING = new Everything();

    /** Whether the action may be done at all. */
    default boolean allows() {
        return !(this instanceof Nothing);
    }

    /** Whether what belongs to the provider lies within; what only concerns a recipient is asked of the recipient. */
    default boolean covers(ProviderId provider) {
        return switch (this) {
            case Nothing nothing -> false;
            case OwnProvider(var own) -> own.equals(provider);
            case OfBoards boards -> true;
            case Everything everything -> true;
        };
    }
}
