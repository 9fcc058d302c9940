package se.tillit.exchange.explain;

import java.util.ArrayList;
import se.tillit.exchange.Language;
import se.tillit.exchange.explain.Explanation.Part;
import se.tillit.exchange.explain.Explanation.Section;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.exchange.wording.Phrases;
import se.tillit.exchange.wording.RuleTexts;
import se.tillit.exchange.wording.Topic;
import se.tillit.verification.Evidence;
import se.tillit.verification.Fact;
import se.tillit.verification.LineTrace;

/**
 * Explains lines in one language. What it says may be read by the line's own provider: nothing of another provider's
 * visits or people, and no person with protected identity.
 */
public final class Explainer {

    private final Phrases phrases;
    private final ClaimAndVisit visit;
    private final CareAndPrice care;
    private final MonthDayByDay days;
    private final LooksAtTheLine looks;
    private final Arithmetic arithmetic;

    /** Reads the messages of the language. */
    public Explainer(Language language) {
        this.phrases = Phrases.of(Topic.EXPLAIN, language);
        var rules = new RuleTexts(language);
        this.visit = new ClaimAndVisit(phrases);
        this.care = new CareAndPrice(phrases);
        this.days = new MonthDayByDay(phrases, rules);
        this.looks = new LooksAtTheLine(phrases, rules, new FindingTexts(), language);
        this.arithmetic = new Arithmetic(phrases, rules);
    }

    /**
     * Explains the line.
     *
     * @param trace how it was decided
     * @param evidence what it was decided on
     */
    public Explanation explain(LineTrace trace, Evidence evidence) {
        var dossier = new Dossier(trace, evidence);
        var claim = dossier.claim();
        var sections = new ArrayList<Section>();
        sections.add(visit.claim(dossier));
        sections.add(outcome(dossier));
        sections.add(visit.visit(dossier));
        sections.add(care.care(dossier));
        days.findDays(dossier).ifPresent(sections::add);
        sections.add(care.price(dossier));
        var looked = looks.looks(dossier);
        if (!looked.entries().isEmpty()) {
            sections.add(looked);
        }
        sections.add(arithmetic.reckoning(dossier));
        sections.add(looks.next(dossier));
        var title = phrases.text(
                "title", new Fact("line", claim.id()), new Fact("provider", dossier.nameOf(claim.provider())));
        return new Explanation(title, sections);
    }

    private Section outcome(Dossier dossier) {
        var sheet = new Sheet(Part.OUTCOME, phrases);
        var decision = dossier.trace().decision();
        var approved = new Fact("approved", decision.approved());
        var claimed = new Fact("claimed", decision.claimed());
        if (dossier.isPaidCredit()) {
            sheet.sentence("outcome.credit", approved);
        } else {
            switch (decision.outcome()) {
                case PAY -> sheet.sentence("outcome.pay", approved);
                case ADJUST ->
                    sheet.sentence(
                            "outcome.adjust",
                            approved,
                            claimed,
                            new Fact("less", decision.claimed().minus(decision.approved())));
                case HOLD -> sheet.sentence("outcome.hold", approved, claimed);
                case REJECT -> sheet.sentence("outcome.reject", claimed);
            }
        }
        var credited = dossier.trace().credited();
        if (credited != null) {
            sheet.sentence("credited", new Fact("line", credited));
        }
        sheet.row("outcome", decision.outcome());
        if (!decision.rules().isEmpty()) {
            sheet.row("rules", looks.namesOf(decision.rules()));
        }
        return sheet.section();
    }
}
