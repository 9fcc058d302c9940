package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.exchange.Language;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.kernel.Money;
import se.tillit.server.ServerTest;
import se.tillit.verification.store.DecidedLine;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** A person's month as pages: the figures of the exports, and only what the one who looks may see. */
@ServerTest
class PersonPagesTest {

    private static final Spoken SWEDISH = Spoken.in(Language.SWEDISH);
    private static final int EVERY = 25;

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private VerificationRuns runs;

    @TempDir
    private Path folder;

    private TestMonths months;
    private AskedPages pages;
    private PackageFolder example;
    private Run run;

    @BeforeEach
    void begin() throws Exception {
        months = TestMonths.on(server);
        pages = new AskedPages(server);
        takeIn(Example.in(folder.resolve("package")));
    }

    private void takeIn(PackageFolder handedOver) {
        example = handedOver;
        months.takeIn(handedOver, TestMonths.OCTOBER);
        run = months.verify(TestMonths.OCTOBER);
    }

    private Table table(String name) {
        return Table.read(example.path().resolve(name + ".csv"));
    }

    private List<DecidedLine> decided() {
        var all = new ArrayList<DecidedLine>();
        runs.eachLine(run, Scope.EVERYTHING, all::add);
        return all;
    }

    private static List<String> some(Table table, String column) {
        var all = new ArrayList<>(new TreeSet<>(table.column(column)));
        var some = new ArrayList<String>();
        for (var at = 0; at < all.size(); at += EVERY) {
            some.add(all.get(at));
        }
        return some;
    }

    /** The visits that a column's value has in the package. */
    private List<String> visitsWhere(String column, String value) {
        var visits = table("visits");
        var found = new ArrayList<String>();
        for (var row = 0; row < visits.rows().size(); row++) {
            if (visits.cell(row, column).equals(value)) {
                found.add(visits.cell(row, "visit_id"));
            }
        }
        return found;
    }

    @Test
    void shows_a_recipients_visits_and_what_became_of_their_lines() throws Exception {
        var decided = decided();
        for (var recipient : some(table("recipients"), "recipient_id")) {
            var visits = visitsWhere("recipient_id", recipient);
            var page = pages.page(Places.recipient(run.month(), recipient), People.CONTROLLER);
            assertThat(page).contains("Ärende " + recipient);
            for (var visit : visits) {
                assertThat(page).contains("<td>" + visit + "</td>");
            }
            var lines = decided.stream()
                    .filter(line -> line.visit() != null && visits.contains(line.visit()))
                    .toList();
            var approved = lines.stream().map(DecidedLine::approved).reduce(Money.ZERO, Money::plus);
            if (!lines.isEmpty()) {
                assertThat(page).contains(SWEDISH.sum(approved));
            }
        }
    }

    @Test
    void shows_a_recipient_to_the_own_committee_and_the_own_providers_alone() throws Exception {
        takeIn(Example.in(folder.resolve("again")).changing("recipients", table -> {
            var changed = table;
            for (var row = 0; row < table.rows().size(); row++) {
                changed = changed.withCell(row, "age_group", row % 2 == 0 ? "under_65" : "65_plus");
            }
            return changed;
        }));
        var recipients = table("recipients");
        var visits = table("visits");
        var officer = People.caseOfficer(Board.UNDER_65);
        var own = visits.cell(0, "provider_id");
        var manager = People.manager(own);
        for (var row = 0; row < recipients.rows().size(); row += EVERY - 1) {
            var id = recipients.cell(row, "recipient_id");
            var isOfBoard = recipients.cell(row, "age_group").equals("under_65");
            assertThat(pages.ask(Places.recipient(run.month(), id), officer).getStatus())
                    .as(id)
                    .isEqualTo(isOfBoard ? 200 : 404);
            var isVisited = false;
            for (var visit = 0; visit < visits.rows().size(); visit++) {
                isVisited |= visits.cell(visit, "recipient_id").equals(id)
                        && visits.cell(visit, "provider_id").equals(own);
            }
            if (isVisited) {
                assertThat(pages.ask(Places.recipient(run.month(), id), manager).getStatus())
                        .isEqualTo(200);
            }
        }
        assertThat(pages.ask(Places.recipient(run.month(), "no-such"), People.CONTROLLER)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void shows_a_protected_recipient_to_those_named_alone() throws Exception {
        takeIn(Example.in(folder.resolve("again")).changing("recipients", table -> {
            var changed = table;
            for (var row = 0; row < table.rows().size(); row++) {
                changed = changed.withCell(row, "protected_identity", "true")
                        .withCell(row, "latitude", "")
                        .withCell(row, "longitude", "");
            }
            return changed;
        }));
        var id = table("visits").cell(0, "recipient_id");
        var staff = table("visits").cell(0, "staff_id");
        var named = new Who("named-1", "Utsedd", Set.of(Role.CONTROLLER), null, Set.of(), Who.Protection.NAMED);
        assertThat(pages.ask(Places.recipient(run.month(), id), People.CONTROLLER)
                        .getStatus())
                .isEqualTo(404);
        assertThat(pages.page(Places.recipient(run.month(), id), named)).contains("Ärende " + id);
        var day = table("visits").cell(0, "started_at").substring(0, 10);
        var address = Places.staffDay(run.month(), staff, java.time.LocalDate.parse(day));
        assertThat(pages.page(address, People.CONTROLLER)).contains("skyddad").doesNotContain(">" + id + "<");
        assertThat(pages.page(address, named)).contains(">" + id + "<");
    }

    @Test
    void shows_a_staff_member_every_visit_of_the_month() throws Exception {
        for (var staff : some(table("staff"), "staff_id")) {
            var page = pages.page(Places.staff(run.month(), staff), People.CONTROLLER);
            assertThat(page).contains("Medarbetare " + staff);
            var visits = visitsWhere("staff_id", staff);
            if (!visits.isEmpty()) {
                assertThat(page).contains("on-visit");
            }
        }
    }

    @Test
    void shows_two_places_at_once() throws Exception {
        var visits = table("visits");
        var staff = visits.cell(0, "staff_id");
        var day = visits.cell(0, "started_at").substring(0, 10);
        var other = -1;
        for (var row = 1; row < visits.rows().size() && other < 0; row++) {
            if (visits.cell(row, "staff_id").equals(staff)
                    && !visits.cell(row, "recipient_id").equals(visits.cell(0, "recipient_id"))) {
                other = row;
            }
        }
        assertThat(other).isPositive();
        var moved = other;
        takeIn(Example.in(folder.resolve("again"))
                .changing(
                        "visits",
                        table -> table.withCell(moved, "started_at", visits.cell(0, "started_at"))
                                .withCell(moved, "ended_at", visits.cell(0, "ended_at"))));
        var address = Places.staffDay(run.month(), staff, java.time.LocalDate.parse(day));
        assertThat(pages.page(address, People.CONTROLLER)).contains("Två besök samtidigt", "samtidigt i");
        assertThat(pages.page(Places.staff(run.month(), staff), People.CONTROLLER))
                .contains("at-once");
    }

    @Test
    void shows_staff_to_those_who_may_and_a_provider_its_own() throws Exception {
        var staff = table("staff");
        var own = staff.cell(0, "provider_id");
        var manager = People.manager(own);
        var refused = months.count("select count(*) from audit.entry where kind = 'refusal'");
        for (var row = 0; row < staff.rows().size(); row += EVERY - 1) {
            var id = staff.cell(row, "staff_id");
            var isOwn = staff.cell(row, "provider_id").equals(own);
            assertThat(pages.ask(Places.staff(run.month(), id), manager).getStatus())
                    .as(id)
                    .isEqualTo(isOwn ? 200 : 404);
        }
        assertThat(months.count("select count(*) from audit.entry where kind = 'refusal'"))
                .isGreaterThan(refused);
        assertThat(pages.ask(Places.staff(run.month(), staff.cell(0, "staff_id")), People.caseOfficer(Board.UNDER_65))
                        .getStatus())
                .isEqualTo(403);
        assertThat(pages.ask("/months/2026-10/staff-day?id=x&day=yesterday", People.CONTROLLER)
                        .getStatus())
                .isEqualTo(400);
    }
}
