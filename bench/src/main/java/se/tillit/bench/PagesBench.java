package se.tillit.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Measures pages while many people walk among them. Options of {@code ./tillit bench pages}: {@code --data FOLDER} (a
 * demo's; one is made where there is none, by {@code --recipients} and {@code --months}) or {@code --address URL} of a
 * demo that runs; {@code --sessions 200}, {@code --think 10} seconds, {@code --warm-up 60} and {@code --seconds 180},
 * {@code --seed 1}.
 */
final class PagesBench {

    /** Who comes in, by turns: a municipality's people and its providers'. */
    private static final List<String> ACCOUNTS = List.of(
            "controller",
            "provider-manager",
            "case-officer",
            "controller",
            "approver",
            "provider-manager-2",
            "controller",
            "case-officer-under-65",
            "follow-up",
            "case-officer-named");

    /** All come from one address, which else may try sixty times a minute. */
    private static final Map<String, String> SETTINGS = Map.of("TILLIT_ACCESS_SIGNINSPERMINUTE", "100000");

    private final Crowd crowd;

    PagesBench(Crowd crowd) {
        this.crowd = crowd;
    }

    /**
     * Those who walk.
     *
     * @param sessions how many
     * @param thinkSeconds how long each looks at a page, in the mean
     * @param warmUpSeconds how long they have walked before it counts; they come in during the first half
     * @param seconds for how long it counts
     * @param seed what chance begins from
     */
    record Crowd(int sessions, int thinkSeconds, int warmUpSeconds, int seconds, int seed) {}

    /** Measures a server on the folder. Answers whether all was well. */
    boolean run(Path home, Path data, int recipients, int months) throws IOException, InterruptedException {
        try (var server = DemoServer.start(home, data, recipients, months, SETTINGS);
                var words = server.words()) {
            DemoServer.showUntilReady(words);
            var before = server.residentMegabytes();
            var isWell = run(server.address());
            System.out.printf(
                    "Resident: server %d MB (%d MB before, at most %d MB), its database %d MB.%n",
                    server.residentMegabytes(), before, server.peakMegabytes(), server.databaseMegabytes());
            return isWell;
        }
    }

    /** Measures the server at the address, which is to be a demo. Answers whether all was well. */
    boolean run(URI server) throws InterruptedException {
        var times = new PageTimes();
        var over = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .executor(threads)
                        .build()) {
            var walks = new ArrayList<Thread>();
            for (var session = 0; session < crowd.sessions(); session++) {
                var chance = new Random(crowd.seed() * 1_000_003L + session);
                var account = ACCOUNTS.get(session % ACCOUNTS.size());
                var walk = new PageWalk(client, server, account, chance, crowd.thinkSeconds(), times);
                var wait = crowd.warmUpSeconds() / 2.0 * session / crowd.sessions();
                walks.add(Thread.startVirtualThread(() -> walk.walk(wait, over)));
            }
            System.err.printf(
                    "%d people, %d s of thought: %d s of warm-up, then %d s.%n",
                    crowd.sessions(), crowd.thinkSeconds(), crowd.warmUpSeconds(), crowd.seconds());
            pause(over, crowd.warmUpSeconds());
            times.begin();
            pause(over, crowd.seconds());
            times.end();
            over.countDown();
            for (var walk : walks) {
                walk.join();
            }
        }
        System.out.println(times.table());
        return times.isWell();
    }

    private static void pause(CountDownLatch over, int seconds) throws InterruptedException {
        if (over.await(seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It was over too early.");
        }
    }
}
