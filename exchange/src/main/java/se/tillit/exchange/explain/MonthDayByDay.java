package se.tillit.exchange.explain;

import java.util.Optional;
import se.tillit.exchange.explain.Explanation.Entry;
import se.tillit.exchange.explain.Explanation.Part;
import se.tillit.exchange.explain.Explanation.Section;
import se.tillit.exchange.wording.Phrases;
import se.tillit.exchange.wording.RuleTexts;
import se.tillit.kernel.DateRange;
import se.tillit.verification.Fact;
import se.tillit.verification.granted.GrantedDay;
import se.tillit.verification.granted.GrantedMonth;

/** Tells of a line for granted time which days are payable, what they make and what was executed. */
final class MonthDayByDay {

    private final Phrases phrases;
    private final RuleTexts rules;

    MonthDayByDay(Phrases phrases, RuleTexts rules) {
        this.phrases = phrases;
        this.rules = rules;
    }

    Optional<Section> findDays(Dossier dossier) {
        var granted = dossier.trace().granted();
        return granted == null || dossier.findOwnDecision().isEmpty() ? Optional.empty() : Optional.of(days(granted));
    }

    private Section days(GrantedMonth granted) {
        var sheet = new Sheet(Part.DAYS, phrases);
        for (var stretch : granted.stretches()) {
            sheet.add(new Entry.Row(daysOf(stretch.days()), told(stretch.first())));
        }
        sums(sheet, granted);
        return sheet.section();
    }

    private String daysOf(DateRange days) {
        var last = phrases.words().text(days.last());
        return days.days() == 1 ? last : days.from().getDayOfMonth() + "\u2013" + last;
    }

    private String told(GrantedDay day) {
        var rule = day.barredBy();
        if (rule != null) {
            return phrases.text("days.barred", new Fact("rule", rules.of(rule).name()));
        }
        var key = day.isAbsent() ? "days.absent" : "days.payable";
        var price = day.price();
        return price == null ? phrases.text(key + "-unpriced") : phrases.text(key, new Fact("price", price.price()));
    }

    private static void sums(Sheet sheet, GrantedMonth granted) {
        var payable = granted.payable().size();
        var length = new Fact("length", granted.month().length());
        sheet.row("days-payable", payable);
        sheet.row("days-absent", granted.absentDays());
        sheet.told("days-paid-absence", "days.paid-absence", new Fact("count", granted.paidAbsenceDays()));
        sheet.row("days-unpaid", granted.unpaidDays());
        granted.findDecision().ifPresent(decision -> {
            var perMonth = new Fact("minutes", decision.perMonth());
            sheet.told(
                    "days-frame",
                    "days.frame",
                    perMonth,
                    new Fact("payable", payable),
                    length,
                    new Fact("frame", granted.frame()));
            sheet.told(
                    "days-minutes",
                    "days.payable-minutes",
                    perMonth,
                    new Fact("days", payable - granted.unpaidDays()),
                    length,
                    new Fact("result", granted.payableMinutes()));
        });
        sheet.told(
                "days-executed",
                "days.executed",
                new Fact("minutes", granted.executed()),
                new Fact("visits", granted.visits()));
    }
}
