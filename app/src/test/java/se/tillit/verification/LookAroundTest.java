package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.generator.GenerateMunicipality;
import se.tillit.generator.GeneratorOptions;
import se.tillit.generator.Progress;
import se.tillit.identity.Scope;
import se.tillit.invoices.LineId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.Register;
import se.tillit.register.surroundings.Around;
import se.tillit.server.ServerTest;
import se.tillit.verification.store.DecidedLine;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.usecase.LookAround;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

/** What is seen around a line or a recipient decides it exactly as the whole month did. */
@ServerTest
class LookAroundTest {

    /** Of lines paid as claimed every so manieth is looked at, of the others every so manieth. */
    private static final int PAID = 60;

    private static final int OBJECTED = 4;

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private VerificationRuns runs;

    @Autowired
    private Register register;

    @Autowired
    private LookAround look;

    @TempDir
    private Path folder;

    private TestMonths months;

    @BeforeEach
    void begin() {
        months = TestMonths.on(server);
    }

    private Map<LineId, DecidedLine> kept(Run run) {
        var kept = new HashMap<LineId, DecidedLine>();
        runs.eachLine(run, Scope.EVERYTHING, line -> kept.put(line.line(), line));
        return kept;
    }

    private static void assertSame(LineTrace trace, DecidedLine kept) {
        var decision = trace.decision();
        assertThat(List.of(
                        decision.outcome(),
                        decision.claimed(),
                        decision.approved(),
                        decision.minutes(),
                        decision.rules().stream().map(RuleCode::code).toList()))
                .as(kept.line().toString())
                .isEqualTo(List.of(kept.outcome(), kept.claimed(), kept.approved(), kept.minutes(), kept.rules()));
    }

    private void assertSomeLinesAreDecidedAlike(Run run) {
        var kept = kept(run);
        var number = 0;
        for (var line : kept.values()) {
            if (number++ % (line.outcome() == Outcome.PAY ? PAID : OBJECTED) != 0) {
                continue;
            }
            var seen = look.at(run, Around.line(line.line())).orElseThrow();
            assertSame(seen.month().findTrace(line.line()).orElseThrow(), line);
        }
    }

    private void assertEveryRecipientsLinesAreDecidedAlike(Run run) {
        var kept = kept(run);
        var known = register.findKnownAt(run.month(), run.basis().knownAt()).orElseThrow();
        var lines = new HashMap<String, List<LineId>>();
        known.content().handover().lines().forEach(line -> {
            if (line.recipient() != null) {
                lines.computeIfAbsent(line.recipient(), unused -> new ArrayList<>())
                        .add(line.id());
            }
        });
        assertThat(lines).isNotEmpty();
        for (var recipient : new TreeSet<>(lines.keySet())) {
            var seen = look.at(run, Around.recipient(recipient)).orElseThrow();
            for (var id : lines.getOrDefault(recipient, List.of())) {
                assertSame(seen.month().findTrace(id).orElseThrow(), kept.get(id));
            }
        }
    }

    @Test
    void decides_the_lines_of_the_example_as_the_month_did() throws Exception {
        months.takeIn(Example.in(folder.resolve("package")), TestMonths.OCTOBER);
        var run = months.verify(TestMonths.OCTOBER);
        assertSomeLinesAreDecidedAlike(run);
        assertEveryRecipientsLinesAreDecidedAlike(run);
    }

    @Test
    void decides_the_lines_of_a_generated_month_with_faults_as_the_month_did() throws Exception {
        var month = SettlementMonth.parse("2026-09");
        var options = GeneratorOptions.honest(YearMonth.of(2026, 9), 1, 60, 4711)
                .withFaults(8)
                .withBrokenRows();
        var generated = GenerateMunicipality.generate(folder.resolve("made"), options, Progress.silent())
                .getFirst();
        months.takeIn(new PackageFolder(generated.folder()), month);
        var run = months.verify(month);
        assertSomeLinesAreDecidedAlike(run);
        assertEveryRecipientsLinesAreDecidedAlike(run);
    }
}
