package se.tillit.cli.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.tillit.cli.call.CliTexts;
import se.tillit.cli.call.Failures;
import se.tillit.cli.call.Refused;
import se.tillit.cli.call.Screen;
import se.tillit.cli.run.VerificationRun;
import se.tillit.exchange.Language;
import se.tillit.exchange.report.Audience;
import se.tillit.exchange.results.ManyRunFile;
import se.tillit.exchange.results.ResultsFolder.Earlier;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.engine.Workers;

/** Verifies many packages, and then looks across the municipalities that they come from. */
public final class BatchRun {

    /**
     * What is asked for.
     *
     * @param places the packages, none left out
     * @param month only this month; none for all
     * @param parameterFile the parameters; none for the defaults
     * @param out where the results go
     * @param earlier what to do with the results of an earlier batch
     * @param audience for whom the reports are
     * @param validation what electronic invoices are tried against beside our own rules
     * @param threads how many threads may work, 1 or more
     */
    public record Request(
            List<Place> places,
            @Nullable SettlementMonth month,
            @Nullable Path parameterFile,
            Path out,
            Earlier earlier,
            Audience audience,
            VerificationRun.Validation validation,
            int threads) {

        /** Keeps the places that the month is asked of. */
        public Request {
            places = places.stream().filter(place -> Places.isOf(place, month)).toList();
        }
    }

    private final Request request;
    private final Language language;
    private final Screen screen;
    private final BatchFolder folder;
    private final StepTimes times = new StepTimes();
    private final AtomicInteger finished = new AtomicInteger();

    private BatchRun(Request request, PrintWriter err, Language language) {
        this.request = request;
        this.language = language;
        this.screen = Screen.of(err, language);
        this.folder = new BatchFolder(request.out());
    }

    /**
     * Verifies every package, one after another for each thread.
     *
     * @throws Refused if it cannot be begun or its results cannot be written, with the sentence that says why; a package
     *     that cannot be read is told of in the answer and stops no other
     */
    public static BatchAnswer run(Request request, PrintWriter err, Language language) {
        var run = new BatchRun(request, err, language);
        try {
            return run.run();
        } catch (IOException failure) {
            throw new Refused(
                    CliTexts.text("batch.write-failed", language, request.out(), Failures.reason(failure, language)));
        }
    }

    private BatchAnswer run() throws IOException {
        refuseObstacles();
        folder.begin();
        var start = System.nanoTime();
        try (var workers = Workers.of(request.threads())) {
            screen.step("batch.people");
            var shared = SharedPeople.among(request.places(), workers);
            screen.step("batch.verify", request.places().size());
            var answers = verifyAll(shared);
            screen.step("batch.across");
            var told = new AcrossPass(request.parameterFile(), folder, language).look(answers);
            ManyRunFile.write(times.sums(), times.runs(), System.nanoTime() - start, request.threads(), folder.path());
            MunicipalitiesFile.write(told, folder.path());
            folder.finish();
            return new BatchAnswer(told);
        } finally {
            screen.done();
        }
    }

    /** Parameters that can't be read are a fault of the call, not of each package. */
    private void refuseObstacles() throws IOException {
        VerificationRun.parameters(request.parameterFile(), language);
        if (request.places().isEmpty()) {
            throw new Refused(CliTexts.text("batch.no-such-month", language, String.valueOf(request.month())));
        }
        var twice = firstTwice();
        if (twice != null) {
            throw new Refused(CliTexts.text("batch.twice", language, twice.municipality(), twice.path()));
        }
        switch (folder.state()) {
            case NEW, UNFINISHED -> {}
            case FINISHED -> {
                if (request.earlier() == Earlier.KEEP) {
                    throw new Refused(CliTexts.text("batch.earlier", language, request.out()));
                }
            }
            case FOREIGN -> throw new Refused(CliTexts.text("batch.in-use", language, request.out()));
        }
    }

    /** Two packages of one name would write over each other. */
    private @Nullable Place firstTwice() {
        var seen = new HashMap<String, Place>();
        for (var place : request.places()) {
            if (seen.put(place.municipality() + "/" + place.month(), place) != null) {
                return place;
            }
        }
        return null;
    }

    /** The largest begin, so that no thread is left alone with one of them at the end. */
    private List<MonthAnswer> verifyAll(Set<String> shared) throws IOException {
        var municipalities = new LinkedHashMap<String, List<Place>>();
        for (var place : request.places()) {
            municipalities
                    .computeIfAbsent(place.municipality(), unused -> new ArrayList<>())
                    .add(place);
        }
        var inner = Math.max(1, request.threads() / municipalities.size());
        var each = new OneMunicipality(request, folder, shared, inner, times, language);
        var bySize = municipalities.values().stream()
                .sorted(Comparator.comparingLong(BatchRun::bytesOf).reversed())
                .toList();
        var answers = new HashMap<String, Future<List<MonthAnswer>>>();
        try (var workers = Executors.newFixedThreadPool(request.threads())) {
            for (var months : bySize) {
                answers.put(months.getFirst().municipality(), workers.submit(() -> {
                    var answered = each.verifyAll(months);
                    screen.progress(
                            finished.addAndGet(answered.size()),
                            request.places().size());
                    return answered;
                }));
            }
            var inOrder = new ArrayList<MonthAnswer>();
            for (var municipality : municipalities.keySet()) {
                inOrder.addAll(answerOf(answers.get(municipality)));
            }
            return inOrder;
        }
    }

    private static long bytesOf(List<Place> months) {
        return months.stream().mapToLong(Place::bytes).sum();
    }

    private static List<MonthAnswer> answerOf(@Nullable Future<List<MonthAnswer>> answer) throws IOException {
        try {
            return answer == null ? fail() : answer.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("The batch was interrupted.", stop);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException known -> throw known;
                case RuntimeException bug -> throw bug;
                case Error grave -> throw grave;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    private static List<MonthAnswer> fail() {
        throw new IllegalStateException("A package was never begun.");
    }
}
