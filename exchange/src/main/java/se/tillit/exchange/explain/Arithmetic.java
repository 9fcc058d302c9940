package se.tillit.exchange.explain;

import java.math.BigDecimal;
import se.tillit.exchange.explain.Explanation.Entry;
import se.tillit.exchange.explain.Explanation.Part;
import se.tillit.exchange.explain.Explanation.Section;
import se.tillit.exchange.wording.Phrases;
import se.tillit.exchange.wording.RuleTexts;
import se.tillit.invoices.InvoicedQuantity;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.Fact;
import se.tillit.verification.LineTrace.Step;
import se.tillit.verification.RuleCode;
import se.tillit.verification.amount.Room;

/** Retells the arithmetic from what was claimed to what is paid, so that it can be done again by hand. */
final class Arithmetic {

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final Phrases phrases;
    private final RuleTexts rules;

    Arithmetic(Phrases phrases, RuleTexts rules) {
        this.phrases = phrases;
        this.rules = rules;
    }

    Section reckoning(Dossier dossier) {
        var sheet = new Sheet(Part.ARITHMETIC, phrases);
        var trace = dossier.trace();
        var approved = trace.decision().approved();
        if (dossier.isPaidCredit()) {
            sheet.sentence("arithmetic.credit", new Fact("approved", approved));
            return sheet.section();
        }
        if (trace.steps().isEmpty()) {
            sheet.sentence("arithmetic.none");
            return sheet.section();
        }
        for (var step : trace.steps()) {
            sheet.add(new Entry.Step(label(step), formula(step, dossier), money(step.approved())));
        }
        sheet.add(new Entry.Step(phrases.text("step.result"), "", money(approved)));
        var room = trace.room();
        if (room != null) {
            room(sheet, room);
        }
        return sheet.section();
    }

    private String label(Step step) {
        var rule = step.rule();
        return rule == null
                ? phrases.text("step.claim")
                : phrases.text("step.rule", new Fact("rule", rules.of(rule).name()));
    }

    /** The claim is told as the invoice states it; what comes after it is minutes times an hourly price. */
    private String formula(Step step, Dossier dossier) {
        var asInvoiced = dossier.claim().asInvoiced();
        var isClaim = step.rule() == null || step.rule() == RuleCode.AMOUNT_MISCALCULATED;
        return asInvoiced != null && isClaim ? asInvoiced(step, asInvoiced) : productOf(step);
    }

    private String asInvoiced(Step step, InvoicedQuantity stated) {
        var formula = phrases.text(
                "step.as-invoiced",
                new Fact("quantity", stated.quantity()),
                new Fact("unit", stated.unit()),
                new Fact("price", new UnitPrice(stated.price())),
                new Fact("base", stated.base()),
                new Fact("product", stated.product()));
        return closed(formula, stated.product(), step);
    }

    private String productOf(Step step) {
        var product = switch (step.unit()) {
            case HOUR -> step.price().forTime(step.minutes());
            case VISIT -> step.price().forVisits(1);
        };
        var formula = phrases.text(
                keyOf(step),
                new Fact("minutes", step.minutes()),
                new Fact("price", step.price()),
                new Fact("product", product));
        return closed(formula, product, step);
    }

    private String closed(String formula, Money product, Step step) {
        if (product.equals(step.approved())) {
            return formula;
        }
        var key = step.rule() == null ? "step.claimed-amount" : "step.lower";
        return formula + ". " + phrases.text(key, new Fact("approved", step.approved()));
    }

    private static String keyOf(Step step) {
        var ore = step.price().sek().movePointRight(2);
        return switch (step.unit()) {
            case HOUR -> {
                var times = ore.multiply(BigDecimal.valueOf(step.minutes().value()));
                yield times.remainder(SIXTY).signum() == 0 ? "step.product" : "step.rounded";
            }
            case VISIT -> ore.remainder(BigDecimal.ONE).signum() == 0 ? "step.visit" : "step.visit-rounded";
        };
    }

    private void room(Sheet sheet, Room room) {
        sheet.row(
                switch (room.kind()) {
                    case MONTH -> "room-frame";
                    case PAYABLE_DAYS -> "room-frame-days";
                },
                room.frame());
        sheet.row("room-settled", room.settled());
        sheet.row("room-drawn", room.drawn());
        sheet.row("room-in-frame", room.inFrame());
        sheet.row("room-extras", room.inExtras());
        sheet.row("room-left", room.left());
    }

    private String money(Money sum) {
        return phrases.words().text(sum);
    }
}
