package se.tillit.exchange.explain;

import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.explain.Explanation.Entry;
import se.tillit.exchange.explain.Explanation.Part;
import se.tillit.exchange.explain.Explanation.Section;
import se.tillit.exchange.wording.Disclosure;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.exchange.wording.Phrases;
import se.tillit.exchange.wording.RuleTexts;
import se.tillit.verification.LineTrace.Look;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.RuleFamily;
import se.tillit.visits.RegistrationMethod;
import se.tillit.visits.Visit;

/** Tells every rule that looked, what it saw, and what follows from it. */
final class LooksAtTheLine {

    private final Phrases phrases;
    private final RuleTexts rules;
    private final FindingTexts findings;
    private final Language language;

    LooksAtTheLine(Phrases phrases, RuleTexts rules, FindingTexts findings, Language language) {
        this.phrases = phrases;
        this.rules = rules;
        this.findings = findings;
        this.language = language;
    }

    /** The short names of the rules. */
    List<String> namesOf(List<RuleCode> codes) {
        return codes.stream().map(code -> rules.of(code).name()).toList();
    }

    Section looks(Dossier dossier) {
        var sheet = new Sheet(Part.LOOKS, phrases);
        var isAnothers = dossier.isAnothersVisit();
        for (var look : dossier.trace().looks()) {
            if (isAnothers && look.rule().family() == RuleFamily.VISIT) {
                continue;
            }
            sheet.add(new Entry.Check(
                    look.rule(),
                    look.result(),
                    phrases.words().text(look.result()),
                    rules.of(look.rule()).question(),
                    answer(look, dossier)));
        }
        return sheet.section();
    }

    /** Of a visit of another provider no more is told than that it is. */
    private String answer(Look look, Dossier dossier) {
        var isAnothers = dossier.isAnothersVisit();
        var reason = look.reason();
        return switch (look.result()) {
            case NOTED, ADJUSTED, HELD, REJECTED, SHADOW -> {
                if (isAnothers && look.rule() != RuleCode.LINE_CONTRADICTS_VISIT) {
                    yield phrases.text("look.others");
                }
                yield reason == null
                        ? ""
                        : findings.told(reason, dossier.claim().provider(), dossier.identity(), language);
            }
            case CLEAR -> reason == null || isAnothers ? phrases.text("look.clear") : seen(reason, dossier);
            case OFF -> phrases.text("look.off");
            case NOT_RUN -> phrases.text("look.not-run");
            case NOT_TRIED -> look.rule().family() == RuleFamily.VISIT ? phrases.text("look.not-tried-month") : "";
        };
    }

    private String seen(Reason reason, Dossier dossier) {
        var key = keyOfSeen(reason, dossier);
        return phrases.has(key)
                ? phrases.text(key, Disclosure.factsOf(reason, dossier.claim().provider(), dossier.identity()))
                : phrases.text("look.clear");
    }

    private static String keyOfSeen(Reason reason, Dossier dossier) {
        var key = "seen." + reason.rule().code();
        if (!reason.variant().isEmpty()) {
            return key + "." + reason.variant();
        }
        if (hasEmptyList(reason)) {
            return key + ".none";
        }
        return dossier.findOwnVisit()
                        .filter(visit -> isUnread(reason.rule(), visit))
                        .isPresent()
                ? key + ".unread"
                : key;
    }

    /** Whether the visit has nothing that the rule could read: no tag, no time entered by hand. */
    private static boolean isUnread(RuleCode rule, Visit visit) {
        return (rule == RuleCode.WRONG_TAG && !hasReadTag(visit))
                || (rule == RuleCode.MANUAL_UNEXPLAINED && !has(visit, RegistrationMethod.MANUAL));
    }

    private static boolean hasReadTag(Visit visit) {
        return visit.isAtHome() && has(visit, RegistrationMethod.NFC);
    }

    private static boolean has(Visit visit, RegistrationMethod method) {
        return visit.startMethod() == method || visit.endMethod() == method;
    }

    private static boolean hasEmptyList(Reason reason) {
        return reason.facts().stream().anyMatch(fact -> fact.value() instanceof List<?> list && list.isEmpty());
    }

    /** What can change the outcome, and who can do it. */
    Section next(Dossier dossier) {
        var sheet = new Sheet(Part.NEXT, phrases);
        for (var look : dossier.trace().looks()) {
            switch (look.result()) {
                case HELD -> findings.findRelease(look.rule(), language).ifPresent(text -> said(sheet, look, text));
                case REJECTED ->
                    findings.findObjection(look.rule(), language).ifPresent(text -> said(sheet, look, text));
                case CLEAR, NOTED, ADJUSTED, SHADOW, OFF, NOT_RUN, NOT_TRIED -> {}
            }
        }
        switch (dossier.trace().decision().outcome()) {
            case PAY -> sheet.sentence("next.pay");
            case ADJUST -> sheet.sentence("next.adjust");
            case HOLD, REJECT -> {}
        }
        return sheet.section();
    }

    private void said(Sheet sheet, Look look, String text) {
        sheet.add(new Entry.Row(rules.of(look.rule()).name(), text));
    }
}
