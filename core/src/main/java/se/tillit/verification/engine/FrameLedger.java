package se.tillit.verification.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Decision;
import se.tillit.care.Extra;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.Evidence;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.amount.FrameExceeded;
import se.tillit.verification.amount.Reckoning;
import se.tillit.verification.amount.Room;
import se.tillit.verification.indicators.Frames;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Visit;

/**
 * All payable lines of one decision, after each other: what each draws on the decision's extras and on its provider's
 * own frame (rule 17).
 *
 * <p>Lines draw in the order in which their visits start, then visit id; a credited line gives its minutes back at once. A
 * line for granted time draws on the frame before it draws on extras, so as to leave them to those who need them.
 * Used by one thread.
 */
final class FrameLedger {

    private static final Comparator<LineState> TURN = FrameLedger::compareTurns;

    private static int compareTurns(LineState one, LineState other) {
        var byStart = one.facts.hasVisit() && other.facts.hasVisit()
                ? Visit.BY_START.compare(one.facts.visit(), other.facts.visit())
                : compareDays(one, other);
        return byStart != 0 ? byStart : InvoiceLine.BY_ISSUE.compare(one.line(), other.line());
    }

    /** A line for granted time has its turn as its first payable day begins, before the visits of that day. */
    private static int compareDays(LineState one, LineState other) {
        var byStart = Long.compare(turnOf(one), turnOf(other));
        return byStart != 0 ? byStart : Boolean.compare(one.facts.hasVisit(), other.facts.hasVisit());
    }

    private static long turnOf(LineState state) {
        return state.facts
                .findGranted()
                .map(granted -> SwedishTime.startOf(
                        granted.payable().isEmpty()
                                ? granted.firstDay()
                                : granted.payable().getFirst().day()))
                .orElseGet(() -> state.facts.visit().time().fromMicros());
    }

    private record AccountKey(ProviderId provider, SettlementMonth month) {}

    private record PoolKey(String extra, SettlementMonth month) {}

    /** One provider's frame for a month. */
    private static final class Account {
        final Minutes frame;
        Minutes settled = Minutes.ZERO;
        Minutes drawn = Minutes.ZERO;

        Account(Minutes frame) {
            this.frame = frame;
        }

        Minutes left() {
            var left = frame.minus(settled).minus(drawn);
            return left.isNegative() ? Minutes.ZERO : left;
        }
    }

    private final Evidence evidence;
    private final Decision decision;
    private final SettledDraws settledDraws;
    private final Map<AccountKey, Account> accounts = new HashMap<>(4);
    private final Map<PoolKey, Minutes> pools = new HashMap<>(2);
    private @Nullable AccountKey lastKey;
    private @Nullable Account last;

    FrameLedger(Evidence evidence, Decision decision, SettledDraws settledDraws) {
        this.evidence = evidence;
        this.decision = decision;
        this.settledDraws = settledDraws;
    }

    /** Lets the lines draw in turn. */
    void draw(List<LineState> lines) {
        lines.sort(TURN);
        for (var state : lines) {
            var reckoning = state.reckoning;
            if (reckoning != null) {
                draw(state, reckoning);
            }
        }
    }

    private void draw(LineState state, Reckoning reckoning) {
        var month = monthOf(state.facts.day());
        var provider = state.line().provider();
        var account = accountOf(provider, month);
        var extras = extrasOn(state);
        var inExtras = Minutes.ZERO;
        for (var extra : extras) {
            inExtras = inExtras.plus(poolOf(extra, state, month));
        }
        var room = roomOf(state, account, inExtras);
        state.room = room;
        var mode = state.facts.thresholds().mode(RuleCode.FRAME_EXCEEDED);
        var adjustment = mode == Mode.OFF
                ? null
                : FrameExceeded.findAdjustment(reckoning, room).orElse(null);
        if (adjustment != null && mode == Mode.SHADOW) {
            state.note(adjustment);
        } else if (adjustment != null) {
            state.adjust(adjustment);
        }
        if (state.creditedBy == null) {
            var minutes = Minutes.lesserOf(reckoning.minutes(), room.left());
            if (state.facts.findGranted().isPresent()) {
                var own = Minutes.lesserOf(minutes, room.inFrame());
                account.drawn = account.drawn.plus(own);
                take(minutes.minus(own), account, extras, month);
            } else {
                take(minutes, account, extras, month);
            }
        }
    }

    /** A line for granted time has no more of the frame than its payable days make. */
    private static Room roomOf(LineState state, Account account, Minutes inExtras) {
        return state.facts
                .findGranted()
                .map(granted -> new Room(
                        granted.frame(),
                        account.settled,
                        account.drawn,
                        Minutes.lesserOf(granted.frame(), account.left()),
                        inExtras,
                        Room.Kind.PAYABLE_DAYS))
                .orElseGet(() -> new Room(account.frame, account.settled, account.drawn, account.left(), inExtras));
    }

    /** Nearly all lines are of the settlement month, whose object is at hand. */
    private SettlementMonth monthOf(LocalDate day) {
        return evidence.month().covers(day) ? evidence.month() : SettlementMonth.of(day);
    }

    /** Nearly all lines of a decision are of one provider and month, so the last account is asked first. */
    private Account accountOf(ProviderId provider, SettlementMonth month) {
        if (last != null
                && lastKey != null
                && lastKey.month() == month
                && lastKey.provider().equals(provider)) {
            return last;
        }
        lastKey = new AccountKey(provider, month);
        last = accounts.computeIfAbsent(lastKey, this::open);
        return last;
    }

    private Account open(AccountKey key) {
        var account = new Account(Frames.of(evidence, decision, key.provider(), key.month()));
        account.settled = settledDraws.of(key.provider(), decision, key.month());
        return account;
    }

    private List<Extra> extrasOn(LineState state) {
        var all = evidence.extrasOf(decision);
        if (all.isEmpty()) {
            return all;
        }
        var granted = state.facts.findGranted();
        if (granted.isPresent()) {
            return granted.get().extras();
        }
        if (!state.facts.thresholds().addsExtras()) {
            return List.of();
        }
        var longest = state.facts.thresholds().count(Parameter.EXTRA_DAYS);
        var counting = new ArrayList<Extra>(1);
        for (var extra : all) {
            if (extra.approvedAt() != null && extra.countedDays(longest).covers(state.facts.day())) {
                counting.add(extra);
            }
        }
        return counting;
    }

    private Minutes poolOf(Extra extra, LineState state, SettlementMonth month) {
        var longest = state.facts.thresholds().count(Parameter.EXTRA_DAYS);
        return pools.computeIfAbsent(new PoolKey(extra.id(), month), unused -> extra.minutesIn(month, longest));
    }

    private void take(Minutes minutes, Account account, List<Extra> extras, SettlementMonth month) {
        var rest = minutes;
        for (var extra : extras) {
            var key = new PoolKey(extra.id(), month);
            var pool = pools.getOrDefault(key, Minutes.ZERO);
            var part = Minutes.lesserOf(rest, pool);
            pools.put(key, pool.minus(part));
            rest = rest.minus(part);
        }
        account.drawn = account.drawn.plus(rest);
    }

    /** What settled lines have drawn, by provider, decision and month. */
    static final class SettledDraws {

        private record Key(ProviderId provider, String decision, SettlementMonth month) {}

        private final Map<Key, Minutes> drawn = new HashMap<>();

        /** Adds what a settled line drew; negative where it is given back. */
        void add(ProviderId provider, @Nullable String decision, SettlementMonth month, Minutes minutes) {
            if (decision != null) {
                drawn.merge(new Key(provider, decision, month), minutes, Minutes::plus);
            }
        }

        /** What was drawn; never less than nothing, so that a credit without its line gives no room beyond the frame. */
        Minutes of(ProviderId provider, Decision decision, SettlementMonth month) {
            var sum = drawn.getOrDefault(new Key(provider, decision.id(), month), Minutes.ZERO);
            return sum.isNegative() ? Minutes.ZERO : sum;
        }
    }
}
