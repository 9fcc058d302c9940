package se.tillit.exchange.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.areas.Area;
import se.tillit.areas.Setting;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.care.Assignment;
import se.tillit.care.Decision;
import se.tillit.care.Plan;
import se.tillit.care.Protection;
import se.tillit.care.Recipient;
import se.tillit.care.Staffing;
import se.tillit.care.Urgency;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Operator;
import se.tillit.contracts.Price;
import se.tillit.contracts.Provider;
import se.tillit.contracts.TimeClass;
import se.tillit.exchange.Language;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Service;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.Evidence;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Handover;
import se.tillit.verification.RejectedKeys;
import se.tillit.verification.engine.VerifyMonth;
import se.tillit.verification.engine.Workers;
import se.tillit.verification.parameters.Parameters;
import se.tillit.visits.Employment;
import se.tillit.visits.EmploymentForm;
import se.tillit.visits.Place;
import se.tillit.visits.Qualification;
import se.tillit.visits.RegistrationMethod;
import se.tillit.visits.Shift;
import se.tillit.visits.Visit;

/**
 * October 2026 with one visit of 45 minutes that one line bills rightly, to change one fact of and to have explained.
 * Everything about a line is verified for true, so that the explanation is of what the rules really say.
 */
final class AMonth {

    static final ProviderId PROVIDER = new ProviderId("556677-8899");
    static final ProviderId OTHER = new ProviderId("212000-9994");
    private static final DateRange ALWAYS = DateRange.ofClosed(LocalDate.of(2026, 1, 1), null);
    private static final Instant FROM = Instant.parse("2026-10-05T06:15:00Z");
    private static final Instant TO = Instant.parse("2026-10-05T07:00:00Z");
    private static final Area AREA = new Area("O1", "Väst");

    private Protection protection = Protection.NONE;
    private ProviderId visitedBy = PROVIDER;
    private Minutes perMonth = Minutes.of(3_100);
    private Minutes claimed = Minutes.of(45);
    private UnitPrice asked = UnitPrice.sek("458.00");
    private Money amount = Money.sek("343.50");
    private @Nullable String visit = "V1";
    private Compensation compensation = Compensation.EXECUTED_TIME;
    private boolean isPlanned = true;
    private boolean isCredited;
    private RegistrationMethod end = RegistrationMethod.LOCK;
    private final List<Absence> absences = new ArrayList<>();
    private final Set<EvidenceKind> present = EnumSet.allOf(EvidenceKind.class);
    private Parameters parameters = Parameters.defaults();

    static AMonth of() {
        return new AMonth();
    }

    AMonth withProtectedIdentity() {
        protection = Protection.PROTECTED;
        return this;
    }

    AMonth visitedByAnother() {
        visitedBy = OTHER;
        return this;
    }

    AMonth granting(long minutes) {
        perMonth = Minutes.of(minutes);
        return this;
    }

    AMonth claiming(long minutes, String price, String sum) {
        claimed = Minutes.of(minutes);
        asked = UnitPrice.sek(price);
        amount = Money.sek(sum);
        return this;
    }

    AMonth naming(@Nullable String otherVisit) {
        visit = otherVisit;
        return this;
    }

    AMonth paidBy(Compensation other) {
        compensation = other;
        return this;
    }

    AMonth withoutPlan() {
        isPlanned = false;
        return this;
    }

    AMonth credited() {
        isCredited = true;
        return this;
    }

    AMonth endedByHand() {
        end = RegistrationMethod.MANUAL;
        return this;
    }

    AMonth inHospital(String from, String to) {
        absences.add(new Absence("F1", recipient(), AbsenceKind.HOSPITAL, Instant.parse(from), Instant.parse(to)));
        return this;
    }

    AMonth without(EvidenceKind kind) {
        present.remove(kind);
        return this;
    }

    AMonth with(Parameters others) {
        parameters = others;
        return this;
    }

    private Recipient recipient() {
        return new Recipient("H00001", AREA, Setting.URBAN, null, null, null, protection);
    }

    private static Employment employment(ProviderId employer, String id) {
        var before = LocalDate.of(2025, 12, 1);
        return new Employment(
                id,
                employer,
                "K1" + id,
                ALWAYS,
                EmploymentForm.PERMANENT,
                Qualification.ASSISTANT_NURSE,
                null,
                before,
                null,
                before,
                before);
    }

    private Contract contract(ProviderId provider, String id) {
        return new Contract(id, provider, AREA, null, null, compensation, ALWAYS);
    }

    private Handover handover() {
        var recipient = recipient();
        var decision = new Decision("B1", recipient, Service.PERSONAL_CARE, perMonth, null, Staffing.SINGLE, ALWAYS);
        var ordered = Instant.parse("2025-12-01T09:00:00Z");
        var own = employment(PROVIDER, "P1");
        var others = employment(OTHER, "P2");
        var employment = visitedBy.equals(PROVIDER) ? own : others;
        var time = Interval.between(FROM, TO);
        var visited = new Visit(
                0,
                "V1",
                recipient,
                visitedBy,
                employment,
                Service.PERSONAL_CARE,
                time,
                RegistrationMethod.LOCK,
                end,
                Place.HOME,
                null,
                null,
                TO,
                null);
        var byId = new HashMap<String, Visit>();
        byId.put("V1", visited);
        var plan = new Plan("G1", decision, PROVIDER, ordered, ordered, ALWAYS);
        var contract = contract(PROVIDER, "A1");
        var price = new Price(
                contract,
                Service.PERSONAL_CARE,
                Setting.URBAN,
                TimeClass.ANY,
                compensation.unit(),
                UnitPrice.sek("458.00"),
                ALWAYS);
        var invoices = invoices();
        return new Handover(
                List.of(
                        new Provider(PROVIDER, "Björkens omsorg AB", Operator.COMPANY),
                        new Provider(OTHER, "Kommunens egen regi", Operator.MUNICIPAL)),
                List.of(AREA),
                List.of(contract, contract(OTHER, "A2")),
                List.of(price),
                List.of(recipient),
                List.of(decision),
                List.of(),
                List.of(new Assignment("U1", decision, PROVIDER, Urgency.ORDINARY, ordered, ordered, ALWAYS)),
                isPlanned ? List.of(plan) : List.of(),
                List.of(),
                List.of(own, others),
                List.of(new Shift("S1", employment, Interval.between(FROM.minusSeconds(3600), TO.plusSeconds(3600)))),
                List.of(),
                List.of(visited),
                byId,
                absences,
                List.of(),
                invoices,
                invoices.stream().map(this::line).toList(),
                present,
                RejectedKeys.NONE);
    }

    private List<Invoice> invoices() {
        var month = SettlementMonth.parse("2026-10");
        var invoice = new Invoice(PROVIDER, "2026100", month, LocalDate.of(2026, 11, 5), amount, null, null);
        var credit =
                new Invoice(PROVIDER, "2026101", month, LocalDate.of(2026, 11, 6), amount.negated(), null, "2026100");
        return isCredited ? List.of(invoice, credit) : List.of(invoice);
    }

    private InvoiceLine line(Invoice invoice) {
        var isCredit = invoice.credits() != null;
        return new InvoiceLine(
                invoice,
                "3",
                visit,
                "H00001",
                "B1",
                null,
                visitedBy.equals(PROVIDER) ? "P1" : "P2",
                Service.PERSONAL_CARE.code(),
                Interval.between(FROM, TO),
                EndsClaimed.BOTH,
                isCredit ? Minutes.ZERO.minus(claimed) : claimed,
                asked,
                isCredit ? amount.negated() : amount);
    }

    /** The explanation of the line, or of the credit line where there is one. */
    Explanation explained(Language language) {
        var evidence = new Evidence(handover(), SettlementMonth.parse("2026-10"), Set.of());
        try (var workers = Workers.of(1)) {
            var verified = VerifyMonth.of(evidence, parameters, workers, stage -> {});
            var line = evidence.handover().lines().getLast().id();
            return new Explainer(language).explain(verified.findTrace(line).orElseThrow(), evidence);
        }
    }

    /** The same as plain text. */
    String told(Language language) {
        return PlainText.of(explained(language));
    }

    /** The same with every stretch of spaces and line ends as one space. */
    String said(Language language) {
        return told(language).replaceAll("\\s+", " ");
    }
}
