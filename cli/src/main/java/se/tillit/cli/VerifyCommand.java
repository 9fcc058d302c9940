package se.tillit.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.tillit.cli.batch.BatchRun;
import se.tillit.cli.batch.BatchText;
import se.tillit.cli.batch.Place;
import se.tillit.cli.batch.Places;
import se.tillit.cli.call.CliTexts;
import se.tillit.cli.call.Common;
import se.tillit.cli.call.Failures;
import se.tillit.cli.call.MonthOption;
import se.tillit.cli.call.Refused;
import se.tillit.cli.call.WholeOption;
import se.tillit.cli.run.VerificationRun;
import se.tillit.cli.run.VerificationRun.Validation;
import se.tillit.cli.run.WrittenRun;
import se.tillit.exchange.figures.EarlierMonths;
import se.tillit.exchange.report.Audience;
import se.tillit.exchange.report.ReportWishes;
import se.tillit.exchange.results.ResultsFolder.Earlier;
import se.tillit.kernel.SettlementMonth;

/** {@code tillit verify}: verifies a package's month and writes the result. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACKAGE", descriptionKey = "verify.package")
    private Path folder = Path.of("");

    @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "verify.month", converter = MonthOption.class)
    private @Nullable SettlementMonth month;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "verify.out")
    private Path out = Path.of("");

    @Option(names = "--replace", descriptionKey = "verify.replace")
    private boolean replace;

    @Option(names = "--parameters", paramLabel = "FILE", descriptionKey = "verify.parameters")
    private @Nullable Path parameterFile;

    @Option(
            names = "--threads",
            paramLabel = "N",
            descriptionKey = "verify.threads",
            converter = WholeOption.Threads.class)
    private Integer threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--validate", descriptionKey = "verify.validate")
    private boolean validate;

    @Option(names = "--internal", descriptionKey = "verify.internal")
    private boolean internal;

    @Option(names = "--earlier", paramLabel = "DIR", descriptionKey = "verify.earlier")
    private List<Path> earlierResults = List.of();

    @Override
    public Integer call() {
        var language = common.language();
        var console = spec.commandLine();
        var earlier = replace ? Earlier.REPLACE : Earlier.KEEP;
        var places = places();
        if (!places.isEmpty()) {
            if (!earlierResults.isEmpty()) {
                throw new Refused(CliTexts.text("earlier-of-many", language));
            }
            var many = new BatchRun.Request(
                    places, month, parameterFile, out, earlier, audience(), Validation.of(validate), threads);
            var answer = BatchRun.run(many, console.getErr(), language);
            new BatchText(answer, language).print(console.getOut());
            console.getOut().println(CliTexts.text("result-in", language, out));
            return answer.exitCode();
        }
        var request = new VerificationRun.Request(folder, month, parameterFile, Validation.of(validate));
        var written = WrittenRun.of(request, wishes(), out, earlier, threads, console.getErr(), language);
        var summary = new SummaryText(written.run(), language);
        summary.print(console.getOut());
        if (internal) {
            summary.printLargest(console.getOut());
        }
        console.getOut().println(CliTexts.text("result-in", language, out));
        console.getOut().println(CliTexts.text("report-in", language, out.resolve("report.html")));
        return written.exitCode();
    }

    private List<Place> places() {
        try {
            return Places.in(folder);
        } catch (UncheckedIOException failure) {
            var cause = failure.getCause() == null ? failure : failure.getCause();
            throw new Refused(
                    CliTexts.text("read-failed", common.language(), folder, Failures.reason(cause, common.language())));
        }
    }

    private Audience audience() {
        return internal ? Audience.INTERNAL : Audience.COMMITTEE;
    }

    /** For whom the report is, and the months that it looks back on. */
    private ReportWishes wishes() {
        var wishes = ReportWishes.of(audience());
        if (earlierResults.isEmpty()) {
            return wishes;
        }
        if (month == null) {
            throw new Refused(CliTexts.text("earlier-than-what", common.language()));
        }
        return switch (EarlierMonths.in(earlierResults, month)) {
            case EarlierMonths.Read(var months) -> wishes.withEarlier(months);
            case EarlierMonths.Refused(var why) -> throw new Refused(why.text(common.language()));
        };
    }
}
