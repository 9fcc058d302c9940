package se.tillit.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.invoices.LineId;
import se.tillit.kernel.DateRange;
import se.tillit.verification.engine.VerifyMonth;
import se.tillit.verification.engine.Workers;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

/**
 * A month verified, in words that a test can compare.
 *
 * <p>A line reads {@code F1/1 adjust 226.00 -> 190.83 time-exceeds-visit A}: line, outcome, claimed, approved, rules and
 * grade. A finding reads {@code time-exceeds-visit F1/1 information 35.17}, with {@code shadow} at the end where it is
 * only tried out. The company's number is left out before its lines.
 */
public final class AVerification {

    private final VerifyMonth month;

    private AVerification(VerifyMonth month) {
        this.month = month;
    }

    /** The month verified with the parameters over the defaults, by one thread. */
    public static AVerification of(ALawfulMonth month, ParameterRow... rows) {
        return of(month.evidence(), Parameters.of(List.of(rows)), 1);
    }

    /** The evidence verified by so many threads. */
    public static AVerification of(Evidence evidence, Parameters parameters, int threads) {
        try (var workers = Workers.of(threads)) {
            return new AVerification(VerifyMonth.of(evidence, parameters, workers, stage -> {}));
        }
    }

    /** A parameter or mode, always in force. */
    public static ParameterRow parameter(String key, String value) {
        return new ParameterRow(key, value, ALawfulMonth.ALWAYS, null, "test");
    }

    /** The same, in force from the day. */
    public static ParameterRow parameterFrom(LocalDate day, String key, String value) {
        return new ParameterRow(key, value, DateRange.ofClosed(day, null), null, "test");
    }

    /** The same as an exception for the contract. */
    public static ParameterRow parameterFor(String contract, String key, String value) {
        return new ParameterRow(key, value, ALawfulMonth.ALWAYS, contract, "test");
    }

    /** The whole answer. */
    public Verification answer() {
        return month.answer();
    }

    /** Every line, in the order in which they are given out. */
    public List<String> lines() {
        return answer().decisions().stream().map(AVerification::inWords).toList();
    }

    /** What is said of a line of the company, such as {@code F1/1}, without its id. */
    public String line(String id) {
        return lines().stream()
                .filter(line -> line.startsWith(id + " "))
                .map(line -> line.substring(id.length() + 1))
                .collect(Collectors.joining("; "));
    }

    /** The findings of invoice, line and amount rules, in order. */
    public List<String> findings() {
        return answer().findings().stream()
                .filter(finding -> finding.rule().family() != RuleFamily.VISIT
                        && finding.rule().family() != RuleFamily.PATTERN)
                .map(AVerification::inWords)
                .toList();
    }

    /** The only finding of the rule. */
    public Finding findingOf(RuleCode rule) {
        var found = findingsOf(rule);
        if (found.size() != 1) {
            throw new AssertionError("One finding of %s was expected: %s".formatted(rule.code(), found));
        }
        return found.getFirst();
    }

    /** Every finding of the rule. */
    public List<Finding> findingsOf(RuleCode rule) {
        return answer().findings().stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
    }

    /** How a line of the company was decided. */
    public LineTrace trace(String invoice, String line) {
        return month.findTrace(new LineId(ALawfulMonth.COMPANY, invoice, line)).orElseThrow();
    }

    /** How the rule looked at a line of the company. */
    public LineTrace.Look lookAt(String invoice, String line, RuleCode rule) {
        return trace(invoice, line).looks().stream()
                .filter(look -> look.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    /** The value of the fact in the reason, as text; {@code none} where there is no such fact. */
    public static String fact(@Nullable Reason reason, String name) {
        if (reason == null) {
            return "none";
        }
        return reason.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(fact -> fact.value().toString())
                .collect(Collectors.joining("; "));
    }

    /** The decision in words. */
    public static String inWords(LineDecision decision) {
        var rules = decision.rules().stream().map(RuleCode::code).collect(Collectors.joining(";"));
        var grade = decision.grade();
        return "%s %s %s -> %s %s %s"
                .formatted(
                        shortened(decision.line().id()),
                        decision.outcome().name().toLowerCase(Locale.ROOT),
                        decision.claimed().plain(),
                        decision.approved().plain(),
                        rules.isEmpty() ? "-" : rules,
                        grade == null ? "-" : grade.name());
    }

    /** The finding in words. */
    public static String inWords(Finding finding) {
        var subject = switch (finding.subject()) {
            case Subject.OfInvoice(var provider, var invoice) -> shortened(provider + "/" + invoice);
            case Subject.OfLine(var line) -> shortened(line);
            case Subject.OfVisit(var visit) -> visit.id();
            case Subject.OfEmployment(var employment) -> employment.id();
            case Subject.OfPerson(var person) -> person;
            case Subject.OfProvider(var provider) -> provider.value();
        };
        var amount = finding.amount();
        return "%s %s %s %s%s"
                .formatted(
                        finding.rule().code(),
                        subject,
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        amount == null ? "-" : amount.plain(),
                        finding.mode() == Mode.ENFORCE
                                ? ""
                                : " " + finding.mode().name().toLowerCase(Locale.ROOT));
    }

    private static String shortened(Object id) {
        var text = id.toString();
        var own = ALawfulMonth.COMPANY + "/";
        return text.startsWith(own) ? text.substring(own.length()) : text;
    }
}
