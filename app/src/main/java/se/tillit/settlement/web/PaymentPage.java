package se.tillit.settlement.web;

import java.util.List;
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
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.decision.Decided;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.settlement.store.Payment.Due;
import se.tillit.settlement.store.Payments;
import se.tillit.settlement.usecase.ApprovePayment;
import se.tillit.settlement.usecase.ProposePayment;
import se.tillit.settlement.usecase.WithdrawPayment;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.api.AskedMonth;

/** {@code /months/2026-10/payment}: what is due, put forward by one and approved by another. */
@Controller
class PaymentPage {

    static final Messages TEXTS = Messages.beside(PaymentPage.class, "payment");

    private final Pages pages;
    private final VerificationRuns runs;
    private final Payments payments;
    private final ProposePayment propose;
    private final WithdrawPayment withdraw;
    private final ApprovePayment approve;
    private final AuditTrail audit;

    PaymentPage(
            Pages pages,
            VerificationRuns runs,
            Payments payments,
            ProposePayment propose,
            WithdrawPayment withdraw,
            ApprovePayment approve,
            AuditTrail audit) {
        this.pages = pages;
        this.runs = runs;
        this.payments = payments;
        this.propose = propose;
        this.withdraw = withdraw;
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
        return pages.show(
                viewing, "settlement/payment", TEXTS, crumbs, new PaymentWords(viewing, runs, payments).view(run));
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
        if (!withdraw.withdraw(viewing.who(), asked, id)) {
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

    private String after(Viewing viewing, SettlementMonth month, long id, Decided decided) {
        return switch (decided) {
            case DONE -> back(month);
            case UNKNOWN -> throw Wrong.notHere("payment.unknown");
            case NOT_WAITING -> throw Wrong.conflict("payment.not-waiting");
            case OWN_PROPOSAL -> {
                audit.note(viewing.who(), Deed.refusal("payment.approve", Thing.PAYMENT, Long.toString(id)));
                throw Wrong.conflict("payment.own");
            }
            case NO_LONGER_FITS -> throw Wrong.conflict("payment.verified-since");
            case OTHER_NUMBERS -> throw Wrong.conflict("payment.other-numbers");
            case ANOTHERS_PROPOSAL, NOT_TRIED -> throw new IllegalStateException("A payment is not " + decided);
        };
    }

    private static String back(SettlementMonth month) {
        return "redirect:/months/%s/payment".formatted(month);
    }
}
