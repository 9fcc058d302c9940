package se.tillit.verification.web.found;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;
import se.tillit.server.web.Wrong;
import se.tillit.server.web.table.Address;
import se.tillit.server.web.table.Paging;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.store.found.FindingFilter;
import se.tillit.verification.store.found.Findings;
import se.tillit.verification.store.found.FoundOrder;
import se.tillit.visits.EvidenceGrade;

/**
 * What an address of the list asks for.
 *
 * @param address the address with the filters that are understood
 * @param filter what is chosen by
 * @param isAmountUnreadable whether an amount was typed that is none
 */
record AskedFindings(Address address, FindingFilter filter, boolean isAmountUnreadable) {

    static final String RULE = "rule";
    static final String PROVIDER = "provider";
    static final String SEVERITY = "severity";
    static final String MODE = "mode";
    static final String EVIDENCE = "evidence";
    static final String FROM = "from";
    static final String ORDER = "order";
    static final String BY = "by";
    private static final List<String> IDS = List.of("recipient", "staff", "line", "visit");

    /**
     * Reads the query of an address.
     *
     * @throws Wrong if a filter has a value that it cannot have
     */
    static AskedFindings of(String path, Map<String, String> query) {
        var address = Address.of(path);
        for (var name : List.of(RULE, PROVIDER, SEVERITY, MODE, EVIDENCE, FROM)) {
            address = address.with(name, clean(query, name));
        }
        for (var name : IDS) {
            address = address.with(name, clean(query, name));
        }
        for (var name : List.of(ORDER, BY, Paging.AFTER)) {
            address = address.with(name, clean(query, name));
        }
        var rule = address.value(RULE);
        if (!rule.isEmpty() && RuleCode.find(rule).isEmpty()) {
            throw Wrong.notHere("rule.none", rule);
        }
        among(address, SEVERITY, Severity.values());
        among(address, MODE, Mode.values());
        if (!address.value(EVIDENCE).isEmpty()) {
            among(
                    address.with(EVIDENCE, address.value(EVIDENCE).toLowerCase(Locale.ROOT)),
                    EVIDENCE,
                    EvidenceGrade.values());
        }
        among(address, ORDER, FoundOrder.values());
        among(address, BY, Findings.By.values());
        var from = amount(address.value(FROM));
        var filter = new FindingFilter(
                rule,
                address.value(PROVIDER),
                address.value(SEVERITY),
                address.value(MODE),
                address.value(EVIDENCE).toUpperCase(Locale.ROOT),
                from,
                new FindingFilter.Touched(
                        address.value("recipient"),
                        address.value("staff"),
                        address.value("line"),
                        address.value("visit")));
        return new AskedFindings(
                address, filter, from == null && !address.value(FROM).isEmpty());
    }

    private static String clean(Map<String, String> query, String name) {
        return query.getOrDefault(name, "").replace("\0", "").strip();
    }

    private static void among(Address address, String name, Enum<?>[] values) {
        var value = address.value(name);
        if (!value.isEmpty()
                && Arrays.stream(values)
                        .noneMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(value))) {
            throw Wrong.asked("filter.unreadable", name, value);
        }
    }

    /** Kronor as people type them: {@code 1 000,50}. */
    private static @Nullable Money amount(String typed) {
        var plain = typed.replaceAll("[\\s\u00a0]|kr", "").replace(',', '.');
        return plain.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") ? Money.sek(new BigDecimal(plain)) : null;
    }

    FoundOrder order() {
        return address.value(ORDER).equals("amount") ? FoundOrder.AMOUNT : FoundOrder.NUMBER;
    }

    Findings.By by() {
        var by = address.value(BY);
        return by.isEmpty() ? Findings.By.ALL : Findings.By.valueOf(by.toUpperCase(Locale.ROOT));
    }

    String after() {
        return address.value(Paging.AFTER);
    }

    /** Ids that it is chosen by, by their names in the address. */
    List<String> idsAskedFor() {
        return IDS.stream().filter(name -> !address.value(name).isEmpty()).toList();
    }
}
