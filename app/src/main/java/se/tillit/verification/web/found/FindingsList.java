package se.tillit.verification.web.found;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.table.Address;
import se.tillit.server.web.table.EmptyList;
import se.tillit.server.web.table.FilterForm;
import se.tillit.server.web.table.FilterForm.Field;
import se.tillit.server.web.table.FilterForm.Option;
import se.tillit.server.web.table.ListHead;
import se.tillit.server.web.table.Paging;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.found.Findings;
import se.tillit.verification.store.found.FoundSum;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit.visits.EvidenceGrade;

/** The list of findings in words. */
final class FindingsList {

    private static final Option[] NO_OPTIONS = {};

    private final Viewing viewing;
    private final Run run;
    private final AskedFindings wanted;
    private final Map<String, String> names;
    private final Spoken spoken;
    private final FindingWords words;
    private final Address list;

    FindingsList(Viewing viewing, Run run, AskedFindings wanted, Map<String, String> names) {
        this.viewing = viewing;
        this.run = run;
        this.wanted = wanted;
        this.names = names;
        this.spoken = Spoken.in(viewing.language());
        this.words = new FindingWords(viewing.language());
        this.list = wanted.address();
    }

    private String say(String key, Object... places) {
        return FindingsPage.TEXTS.text(key, viewing.language(), places);
    }

    FindingsView view(List<FoundSum> sums, List<KeptFinding> found, boolean hasAny) {
        var count = sums.stream().mapToLong(FoundSum::findings).sum();
        var rows = found.subList(0, Math.min(FindingsPage.ROWS, found.size()));
        var next = found.size() > rows.size() ? wanted.order().key(rows.getLast()) : "";
        var files = list.at(list.path() + "/list").with(Paging.AFTER, "").with(AskedFindings.BY, "");
        return new FindingsView(
                spoken.month(run.month()),
                say("run", run.id(), spoken.moment(run.finishedAt())),
                ways(),
                FilterForm.of(list, fields(), viewing.language()),
                wanted.idsAskedFor().stream()
                        .map(name -> say("chosen." + name, list.value(name)))
                        .toList(),
                count == 0
                        ? new ListHead(words.count(0), List.of())
                        : ListHead.of(summary(count, sums), files, viewing.language()),
                wanted.by() == Findings.By.ALL ? "" : say("by." + list.value(AskedFindings.BY)),
                groups(sums),
                rows.stream().map(this::row).toList(),
                Paging.of(list, next, viewing.language()),
                empty(hasAny));
    }

    private String summary(long count, List<FoundSum> sums) {
        var amount = sums.stream()
                .map(FoundSum::amount)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
        return amount == null ? words.count(count) : say("summary", words.count(count), spoken.sum(amount));
    }

    private EmptyList empty(boolean hasAny) {
        return hasAny
                ? new EmptyList(
                        say("empty.filter"), new Frame.Link(say("empty.all"), Places.findings(run.month()), false))
                : EmptyList.of(say("empty"));
    }

    private List<Frame.Link> ways() {
        var plain = list.with(Paging.AFTER, "");
        var ways = new ArrayList<Frame.Link>();
        for (var by : List.of("", "rule", "provider")) {
            ways.add(new Frame.Link(
                    say(by.isEmpty() ? "way.list" : "way." + by),
                    plain.with(AskedFindings.BY, by).href(),
                    list.value(AskedFindings.BY).equals(by)));
        }
        return ways;
    }

    private List<Field> fields() {
        var fields = new ArrayList<Field>();
        fields.add(choice(
                AskedFindings.RULE,
                Arrays.stream(RuleCode.values())
                        .map(rule -> new Option(rule.code(), spoken.rule(rule.code())))
                        .sorted(Comparator.comparing(Option::text, String.CASE_INSENSITIVE_ORDER))
                        .toArray(Option[]::new)));
        if (names.size() > 1) {
            fields.add(choice(
                    AskedFindings.PROVIDER,
                    names.entrySet().stream()
                            .map(name -> new Option(name.getKey(), name.getValue()))
                            .sorted(Comparator.comparing(Option::text, String.CASE_INSENSITIVE_ORDER))
                            .toArray(Option[]::new)));
        }
        fields.add(choice(AskedFindings.SEVERITY, options(Severity.values())));
        fields.add(choice(AskedFindings.EVIDENCE, grades()));
        fields.add(choice(AskedFindings.MODE, options(new Mode[] {Mode.ENFORCE, Mode.SHADOW})));
        fields.add(new Field(
                AskedFindings.FROM,
                say("filter.from"),
                list.value(AskedFindings.FROM),
                List.of(),
                wanted.isAmountUnreadable() ? say("filter.from.wrong") : ""));
        if (wanted.by() == Findings.By.ALL) {
            fields.add(Field.choice(
                    AskedFindings.ORDER,
                    say("filter.order"),
                    list.value(AskedFindings.ORDER),
                    List.of(
                            new Option("", say("filter.order.number")),
                            new Option("amount", say("filter.order.amount")))));
        }
        return fields;
    }

    private Field choice(String name, Option... options) {
        var all = new ArrayList<>(List.of(new Option("", say("filter.all"))));
        all.addAll(List.of(options));
        return Field.choice(name, say("filter." + name), list.value(name), all);
    }

    private Option[] options(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value ->
                        new Option(value.name().toLowerCase(Locale.ROOT), FindingWords.first(spoken.value(value))))
                .toList()
                .toArray(NO_OPTIONS);
    }

    private Option[] grades() {
        return Arrays.stream(EvidenceGrade.values())
                .map(grade -> new Option(grade.name(), spoken.value(grade)))
                .toList()
                .toArray(NO_OPTIONS);
    }

    private List<FindingsView.Group> groups(List<FoundSum> sums) {
        if (wanted.by() == Findings.By.ALL) {
            return List.of();
        }
        var plain = list.with(Paging.AFTER, "").with(AskedFindings.BY, "");
        var isByRule = wanted.by() == Findings.By.RULE;
        return sums.stream()
                .sorted(Comparator.comparing(FoundSum::findings).reversed())
                .map(sum -> new FindingsView.Group(
                        isByRule ? spoken.rule(sum.of()) : provider(sum.of()),
                        !isByRule && sum.of().isEmpty()
                                ? ""
                                : plain.with(isByRule ? AskedFindings.RULE : AskedFindings.PROVIDER, sum.of())
                                        .href(),
                        spoken.count(sum.findings()),
                        words.amount(sum.amount())))
                .toList();
    }

    private String provider(@Nullable String id) {
        return id == null || id.isEmpty() ? say("several") : names.getOrDefault(id, id);
    }

    private FindingsView.Row row(KeptFinding finding) {
        var provider = finding.provider();
        return new FindingsView.Row(
                finding.id(),
                Places.finding(run.month(), finding.number()),
                spoken.rule(finding.rule()),
                words.severity(finding.severity()),
                words.shadow(finding),
                finding.text(viewing.language()),
                provider(provider == null ? null : provider.value()),
                words.grade(finding.evidence()),
                words.amount(finding.amount()));
    }
}
