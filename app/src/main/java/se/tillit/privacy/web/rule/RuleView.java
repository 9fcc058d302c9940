package se.tillit.privacy.web.rule;

/**
 * A proposed rule on retention.
 *
 * @param href where it is
 * @param kind the kind of record
 * @param now how long it is kept today
 * @param time how long it would be kept
 * @param from from which day
 * @param basis where that was decided, and why
 * @param state how the proposal goes
 * @param isWaiting whether it waits for a second person
 * @param proposed by whom and when
 * @param decided by whom and when; empty while it waits
 * @param decidedWhy the reason given then
 * @param wouldGo how much could be taken away today with it, in a sentence; empty once it is decided
 * @param goesNow how much can be taken away today; empty once it is decided
 * @param canDecide whether they may confirm or refuse it
 * @param canWithdraw whether they may take it back
 */
public record RuleView(
        String href,
        String kind,
        String now,
        String time,
        String from,
        String basis,
        String state,
        boolean isWaiting,
        String proposed,
        String decided,
        String decidedWhy,
        String wouldGo,
        String goesNow,
        boolean canDecide,
        boolean canWithdraw) {}
