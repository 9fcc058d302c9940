package se.tillit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server, or a process that does one of its jobs, that is killed in the middle of an import or a verification loses
 * nothing and does nothing twice.
 */
class KilledTest {

    private static final Map<String, String> HERE = Map.of("TILLIT_JOBS_PLACE", "here");
    private static final Map<String, String> APART = Map.of("TILLIT_JOBS_PLACE", "apart");
    private static final int AT_ONCE = 0;
    private static final int IN_THE_MIDDLE = 1;

    @TempDir
    private Path room = Path.of("");

    @Test
    void holds_the_same_in_the_end_when_it_is_killed_in_an_import_and_in_a_verification() throws Exception {
        var seed = 5L;
        System.out.println("seed " + seed);
        var demo = demo("killed", HERE);
        killWhile("import", demo, new Random(seed));
        killWhile("verification", demo, new Random(seed));
        assertThat(demo.whatIsKept()).isEqualTo(demo("left-alone", HERE).whatIsKept());
    }

    @Test
    void holds_the_same_in_the_end_when_processes_of_jobs_are_killed_and_when_their_server_stops() throws Exception {
        var seed = 7L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var demo = demo("apart", APART);
        try (var server = demo.begin()) {
            for (var kind : List.of("import", "verification")) {
                demo.awaitJob(server, kind, IN_THE_MIDDLE);
                var job = onlyJob(server);
                server.endsWithin(random.nextInt(100));
                assertThat(job.destroyForcibly()).isTrue();
                awaitEnd(job);
                demo.awaitJob(server, kind, AT_ONCE);
            }
            demo.awaitDone(server);
        }
        assertThat(demo.attempts()).contains("import 2", "verification 2");
        var stopped = demo("stopped", APART);
        var byServer = stopped.begin();
        stopped.awaitJob(byServer, "import", IN_THE_MIDDLE);
        var first = onlyJob(byServer);
        byServer.kill();
        awaitEnd(first);
        var again = stopped.begin();
        stopped.awaitJob(again, "verification", IN_THE_MIDDLE);
        var second = onlyJob(again);
        again.close();
        awaitEnd(second);
        var alone = demo("left-alone", HERE).whatIsKept();
        assertThat(demo.whatIsKept()).isEqualTo(alone);
        assertThat(stopped.whatIsKept()).isEqualTo(alone);
    }

    @Test
    @Tag("long")
    void holds_the_same_in_the_end_when_it_is_killed_a_hundred_times() throws Exception {
        var seed = 6L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var alone = demo("left-alone", HERE).whatIsKept();
        for (var time = 0; time < 50; time++) {
            var demo = demo("killed-" + time, time % 2 == 0 ? HERE : APART);
            killWhile("import", demo, random);
            killWhile("verification", demo, random);
            assertThat(demo.whatIsKept()).isEqualTo(alone);
        }
    }

    private SmallDemo demo(String name, Map<String, String> environment) {
        return new SmallDemo(room, room.resolve(name), environment);
    }

    /** Kills it, and its PostgreSQL too now and then, a moment after a job of the kind has begun; or when all is over. */
    private static void killWhile(String kind, SmallDemo demo, Random random) throws Exception {
        var server = demo.begin();
        demo.awaitJob(server, kind, AT_ONCE);
        server.endsWithin(random.nextInt(300));
        server.kill();
    }

    private static ProcessHandle onlyJob(ServerProcess server) {
        var jobs = server.ownJava();
        assertThat(jobs).as(server.said()).hasSize(1);
        return jobs.getFirst();
    }

    private static void awaitEnd(ProcessHandle job) throws Exception {
        assertThat(job.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
    }
}
