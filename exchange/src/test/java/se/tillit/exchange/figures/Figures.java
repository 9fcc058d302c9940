package se.tillit.exchange.figures;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.contracts.Operator;
import se.tillit.contracts.Provider;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;
import se.tillit.verification.indicators.Indicators;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;
import se.tillit.visits.EvidenceGrade;

/** Months, providers and decisions in figures, for tests. */
public final class Figures {

    public static final Provider COMPANY = new Provider(new ProviderId("554639-1789"), "Björken AB", Operator.COMPANY);
    public static final Provider MUNICIPALITY =
            new Provider(new ProviderId("559351-1354"), "Kommunen", Operator.MUNICIPAL);

    private Figures() {}

    /** A month with these providers. */
    public static MonthFigures month(String month, ProviderSummary... providers) {
        return new MonthFigures(SettlementMonth.parse(month), List.of(providers));
    }

    /** A provider that claimed so much, of which so much was approved and the rest held on one line of ten. */
    public static ProviderSummary of(Provider provider, String claimed, String approved, long registered) {
        var sums = new Sums(
                Money.sek(claimed),
                Money.sek(approved),
                Money.sek(claimed).minus(Money.sek(approved)),
                Money.ZERO,
                Money.ZERO,
                9,
                0,
                1,
                0);
        return new ProviderSummary(provider, sums, indicators(registered, new BigDecimal("7.5")));
    }

    static Indicators indicators(long registered, @Nullable BigDecimal continuity) {
        var grades = new EnumMap<EvidenceGrade, Minutes>(EvidenceGrade.class);
        for (var grade : EvidenceGrade.values()) {
            grades.put(grade, Minutes.of(100L * (grade.ordinal() + 1)));
        }
        return new Indicators(
                Minutes.of(1_000),
                grades,
                new Ratio(registered, 900),
                new Ratio(501, 1_000),
                new Ratio(3, 1_000),
                new Ratio(0, 0),
                continuity,
                continuity,
                new Ratio(1_000, 990),
                new Ratio(11, 12),
                new Ratio(900, 1_900),
                new BigDecimal("55.0"),
                new Ratio(5, 6),
                new Ratio(1, 4),
                new Ratio(2, 4),
                1,
                Money.sek("166.67"));
    }

    static LineDecision decision(
            Provider provider, Outcome outcome, String claimed, String approved, RuleCode... rules) {
        var invoice = new Invoice(
                provider.id(),
                "1",
                SettlementMonth.parse("2026-10"),
                java.time.LocalDate.of(2026, 11, 6),
                Money.ZERO,
                null,
                null);
        var line = new InvoiceLine(
                invoice,
                "1",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                EndsClaimed.NEITHER,
                null,
                null,
                Money.sek(claimed));
        return new LineDecision(line, outcome, Money.sek(approved), Minutes.ZERO, List.of(rules), null);
    }
}
