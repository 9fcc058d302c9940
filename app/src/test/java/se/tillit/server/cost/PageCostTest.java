package se.tillit.server.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import se.tillit.identity.Rights;
import se.tillit.identity.Visitor;
import se.tillit.identity.Who;
import se.tillit.identity.person.BuiltInAccount;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.usecase.ImportDelivery;
import se.tillit.intake.usecase.ReceiveDelivery;
import se.tillit.intake.usecase.Received;
import se.tillit.kernel.DateRange;
import se.tillit.server.ServerTest;
import se.tillit.server.web.Needs;
import se.tillit.settlement.usecase.ProposePayment;
import se.tillit.verification.People;
import se.tillit.verification.TestMonths;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.usecase.ProposeParameter;
import se.tillit.verification.web.Places;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

/**
 * No page asks the database much, whatever it shows: every page and file that a controller, a provider's manager and a
 * case officer come to by links, and each of those that they may open must be among them.
 */
@ServerTest
@Import(PageCostTest.Listening.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageCostTest {

    private static final int MOST_STATEMENTS = 12;
    private static final int ALIKE = 3;

    /** Who need not come to which page, each with the reason. */
    private static final Map<String, String> NOT_COME_TO =
            Map.of("provider-manager /parameters/proposals/{id}", "providers see what holds, not what is put forward");

    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get|data-[a-z-]+)=\"(/[^\"#]*)[^\"]*\"");
    private static final Pattern SEARCH_FORM = Pattern.compile(
            "<form[^>]* action=\"(/[^\"]*)\"[^>]*>(?:(?!</form>).)*?<input[^>]* name=\"([^\"]+)\""
                    + "[^>]* type=\"search\"",
            Pattern.DOTALL);
    private static final String SOUGHT = "559990";
    private static final Pattern VALUE = Pattern.compile("=[^&]*");

    /** Has the server's database listened to. */
    @TestConfiguration
    static class Listening {
        @Bean
        static HeardStatements heardStatements() {
            return new HeardStatements();
        }

        @Bean
        CostOfRequests costOfRequests() {
            return new CostOfRequests();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private CostOfRequests costs;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** Where to begin, and what no link leads to once work is done; who may not see one of them passes by. */
    private final List<String> beginnings =
            new ArrayList<>(List.of("/", Places.invoices(TestMonths.OCTOBER), Places.lines(TestMonths.OCTOBER)));

    private TreeMap<PathPattern, HandlerMethod> routes;
    private int asked;

    @BeforeAll
    void bring_what_pages_show(@TempDir Path folder) throws IOException {
        routes = routes();
        var months = TestMonths.on(server);
        var example = ofTheDemo(Example.in(folder.resolve("package")));
        months.takeIn(example, TestMonths.OCTOBER);
        months.verify(TestMonths.OCTOBER);
        var visits = Files.readAllBytes(example.path().resolve("visits.csv"));
        for (var who : List.of(People.CONTROLLER, rights("provider-manager"))) {
            handOver(who, visits);
            months.settle("import");
        }
        var run = months.verify(TestMonths.OCTOBER);
        var proposal = server.getBean(ProposeParameter.class)
                .propose(
                        People.OTHER_CONTROLLER,
                        new ParameterRow(
                                "cure.days", "7", DateRange.ofClosed(LocalDate.MIN, null), null, "KS 2026 § 12"));
        assertThat(proposal).isInstanceOf(ProposeParameter.Proposed.Kept.class);
        beginnings.add("/parameters/proposals/" + ((ProposeParameter.Proposed.Kept) proposal).id());
        server.getBean(ProposePayment.class).propose(People.OTHER_CONTROLLER, TestMonths.OCTOBER, run.id());
    }

    /** The example with a provider whose manager has a built-in account, and with recipients of both committees. */
    private static PackageFolder ofTheDemo(PackageFolder example) throws IOException {
        try (var files = Files.list(example.path())) {
            for (var file : files.toList()) {
                Files.writeString(
                        file, Files.readString(file).replace("554639-1789", BuiltInAccount.LAVSKRIKAN.value()));
            }
        }
        return example.changing("recipients", table -> {
            var changed = table;
            for (var row = 0; row < table.rows().size(); row++) {
                changed = changed.withCell(row, "age_group", row % 2 == 0 ? "under_65" : "65_plus");
            }
            return changed;
        });
    }

    private void handOver(Who who, byte[] visits) {
        var received = server.getBean(ReceiveDelivery.class)
                .receive(
                        who,
                        Channel.PAGE,
                        "visits.csv",
                        new ByteArrayInputStream(visits),
                        TestMonths.OCTOBER,
                        Manner.ADDITIONS);
        assertThat(received).isInstanceOf(Received.Kept.class);
        var id = server.getBean(ImportDelivery.class)
                .ask(who, ((Received.Kept) received).delivery().id(), Withdrawals.ASK);
        beginnings.add("/imports/%d/progress".formatted(id));
    }

    private TreeMap<PathPattern, HandlerMethod> routes() {
        var found = new TreeMap<PathPattern, HandlerMethod>(
                Comparator.<PathPattern>naturalOrder().thenComparing(PathPattern::getPatternString));
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var patterns = info.getPathPatternsCondition();
            var isOurs = handler.getBeanType().getPackageName().startsWith("se.tillit");
            if (isOurs
                    && patterns != null
                    && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                patterns.getPatterns().stream()
                        .filter(pattern -> !pattern.getPatternString().startsWith("/api/v1"))
                        .forEach(pattern -> found.put(pattern, handler));
            }
        });
        return found;
    }

    private Optional<String> route(String address) {
        var path = PathContainer.parsePath(address.replaceFirst("\\?.*", ""));
        return routes.keySet().stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    private static Who rights(String account) {
        var rights = BuiltInAccount.find(account).orElseThrow().rights();
        return new Who(account, rights.name(), rights.roles(), rights.provider(), rights.boards(), rights.protection());
    }

    @Test
    void hears_statements_and_knows_the_routes() {
        var cost = cost(Visitor.signedIn(port, "controller"), "/months").cost();
        assertThat(cost.statements()).isNotEmpty();
        assertThat(cost.route()).isEqualTo("/months");
        assertThat(route("/months/2026-10/line?provider=1")).contains("/months/{month}/line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"controller", "provider-manager", "case-officer"})
    void asks_the_database_little_on_every_page(String account) throws IOException {
        var dearest = new TreeMap<String, Answer>();
        walk(account, dearest);
        var table = Path.of("target", "page-cost-%s.txt".formatted(account));
        Files.write(
                table,
                dearest.entrySet().stream()
                        .map(page -> "%3d %s"
                                .formatted(page.getValue().cost().statements().size(), page.getKey()))
                        .toList());
        assertThat(dearest.values())
                .filteredOn(answer -> answer.cost().statements().size() > MOST_STATEMENTS)
                .extracting(answer -> "%d statements for %s:%n  %s"
                        .formatted(
                                answer.cost().statements().size(),
                                answer.address(),
                                String.join("\n  ", answer.cost().statements())))
                .isEmpty();
        var missed = new TreeSet<>(openTo(account));
        missed.removeAll(dearest.keySet());
        missed.removeIf(page -> NOT_COME_TO.containsKey(account + " " + page));
        assertThat(missed)
                .as("pages that nobody came to: lead a link there or list them")
                .isEmpty();
    }

    @Test
    void lists_no_page_that_is_no_more() {
        var all = routes.keySet().stream().map(PathPattern::getPatternString).toList();
        assertThat(NOT_COME_TO.keySet()).allSatisfy(one -> assertThat(all).contains(one.replaceFirst("^.* ", "")));
    }

    private List<String> openTo(String account) {
        var who = rights(account);
        return routes.entrySet().stream()
                .filter(route -> Stream.ofNullable(route.getValue().getMethodAnnotation(Needs.class))
                        .anyMatch(needs -> Rights.may(who, needs.value())))
                .map(route -> route.getKey().getPatternString())
                .toList();
    }

    private record Answer(String address, CostOfRequests.Cost cost, int status, String body) {}

    private Answer cost(Visitor visitor, String address) {
        asked++;
        var mark = Integer.toString(asked);
        var answer = visitor.send(
                visitor.request(address).header("Accept", "text/html").header(CostOfRequests.MARK, mark));
        await().atMost(Duration.ofSeconds(20)).until(() -> costs.knows(mark));
        return new Answer(address, costs.of(mark), answer.statusCode(), answer.body());
    }

    /** Follows the links, a few of those that differ in values alone; keeps the dearest answer of each route. */
    private void walk(String account, Map<String, Answer> dearest) {
        var visitor = Visitor.signedIn(port, account);
        var alike = new HashMap<String, Integer>();
        var waiting = new LinkedHashSet<>(beginnings);
        var seen = new TreeSet<String>();
        while (!waiting.isEmpty()) {
            var address = waiting.removeFirst();
            var kind = route(address).orElse("")
                    + VALUE.matcher(address.replaceFirst("^[^?]*", "")).replaceAll("");
            if (route(address).isEmpty() || !seen.add(address) || alike.merge(kind, 1, Integer::sum) > ALIKE) {
                continue;
            }
            var answer = cost(visitor, address);
            if (answer.status() / 100 != 2) {
                continue;
            }
            dearest.merge(
                    answer.cost().route(),
                    answer,
                    (one, other) -> one.cost().statements().size()
                                    >= other.cost().statements().size()
                            ? one
                            : other);
            waiting.addAll(links(answer.body()));
        }
    }

    private static List<String> links(String page) {
        var found = new ArrayList<String>();
        var links = LINK.matcher(page);
        while (links.find()) {
            found.add(links.group(1).replace("&amp;", "&"));
        }
        SEARCH_FORM
                .matcher(page)
                .results()
                .forEach(form -> found.add("%s?%s=%s".formatted(form.group(1), form.group(2), SOUGHT)));
        return found;
    }
}
