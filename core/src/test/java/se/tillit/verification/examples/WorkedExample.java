package se.tillit.verification.examples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.care.Decision;
import se.tillit.care.Extra;
import se.tillit.care.Plan;
import se.tillit.care.PlannedVisit;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.contracts.PriceUnit;
import se.tillit.invoices.Invoice;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.Evidence;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.LineDecision;
import se.tillit.verification.RuleCode;
import se.tillit.verification.examples.ExamplePage.Example;
import se.tillit.verification.examples.ExamplePage.Fact;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

/** The month that an example tells of. */
final class WorkedExample {

    private static final String DAYS = "(\\d{4}-\\d\\d-\\d\\d)–(\\d{4}-\\d\\d-\\d\\d)?";
    private static final String NUMBER = "([\\d ]+)";
    private static final String SUM = "([\\d ]+,\\d\\d) kr";
    private static final Map<String, ProviderId> PROVIDERS =
            Map.of("Norrvård", ALawfulMonth.COMPANY, "Egen regi", ALawfulMonth.MUNICIPAL);

    private final Example example;
    private final SettlementMonth month;
    private final ALawfulMonth rows = ALawfulMonth.of()
            .withoutContracts()
            .withoutPlans()
            .withoutAssignments()
            .without(EvidenceKind.SHIFTS);
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<String, AVisit> visits = new HashMap<>();
    private final Map<String, List<Contract>> contracts = new HashMap<>();
    private final List<ParameterRow> parameters = new ArrayList<>();
    private int count;

    WorkedExample(Example example) {
        this.example = example;
        this.month = SettlementMonth.parse(factsOf("månad").getFirst().value());
        rows.with(ALawfulMonth.employment("S2", ALawfulMonth.MUNICIPAL, "K2"));
        factsOf("beslut").forEach(this::decision);
        factsOf("uppdrag").forEach(this::assignment);
        factsOf("avtal").forEach(this::contract);
        factsOf("pris").forEach(this::price);
        factsOf("plan").forEach(this::plan);
        factsOf("besök").forEach(this::visits);
        factsOf("frånvaro").forEach(this::absence);
        factsOf("extra").forEach(this::extra);
        factsOf("parameter").forEach(this::parameter);
        factsOf("rad").forEach(this::line);
    }

    private List<Fact> factsOf(String subject) {
        return example.facts().stream()
                .filter(fact -> fact.key().split(" ")[0].equals(subject))
                .toList();
    }

    private static Matcher match(Fact fact, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(fact.value());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "%s: %s is not written as %s".formatted(fact.key(), fact.value(), pattern));
        }
        return matcher;
    }

    private static DateRange days(Matcher found, int group) {
        var last = found.group(group + 1);
        return DateRange.ofClosed(LocalDate.parse(found.group(group)), last == null ? null : LocalDate.parse(last));
    }

    private static Minutes minutes(String written) {
        return Minutes.of(Long.parseLong(written.replace(" ", "")));
    }

    private static String sum(String written) {
        return written.replace(" ", "").replace(',', '.');
    }

    private static ProviderId provider(String name) {
        var found = PROVIDERS.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No provider is called " + name);
        }
        return found;
    }

    private Decision decision(String id) {
        var found = decisions.get(id);
        if (found == null) {
            throw new IllegalArgumentException("No decision is called " + id);
        }
        return found;
    }

    private String next(String letter) {
        count++;
        return letter + count;
    }

    private void decision(Fact fact) {
        var found = match(fact, NUMBER + " minuter i månaden, " + DAYS);
        var id = fact.key().split(" ")[1];
        var decision = ALawfulMonth.decision(
                id, ALawfulMonth.RECIPIENT, minutes(found.group(1)).value(), days(found, 2));
        decisions.put(id, decision);
        rows.with(decision);
    }

    private void assignment(Fact fact) {
        var found = match(fact, "(\\w+) till ([^,]+), " + DAYS);
        rows.with(
                ALawfulMonth.assignment(next("U"), decision(found.group(1)), provider(found.group(2)), days(found, 3)));
    }

    private void contract(Fact fact) {
        var found = match(fact, "([^:]+): ([^,]+), " + DAYS);
        var compensation = switch (found.group(2)) {
            case "beviljad tid" -> Compensation.GRANTED_TIME;
            case "utförd tid" -> Compensation.EXECUTED_TIME;
            case "pris per besök" -> Compensation.PER_INTERVENTION;
            default -> throw new IllegalArgumentException(fact.value());
        };
        var contract = ALawfulMonth.contract(next("C"), provider(found.group(1)), compensation, days(found, 3));
        contracts.computeIfAbsent(found.group(1), unused -> new ArrayList<>()).add(contract);
        rows.with(contract);
    }

    /** A price stands in every contract of the provider that needs its unit. */
    private void price(Fact fact) {
        var found = match(fact, "([^:]+): " + SUM + " per (timme|besök), " + DAYS);
        var unit = found.group(3).equals("timme") ? PriceUnit.HOUR : PriceUnit.VISIT;
        for (var contract : contracts.getOrDefault(found.group(1), List.of())) {
            var days = days(found, 4).commonWith(contract.validity());
            if (contract.compensation().unit() == unit && !days.isEmpty()) {
                rows.with(ALawfulMonth.price(contract, sum(found.group(2)), unit, days));
            }
        }
    }

    private void plan(Fact fact) {
        var found = match(
                fact,
                "([^:]+): (\\w+), " + DAYS
                        + ", godkänd (\\d{4}-\\d\\d-\\d\\d)(?:, besök varje dag (\\d\\d)\\.(\\d\\d)–(\\d\\d)\\.(\\d\\d), (\\d+) minuter)?");
        var approved = AVisit.instant(found.group(5) + "T10:00");
        var plan = new Plan(
                next("G"), decision(found.group(2)), provider(found.group(1)), approved, approved, days(found, 3));
        rows.with(plan);
        if (found.group(6) != null) {
            for (var weekday : DayOfWeek.values()) {
                rows.with(new PlannedVisit(
                        next("P"),
                        plan,
                        weekday,
                        time(found, 6),
                        time(found, 8),
                        minutes(found.group(10)),
                        1,
                        1,
                        null));
            }
        }
    }

    private static LocalTime time(Matcher found, int group) {
        return LocalTime.of(Integer.parseInt(found.group(group)), Integer.parseInt(found.group(group + 1)));
    }

    private void visits(Fact fact) {
        if (fact.value().equals("inga")) {
            return;
        }
        var found = match(fact, "([^,]+), den (\\d+)(?:–(\\d+))? klockan (\\d\\d)\\.(\\d\\d), (\\d+) minuter");
        var first = Integer.parseInt(found.group(2));
        var last = found.group(3) == null ? first : Integer.parseInt(found.group(3));
        for (var day = first; day <= last; day++) {
            var key = found.group(1) + " " + day;
            var visit = AVisit.of("V" + visits.size())
                    .by(
                            provider(found.group(1)).equals(ALawfulMonth.COMPANY)
                                    ? ALawfulMonth.EMPLOYMENT
                                    : ALawfulMonth.employment("S2", ALawfulMonth.MUNICIPAL, "K2"))
                    .at(
                            "%s-%02dT%s:%s".formatted(month, day, found.group(4), found.group(5)),
                            minutes(found.group(6)).value());
            visits.put(key, visit);
            rows.with(visit);
        }
    }

    private void absence(Fact fact) {
        var found = match(
                fact,
                "(\\d{4}-\\d\\d-\\d\\d) klockan (\\d\\d)\\.(\\d\\d) till (\\d{4}-\\d\\d-\\d\\d) klockan (\\d\\d)\\.(\\d\\d)");
        rows.with(new Absence(
                next("B"),
                ALawfulMonth.RECIPIENT,
                AbsenceKind.HOSPITAL,
                AVisit.instant("%sT%s:%s".formatted(found.group(1), found.group(2), found.group(3))),
                AVisit.instant("%sT%s:%s".formatted(found.group(4), found.group(5), found.group(6)))));
    }

    private void extra(Fact fact) {
        var found = match(fact, "(\\w+), " + NUMBER + " minuter, " + DAYS + ", godkänd (\\d{4}-\\d\\d-\\d\\d)");
        rows.with(new Extra(
                next("E"),
                decision(found.group(1)),
                days(found, 3),
                minutes(found.group(2)),
                AVisit.instant(found.group(5) + "T10:00")));
    }

    private void parameter(Fact fact) {
        parameters.add(AVerification.parameter(fact.key().split(" ")[1], fact.value()));
    }

    private void line(Fact fact) {
        var granted = Pattern.compile("([^,]+), (\\w+): " + NUMBER + " minuter à " + SUM + " = " + SUM)
                .matcher(fact.value());
        var id = fact.key().split(" ")[1];
        if (granted.matches()) {
            rows.with(ALine.granted(id, minutes(granted.group(3)))
                    .under(granted.group(2))
                    .on(invoice(provider(granted.group(1))))
                    .priced(UnitPrice.sek(sum(granted.group(4))))
                    .amounting(Money.sek(sum(granted.group(5)))));
            return;
        }
        var found = match(fact, "([^,]+), (\\w+), besöket den (\\d+): " + NUMBER + " minuter à " + SUM + " = " + SUM);
        var visit = visitOf(found.group(1) + " " + found.group(3));
        rows.with(ALine.billing(visit, id)
                .under(found.group(2))
                .on(invoice(provider(found.group(1))))
                .claiming(minutes(found.group(4)))
                .priced(UnitPrice.sek(sum(found.group(5))))
                .amounting(Money.sek(sum(found.group(6)))));
    }

    private AVisit visitOf(String key) {
        var found = visits.get(key);
        if (found == null) {
            throw new IllegalArgumentException("There is no visit " + key);
        }
        return found;
    }

    private Invoice invoice(ProviderId provider) {
        var issued = month.days().until().plusDays(4);
        return new Invoice(provider, "F1", month, issued, Money.ZERO, null, null);
    }

    /** What the page says of each line, by its number. */
    Map<String, String> told() {
        var told = new TreeMap<String, String>();
        factsOf("utfall").forEach(fact -> told.put(fact.key().split(" ")[1], fact.value()));
        return told;
    }

    /** What the engine says of each line, in the words of the page. */
    Map<String, String> decided() {
        var evidence = new Evidence(rows.handover(), month, Set.of());
        var answer = AVerification.of(evidence, Parameters.of(parameters), 1).answer();
        var decided = new TreeMap<String, String>();
        answer.decisions().forEach(decision -> decided.put(decision.line().line(), inWords(decision)));
        return decided;
    }

    private static String inWords(LineDecision decision) {
        var rules = String.join(
                ", ",
                decision.rules().stream()
                        .map(RuleCode::code)
                        .map(code -> "`" + code + "`")
                        .toList());
        var sum = swedish(decision.approved());
        var outcome = switch (decision.outcome()) {
            case PAY -> "betalas med " + sum;
            case ADJUST -> "betalas med " + sum;
            case HOLD -> "hålls inne";
            case REJECT -> "avslås";
        };
        return rules.isEmpty() ? outcome : outcome + ", " + rules;
    }

    static String swedish(@Nullable Money sum) {
        var plain = sum == null ? "" : sum.plain().replace('.', ',');
        return plain.replaceAll("(\\d)(?=(\\d{3})+,)", "$1 ") + " kr";
    }
}
