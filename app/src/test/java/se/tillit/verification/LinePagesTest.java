package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.exchange.Language;
import se.tillit.identity.Board;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.server.ServerTest;
import se.tillit.verification.store.DecidedLine;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.store.line.LineFilter;
import se.tillit.verification.store.line.Lines;
import se.tillit.verification.store.line.ReasonSum;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** Invoices and lines as pages: the figures of the exports, the engine's own explanation, and nobody else's lines. */
@ServerTest
class LinePagesTest {

    private static final int ALL = 100_000;

    /** Each page costs some ten milliseconds, and the example has thousands of lines. */
    private static final int EVERY = 60;

    private static final Spoken SWEDISH = Spoken.in(Language.SWEDISH);

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private VerificationRuns runs;

    @Autowired
    private Lines lines;

    @TempDir
    private Path folder;

    private TestMonths months;
    private AskedPages pages;
    private Run run;

    @BeforeEach
    void begin() throws Exception {
        months = TestMonths.on(server);
        pages = new AskedPages(server);
        takeIn(Example.in(folder.resolve("package")));
    }

    private void takeIn(PackageFolder example) {
        months.takeIn(example, TestMonths.OCTOBER);
        run = months.verify(TestMonths.OCTOBER);
    }

    private List<DecidedLine> decided() {
        var all = new ArrayList<DecidedLine>();
        runs.eachLine(run, Scope.EVERYTHING, all::add);
        return all;
    }

    /** Every so manieth line, and every so manieth of those that were objected to. */
    private List<DecidedLine> some() {
        var some = new ArrayList<DecidedLine>();
        for (var outcome : Outcome.values()) {
            var those =
                    decided().stream().filter(line -> line.outcome() == outcome).toList();
            for (var at = 0; at < those.size(); at += outcome == Outcome.PAY ? EVERY : EVERY / 10) {
                some.add(those.get(at));
            }
        }
        return some;
    }

    @Test
    void explains_lines_as_they_were_decided() throws Exception {
        for (var line : some()) {
            var page = pages.page(Places.line(run.month(), line.line()), People.CONTROLLER);
            assertThat(page)
                    .as(line.line().toString())
                    .contains(SWEDISH.sum(line.claimed()), SWEDISH.sum(line.approved()))
                    .contains("Fakturarad " + line.line().line())
                    .contains("Uträkning")
                    .doesNotContain("kan inte visas som det var");
        }
    }

    @Test
    void adds_every_invoice_up_to_what_its_lines_were_decided_to() throws Exception {
        var invoices = pages.page(Places.invoices(run.month()), People.CONTROLLER);
        var all = decided();
        var firsts = new LinkedHashMap<String, DecidedLine>();
        all.forEach(line ->
                firsts.putIfAbsent(line.line().provider() + "/" + line.line().invoice(), line));
        for (var line : firsts.values()) {
            var same = all.stream()
                    .filter(other -> other.line().provider().equals(line.line().provider())
                            && other.line().invoice().equals(line.line().invoice()))
                    .toList();
            var claimed = same.stream().map(DecidedLine::claimed).reduce(Money.ZERO, Money::plus);
            var approved = same.stream().map(DecidedLine::approved).reduce(Money.ZERO, Money::plus);
            assertThat(invoices).contains(line.line().invoice(), SWEDISH.sum(claimed), SWEDISH.sum(approved));
            var page = pages.page(
                    Places.invoice(
                            run.month(), line.line().provider(), line.line().invoice()),
                    People.CONTROLLER);
            assertThat(page).contains(SWEDISH.sum(claimed), SWEDISH.sum(approved));
        }
    }

    @Test
    void counts_each_line_once_by_its_first_reason() {
        var reasons = lines.reasons(run, Scope.EVERYTHING, new LineFilter(null, null, null, null));
        assertThat(reasons.stream().mapToLong(ReasonSum::lines).sum())
                .isEqualTo(decided().size());
        for (var reason : reasons) {
            var filter = new LineFilter(null, null, reason.outcome(), reason.rule());
            var found = lines.page(run, Scope.EVERYTHING, filter, "", ALL);
            assertThat(found).hasSize(Math.toIntExact(reason.lines()));
            assertThat(found.stream().map(row -> row.claimed()).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(reason.claimed());
            assertThat(found.stream().map(row -> row.approved()).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(reason.approved());
        }
    }

    @Test
    void pages_through_all_lines_by_their_keys() {
        var seen = new ArrayList<String>();
        var filter = new LineFilter(null, null, null, null);
        var page = lines.page(run, Scope.EVERYTHING, filter, "", 700);
        while (!page.isEmpty()) {
            page.forEach(row -> seen.add(row.key()));
            page = lines.page(run, Scope.EVERYTHING, filter, page.getLast().key(), 700);
        }
        assertThat(seen).isEqualTo(decided().stream().map(DecidedLine::key).toList());
    }

    @Test
    void filters_by_outcome_and_says_how_many_there_are() throws Exception {
        var held = decided().stream()
                .filter(line -> line.outcome() == Outcome.HOLD)
                .toList();
        assertThat(held).isNotEmpty();
        var page = pages.page(Places.lines(run.month()) + "?outcome=hold", People.CONTROLLER);
        assertThat(page).contains(held.size() + " rader:", "Visa fler rader");
        assertThat(page.split("<th scope=\"row\">", -1)).hasSize(51);
        assertThat(pages.page(Places.lines(run.month()) + "?outcome=hold&rule=none", People.CONTROLLER))
                .contains("Inga rader här");
    }

    @Test
    void hands_out_the_whole_list_as_a_file() throws Exception {
        var held = decided().stream()
                .filter(line -> line.outcome() == Outcome.HOLD)
                .toList();
        var file = pages.page(Places.lines(run.month()) + "/list.csv?outcome=hold", People.CONTROLLER)
                .strip()
                .split("\\R");
        assertThat(file).hasSize(held.size() + 1);
        assertThat(file[1]).contains(held.getFirst().line().invoice(), "Innehålls");
        var invoices = pages.page(Places.invoices(run.month()) + "/list.csv", People.CONTROLLER);
        for (var line : held) {
            assertThat(invoices).contains(line.line().invoice());
        }
        assertThat(pages.ask(Places.lines(run.month()) + "/list.xlsx", People.CONTROLLER)
                        .getContentAsByteArray())
                .startsWith((byte) 'P', (byte) 'K');
    }

    @Test
    void says_what_cannot_be_understood() throws Exception {
        assertThat(pages.ask(Places.lines(run.month()) + "?outcome=lost", People.CONTROLLER)
                        .getStatus())
                .isEqualTo(400);
        assertThat(pages.ask(Places.lines(run.month()) + "?rule=no-such-rule", People.CONTROLLER)
                        .getStatus())
                .isEqualTo(400);
        var first = decided().getFirst().line();
        assertThat(pages.ask(Places.invoice(run.month(), first.provider(), "no-such"), People.CONTROLLER)
                        .getStatus())
                .isEqualTo(404);
        assertThat(pages.ask("/months/2031-01/invoices", People.CONTROLLER).getStatus())
                .isEqualTo(404);
    }

    @Test
    void shows_a_provider_its_own_and_nothing_else() throws Exception {
        var providers = decided().stream()
                .map(line -> line.line().provider())
                .distinct()
                .toList();
        assertThat(providers).hasSizeGreaterThan(1);
        var manager = People.manager(providers.getFirst().value());
        var before = months.count("select count(*) from audit.entry where kind = 'refusal'");
        for (var line : some()) {
            var isOwn = line.line().provider().equals(providers.getFirst());
            var answer = pages.ask(Places.line(run.month(), line.line()), manager);
            assertThat(answer.getStatus()).as(line.line().toString()).isEqualTo(isOwn ? 200 : 404);
        }
        assertThat(months.count("select count(*) from audit.entry where kind = 'refusal'"))
                .isGreaterThan(before);
        var others = providers.subList(1, providers.size());
        for (var address : List.of(Places.lines(run.month()), Places.invoices(run.month()))) {
            assertThat(pages.page(address, manager))
                    .doesNotContain(others.stream().map(ProviderId::value).toArray(String[]::new));
        }
    }

    @Test
    void shows_a_case_officer_the_own_committees_lines_alone() throws Exception {
        takeIn(Example.in(folder.resolve("again")).changing("recipients", table -> {
            var changed = table;
            for (var row = 0; row < table.rows().size(); row++) {
                changed = changed.withCell(row, "age_group", row % 2 == 0 ? "under_65" : "65_plus");
            }
            return changed;
        }));
        var officer = People.caseOfficer(Board.UNDER_65);
        var scope = new Scope.OfBoards(java.util.Set.of(Board.UNDER_65));
        var own = lines.page(run, scope, new LineFilter(null, null, null, null), "", ALL).stream()
                .map(row -> row.line())
                .toList();
        assertThat(own).isNotEmpty().hasSizeLessThan(decided().size());
        for (var line : some()) {
            assertThat(pages.ask(Places.line(run.month(), line.line()), officer).getStatus())
                    .as(line.line().toString())
                    .isEqualTo(own.contains(line.line()) ? 200 : 404);
        }
    }

    @Test
    void hides_a_protected_case_number_from_all_but_those_named() throws Exception {
        takeIn(Example.in(folder.resolve("again")).changing("recipients", table -> {
            var changed = table;
            for (var row = 0; row < table.rows().size(); row++) {
                changed = changed.withCell(row, "protected_identity", "true")
                        .withCell(row, "latitude", "")
                        .withCell(row, "longitude", "");
            }
            return changed;
        }));
        var row = lines.page(run, Scope.EVERYTHING, new LineFilter(null, null, null, null), "", ALL).stream()
                .filter(each -> each.recipient() != null)
                .findFirst()
                .orElseThrow();
        var named = new Who(
                "named-1", "Utsedd", People.CONTROLLER.roles(), null, People.CONTROLLER.boards(), Who.Protection.NAMED);
        for (var address : List.of(
                Places.lines(run.month()),
                Places.line(run.month(), row.line()),
                Places.invoice(run.month(), row.line().provider(), row.line().invoice()))) {
            assertThat(pages.page(address, People.CONTROLLER))
                    .as(address)
                    .contains("skyddad")
                    .doesNotContain(">" + row.recipient() + "<");
            assertThat(pages.page(address, named)).as(address).contains(">" + row.recipient() + "<");
        }
    }

    @Test
    void keeps_what_the_runs_before_said_of_a_line() throws Exception {
        var held = decided().stream()
                .filter(line -> line.outcome() == Outcome.PAY)
                .findFirst()
                .orElseThrow();
        takeIn(Example.in(folder.resolve("again")).changing("visits", table -> {
            var rows = new ArrayList<>(table.rows());
            rows.remove(table.rowWith("visit_id", String.valueOf(held.visit())));
            return new Table(table.header(), rows);
        }));
        var page = pages.page(Places.line(run.month(), held.line()), People.CONTROLLER);
        assertThat(page).contains("Betalas", "Avslås");
        var earlier = runs.findBefore(run).orElseThrow();
        assertThat(pages.page(Places.line(run.month(), held.line()) + "&run=" + earlier.id(), People.CONTROLLER))
                .contains("Uträkning")
                .doesNotContain("kan inte visas som det var");
    }
}
