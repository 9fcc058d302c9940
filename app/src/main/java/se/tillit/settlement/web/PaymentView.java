package se.tillit.settlement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payment of a month.
 *
 * @param month the month by name
 * @param monthHref its page
 * @param href this page
 * @param run the latest run, in words; empty where there is none
 * @param runId its number
 * @param providers what each provider is due and has been paid
 * @param sentence what would be paid now, in a sentence
 * @param isDue whether anything is due
 * @param otherwise how many paid lines are decided otherwise since, in a sentence; empty where none is
 * @param waiting the payment that waits; none where none does
 * @param history payments that have been decided, the newest first
 * @param canPropose whether the one who looks may put the run forward
 */
public record PaymentView(
        String month,
        String monthHref,
        String href,
        String run,
        long runId,
        List<Row> providers,
        String sentence,
        boolean isDue,
        String otherwise,
        @Nullable Waiting waiting,
        List<Past> history,
        boolean canPropose) {

    /**
     * A provider.
     *
     * @param name what it is called
     * @param dueLines lines due
     * @param due what is due
     * @param paidLines lines paid
     * @param paid what has been paid
     */
    public record Row(String name, String dueLines, String due, String paidLines, String paid) {}

    /**
     * A payment that waits.
     *
     * @param id its number
     * @param sentence what will happen if it is approved
     * @param proposed by whom it was put forward, and when
     * @param lines how many lines, to be sent back with the answer
     * @param ore their sum in öre, likewise
     * @param may what the one who looks may do with it
     */
    public record Waiting(long id, String sentence, String proposed, long lines, long ore, May may) {}

    /** What the one who looks may do with a payment that waits. */
    public enum May {
        /** Approve or refuse it. */
        DECIDE,
        /** Take it back. */
        WITHDRAW,
        /** Nothing: it is their own, and they are to leave it to another. */
        OWN,
        /** Nothing. */
        NOTHING
    }

    /**
     * A payment that was decided.
     *
     * @param state what became of it
     * @param kind the colour of that
     * @param what lines and sum
     * @param proposed by whom it was put forward, and when
     * @param decided by whom it was decided, and when
     */
    public record Past(String state, String kind, String what, String proposed, String decided) {}

    /** Copies the lists. */
    public PaymentView {
        providers = List.copyOf(providers);
        history = List.copyOf(history);
    }
}
