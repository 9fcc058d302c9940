package se.tillit.server.decision;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Who;
import se.tillit.server.web.Wrong;

/** What came of deciding a proposal. */
public enum Decided {
    /** It is so. */
    DONE,
    /** There is no such proposal. */
    UNKNOWN,
    /** It has been decided already. */
    NOT_WAITING,
    /** Nobody confirms or refuses their own. */
    OWN_PROPOSAL,
    /** Only the one who made it can take it back. */
    ANOTHERS_PROPOSAL,
    /** It must be tried first. */
    NOT_TRIED,
    /** It no longer fits with what stands. */
    NO_LONGER_FITS,
    /** What would come of it is not what was shown. */
    OTHER_NUMBERS;

    /** Whether they may confirm or refuse it. */
    public static Decided asSecondPerson(Who who, @Nullable Decidable proposal) {
        if (proposal == null) {
            return UNKNOWN;
        }
        if (!proposal.isWaiting()) {
            return NOT_WAITING;
        }
        return proposal.proposed().account().equals(who.account()) ? OWN_PROPOSAL : DONE;
    }

    /** Whether they may take it back. */
    public static Decided asProposer(Who who, @Nullable Decidable proposal) {
        var other = asSecondPerson(who, proposal);
        return switch (other) {
            case DONE -> ANOTHERS_PROPOSAL;
            case OWN_PROPOSAL -> DONE;
            case UNKNOWN, NOT_WAITING, ANOTHERS_PROPOSAL, NOT_TRIED, NO_LONGER_FITS, OTHER_NUMBERS -> other;
        };
    }

    /**
     * Tells what was wrong, where it was not done.
     *
     * @param id the proposal's number
     * @param refused is told what somebody tried that they may not: {@code confirm} or {@code withdraw}
     */
    public void orSayWhyNot(long id, Consumer<String> refused) {
        switch (this) {
            case DONE -> {}
            case UNKNOWN -> throw Wrong.notHere("proposal.unknown", Long.toString(id));
            case NOT_WAITING -> throw Wrong.conflict("proposal.not-waiting");
            case OWN_PROPOSAL -> {
                refused.accept("confirm");
                throw Wrong.conflict("proposal.own");
            }
            case ANOTHERS_PROPOSAL -> {
                refused.accept("withdraw");
                throw Wrong.conflict("proposal.anothers");
            }
            case NOT_TRIED -> throw Wrong.conflict("proposal.not-tried");
            case NO_LONGER_FITS -> throw Wrong.conflict("proposal.no-longer-fits");
            case OTHER_NUMBERS -> throw Wrong.conflict("payment.other-numbers");
        }
    }
}
