package se.tillit.settlement.web;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Action;
import se.tillit.identity.Scope;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.server.decision.Hand;
import se.tillit.server.web.Viewing;
import se.tillit.settlement.store.Payment;
import se.tillit.settlement.store.Payment.Due;
import se.tillit.settlement.store.Payment.State;
import se.tillit.settlement.store.Payments;
import se.tillit.settlement.store.Payments.ProviderDue;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.web.Spoken;

/** The payment of a month in words, for somebody who looks. */
final class PaymentWords {

    private static final Due NOTHING = new Due(0, Money.ZERO);

    private final Viewing viewing;
    private final VerificationRuns runs;
    private final Payments payments;

    PaymentWords(Viewing viewing, VerificationRuns runs, Payments payments) {
        this.viewing = viewing;
        this.runs = runs;
        this.payments = payments;
    }

    PaymentView view(Run run) {
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var scope = viewing.scope(Action.READ_MONTH);
        var month = run.month();
        var due = payments.dueByProvider(run, scope);
        var total = due.stream().map(ProviderDue::due).reduce(NOTHING, PaymentWords::plus);
        var all = payments.ofMonth(month);
        var isInside = !(scope instanceof Scope.OwnProvider);
        var waiting = all.stream().filter(Payment::isWaiting).findFirst().orElse(null);
        var otherwise = isInside ? payments.paidButOtherwise(run) : 0;
        return new PaymentView(
                spoken.month(month),
                "/months/" + month,
                "/months/%s/payment".formatted(month),
                PaymentPage.TEXTS.text("run", language, run.id(), spoken.moment(run.finishedAt())),
                run.id(),
                rows(run, scope, due, spoken),
                total.lines() == 0
                        ? PaymentPage.TEXTS.text("nothing-due", language)
                        : PaymentPage.TEXTS.text(
                                "due", language, what(total, spoken).toArray()),
                total.lines() > 0,
                otherwise == 0 ? "" : PaymentPage.TEXTS.text("otherwise", language, spoken.count(otherwise)),
                waiting == null || !isInside ? null : waiting(waiting),
                isInside
                        ? all.stream()
                                .filter(payment -> !payment.isWaiting())
                                .map(this::past)
                                .toList()
                        : List.of(),
                waiting == null && total.lines() > 0 && viewing.may(Action.PROPOSE_PAYMENT));
    }

    private List<PaymentView.Row> rows(Run run, Scope scope, List<ProviderDue> due, Spoken spoken) {
        var names = new TreeMap<ProviderId, String>();
        runs.figures(run, scope)
                .forEach(summary ->
                        names.put(summary.provider().id(), summary.provider().name()));
        var paid = payments.paidByProvider(run.month(), scope);
        due.forEach(one -> names.putIfAbsent(one.provider(), one.provider().value()));
        paid.forEach(one -> names.putIfAbsent(one.provider(), one.provider().value()));
        return names.entrySet().stream()
                .map(entry -> {
                    var owed = of(entry.getKey(), due);
                    var given = of(entry.getKey(), paid);
                    return new PaymentView.Row(
                            entry.getValue(),
                            spoken.count(owed.lines()),
                            spoken.sum(owed.approved()),
                            spoken.count(given.lines()),
                            spoken.sum(given.approved()));
                })
                .toList();
    }

    private static Due of(ProviderId provider, List<ProviderDue> list) {
        return list.stream()
                .filter(one -> one.provider().equals(provider))
                .map(ProviderDue::due)
                .findFirst()
                .orElse(NOTHING);
    }

    private static Due plus(Due one, Due other) {
        return new Due(one.lines() + other.lines(), one.approved().plus(other.approved()));
    }

    private static List<String> what(Due due, Spoken spoken) {
        return List.of(spoken.count(due.lines()), spoken.sum(due.approved()));
    }

    private PaymentView.Waiting waiting(Payment payment) {
        var due = payment.due();
        return new PaymentView.Waiting(
                payment.id(),
                PaymentPage.TEXTS.text(
                        "will-be-paid",
                        viewing.language(),
                        what(due, Spoken.in(viewing.language())).toArray()),
                hand(payment.proposed()),
                due.lines(),
                due.approved().ore(),
                may(payment));
    }

    private PaymentView.May may(Payment payment) {
        var isOwn = payment.proposed().account().equals(viewing.who().account());
        if (isOwn) {
            return viewing.may(Action.PROPOSE_PAYMENT) ? PaymentView.May.WITHDRAW : PaymentView.May.OWN;
        }
        return viewing.may(Action.APPROVE_PAYMENT) ? PaymentView.May.DECIDE : PaymentView.May.NOTHING;
    }

    private PaymentView.Past past(Payment payment) {
        var state = payment.state().name().toLowerCase(Locale.ROOT);
        var decided = payment.decided();
        return new PaymentView.Past(
                PaymentPage.TEXTS.text("state." + state, viewing.language()),
                payment.state() == State.APPROVED ? "done" : "none",
                PaymentPage.TEXTS.text(
                        "what",
                        viewing.language(),
                        what(payment.due(), Spoken.in(viewing.language())).toArray()),
                hand(payment.proposed()),
                decided == null ? "" : hand(decided));
    }

    private String hand(@Nullable Hand hand) {
        return hand == null
                ? ""
                : PaymentPage.TEXTS.text(
                        "hand",
                        viewing.language(),
                        hand.name(),
                        Spoken.in(viewing.language()).moment(hand.at()));
    }
}
