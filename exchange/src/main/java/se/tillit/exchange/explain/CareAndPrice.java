package se.tillit.exchange.explain;

import se.tillit.care.Decision;
import se.tillit.contracts.TimeClass;
import se.tillit.exchange.explain.Explanation.Part;
import se.tillit.exchange.explain.Explanation.Section;
import se.tillit.exchange.wording.Phrases;
import se.tillit.verification.Fact;

/** Tells what was granted, ordered and planned, and what the contract pays. */
final class CareAndPrice {

    private final Phrases phrases;

    CareAndPrice(Phrases phrases) {
        this.phrases = phrases;
    }

    Section care(Dossier dossier) {
        var sheet = new Sheet(Part.CARE, phrases);
        var own = dossier.findOwnDecision();
        if (own.isEmpty()) {
            var named = dossier.claim().decision();
            var exists = dossier.evidence().findDecision(named).isPresent();
            sheet.sentence(named == null ? "care.not-named" : exists ? "care.others" : "care.none");
            return sheet.section();
        }
        var decision = own.get();
        sheet.row("decision", decision.id());
        sheet.told(
                "granted",
                "granted-a-month",
                new Fact("minutes", decision.perMonth()),
                new Fact("service", decision.service()));
        sheet.row("staffing", decision.staffing());
        sheet.row("in-force", decision.validity());
        assignments(sheet, dossier, decision);
        plans(sheet, dossier, decision);
        extras(sheet, dossier, decision);
        return sheet.section();
    }

    private static void assignments(Sheet sheet, Dossier dossier, Decision decision) {
        var own = dossier.evidence().assignmentsOf(decision).stream()
                .filter(assignment ->
                        assignment.provider().equals(dossier.claim().provider()))
                .toList();
        if (own.isEmpty()) {
            sheet.row("assignment", null);
        }
        for (var assignment : own) {
            sheet.told(
                    "assignment",
                    "assignment-of-day",
                    new Fact("assignment", assignment.id()),
                    new Fact("days", assignment.days()),
                    new Fact("ordered", assignment.orderedAt()));
        }
    }

    private static void plans(Sheet sheet, Dossier dossier, Decision decision) {
        var own = dossier.evidence().plansOf(decision).stream()
                .filter(plan -> plan.provider().equals(dossier.claim().provider()))
                .toList();
        if (own.isEmpty()) {
            sheet.row("plan", null);
        }
        for (var plan : own) {
            var approved = plan.approvedAt();
            var id = new Fact("plan", plan.id());
            var days = new Fact("days", plan.validity());
            if (approved == null) {
                sheet.told("plan", "plan-not-approved", id, days);
            } else {
                sheet.told("plan", "plan-of-day", id, days, new Fact("approved", approved));
            }
        }
    }

    private static void extras(Sheet sheet, Dossier dossier, Decision decision) {
        for (var extra : dossier.evidence().extrasOf(decision)) {
            sheet.told(
                    "extra",
                    extra.approvedAt() == null ? "extra-not-approved" : "extra-of-day",
                    new Fact("extra", extra.id()),
                    new Fact("minutes", extra.minutes()),
                    new Fact("days", extra.validity()));
        }
    }

    Section price(Dossier dossier) {
        var sheet = new Sheet(Part.PRICE, phrases);
        var contract = dossier.trace().contract();
        if (contract == null) {
            sheet.sentence("contract.none");
            return sheet.section();
        }
        sheet.row("contract", contract.id());
        var area = contract.area();
        if (area == null) {
            sheet.told("area", "whole-municipality");
        } else {
            sheet.text(
                    "area",
                    dossier.isProtected()
                            ? phrases.text("protected")
                            : phrases.words().text(area));
        }
        sheet.row("compensation", contract.compensation());
        sheet.row("in-force", contract.validity());
        dossier.findOwnVisit()
                .ifPresent(visit -> sheet.told(
                        "class",
                        "class-of-visit",
                        new Fact(
                                "class",
                                TimeClass.at(
                                        visit.time().fromMicros(),
                                        dossier.evidence().holidays()))));
        var price = dossier.trace().price();
        if (price == null || dossier.isAnothersVisit()) {
            sheet.told("price", "price.none");
            return sheet.section();
        }
        sheet.price(price.price(), price.unit());
        var granted = dossier.trace().granted();
        if (granted != null && granted.isPricedByDays()) {
            granted.findUnitPrice().ifPresent(mean -> sheet.sentence("price.by-days", new Fact("price", mean)));
        }
        sheet.told(
                "price-row",
                "price-row",
                new Fact("service", price.service()),
                new Fact("setting", price.setting()),
                new Fact("class", price.timeClass()),
                new Fact("days", price.validity()));
        return sheet.section();
    }
}
