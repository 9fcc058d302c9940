package se.tillit.settlement.web;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.identity.Scope;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.settlement.store.Payment;
import se.tillit.settlement.store.Payment.Due;
import se.tillit.settlement.store.Payment.State;
import se.tillit.settlement.store.Payments;
import se.tillit.settlement.store.Payments.ProviderDue;
import se.tillit.settlement.usecase.ApprovePayment;
import se.tillit.settlement.usecase.ProposePayment;
import se.tillit.verification.api.AskedMonth;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.web.Spoken;

/** {@code /months/2026-10/payment}: what is due, put forward by one and approved by another. */
@Controller
class PaymentPage {

    private static final Messages TEXTS = Messages.beside(PaymentPage.class, "payment");
    private static final Due NOTHING = new Due(0, Money.ZERO);

    private final Pages pages;
    private final VerificationRuns runs;
    private final Payments payments;
    private final ProposePayment propose;
    private final ApprovePayment approve;
    private final AuditTrail audit;

    PaymentPage(
            Pages pages,
            VerificationRuns runs,
            Payments payments,
            ProposePayment propose,
            ApprovePayment approve,
            AuditTrail audit) {
        this.pages = pages;
        this.runs = runs;
        this.payments = payments;
        this.propose = propose;
        this.approve = approve;
        this.audit = audit;
    }

    @GetMapping("/months/{month}/payment")
    @Needs(Action.READ_MONTH)
    ModelAndView show(Viewing viewing, @PathVariable String month) {
        var asked = AskedMonth.of(month);
        var run = runs.findLatest(asked).orElseThrow(() -> Wrong.notHere("run.none", month));
        var language = viewing.language();
        var crumbs = List.of(
                new Frame.Link(TEXTS.text("months", language), "/months", false),
                new Frame.Link(Spoken.in(language).monthFirst(asked), "/months/" + asked, false));
        return pages.show(viewing, "settlement/payment", TEXTS, crumbs, view(viewing, run));
    }

    @PostMapping("/months/{month}/payment")
    @Needs(Action.PROPOSE_PAYMENT)
    String propose(Viewing viewing, @PathVariable String month, @RequestParam long run) {
        var asked = AskedMonth.of(month);
        return switch (propose.propose(viewing.who(), asked, run)) {
            case DONE -> back(asked);
            case NOT_VERIFIED -> throw Wrong.notHere("run.none", month);
            case VERIFIED_SINCE -> throw Wrong.conflict("payment.verified-since");
            case NOTHING_DUE -> throw Wrong.conflict("payment.nothing-due");
            case ANOTHER_WAITS -> throw Wrong.conflict("payment.another-waits");
        };
    }

    @PostMapping("/months/{month}/payment/{id}/withdrawal")
    @Needs(Action.PROPOSE_PAYMENT)
    String withdraw(Viewing viewing, @PathVariable String month, @PathVariable long id) {
        var asked = AskedMonth.of(month);
        if (!propose.withdraw(viewing.who(), asked, id)) {
            audit.note(viewing.who(), Deed.refusal("payment.withdraw", Thing.PAYMENT, Long.toString(id)));
            throw Wrong.notHere("payment.unknown");
        }
        return back(asked);
    }

    @PostMapping("/months/{month}/payment/{id}/approval")
    @Needs(Action.APPROVE_PAYMENT)
    String approve(
            Viewing viewing,
            @PathVariable String month,
            @PathVariable long id,
            @RequestParam long lines,
            @RequestParam long ore) {
        var asked = AskedMonth.of(month);
        return after(viewing, asked, id, approve.approve(viewing.who(), asked, id, new Due(lines, Money.ofOre(ore))));
    }

    @PostMapping("/months/{month}/payment/{id}/refusal")
    @Needs(Action.APPROVE_PAYMENT)
    String refuse(Viewing viewing, @PathVariable String month, @PathVariable long id) {
        var asked = AskedMonth.of(month);
        return after(viewing, asked, id, approve.refuse(viewing.who(), asked, id));
    }

    private String after(Viewing viewing, SettlementMonth month, long id, ApprovePayment.Decided decided) {
        return switch (decided) {
            case DONE -> back(month);
            case UNKNOWN -> throw Wrong.notHere("payment.unknown");
            case NOT_WAITING -> throw Wrong.conflict("payment.not-waiting");
            case OWN_PAYMENT -> {
                audit.note(viewing.who(), Deed.refusal("payment.approve", Thing.PAYMENT, Long.toString(id)));
                throw Wrong.conflict("payment.own");
            }
            case VERIFIED_SINCE -> throw Wrong.conflict("payment.verified-since");
            case OTHER_NUMBERS -> throw Wrong.conflict("payment.other-numbers");
        };
    }

    private static String back(SettlementMonth month) {
        return "redirect:/months/%s/payment".formatted(month);
    }

    private PaymentView view(Viewing viewing, Run run) {
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var scope = viewing.scope(Action.READ_MONTH);
        var month = run.month();
        var due = payments.dueByProvider(run, scope);
        var total = due.stream().map(ProviderDue::due).reduce(NOTHING, PaymentPage::plus);
        var all = payments.ofMonth(month);
        var isInside = !(scope instanceof Scope.OwnProvider);
        var waiting = all.stream()
                .filter(payment -> payment.state() == State.PROPOSED)
                .findFirst()
                .orElse(null);
        var otherwise = isInside ? payments.paidButOtherwise(run) : 0;
        return new PaymentView(
                spoken.month(month),
                "/months/" + month,
                "/months/%s/payment".formatted(month),
                TEXTS.text("run", language, run.id(), spoken.moment(run.finishedAt())),
                run.id(),
                rows(run, scope, due, spoken),
                total.lines() == 0
                        ? TEXTS.text("nothing-due", language)
                        : TEXTS.text(
                                total.lines() == 1 ? "due.one" : "due",
                                language,
                                what(total, spoken).toArray()),
                total.lines() > 0,
                otherwise == 0 ? "" : TEXTS.text("otherwise", language, spoken.count(otherwise)),
                waiting == null || !isInside ? null : waiting(waiting, viewing),
                isInside
                        ? all.stream()
                                .filter(payment -> payment.state() != State.PROPOSED)
                                .map(payment -> past(payment, viewing))
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

    private static PaymentView.Waiting waiting(Payment payment, Viewing viewing) {
        var due = payment.due();
        return new PaymentView.Waiting(
                payment.id(),
                TEXTS.text(
                        due.lines() == 1 ? "will-be-paid.one" : "will-be-paid",
                        viewing.language(),
                        what(due, Spoken.in(viewing.language())).toArray()),
                hand(payment.proposed(), viewing),
                due.lines(),
                due.approved().ore(),
                may(payment, viewing));
    }

    private static PaymentView.May may(Payment payment, Viewing viewing) {
        var isOwn = payment.proposed().account().equals(viewing.who().account());
        if (isOwn) {
            return viewing.may(Action.PROPOSE_PAYMENT) ? PaymentView.May.WITHDRAW : PaymentView.May.OWN;
        }
        return viewing.may(Action.APPROVE_PAYMENT) ? PaymentView.May.DECIDE : PaymentView.May.NOTHING;
    }

    private static PaymentView.Past past(Payment payment, Viewing viewing) {
        var state = payment.state().name().toLowerCase(Locale.ROOT);
        var decided = payment.decided();
        return new PaymentView.Past(
                TEXTS.text("state." + state, viewing.language()),
                payment.state() == State.APPROVED ? "done" : "none",
                TEXTS.text(
                        "what",
                        viewing.language(),
                        what(payment.due(), Spoken.in(viewing.language())).toArray()),
                hand(payment.proposed(), viewing),
                decided == null ? "" : hand(decided, viewing));
    }

    private static String hand(Payment.@Nullable Hand hand, Viewing viewing) {
        return hand == null
                ? ""
                : TEXTS.text(
                        "hand",
                        viewing.language(),
                        hand.name(),
                        Spoken.in(viewing.language()).moment(hand.at()));
    }
}
