package se.tillit.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.server.TestDatabase;
import se.tillit.server.database.EmbeddedDatabase;
import se.tillit.server.job.JobSettings.Place;
import se.tillit.server.settings.ServerSettings;

/** What is small is done here and what is large apart; a process that does not live is told of and begun again. */
class JobPlacesTest {

    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_LOOKS = 6_000;
    private static final long LOOK_NANOS = 10_000_000;
    private static final long LARGE = 10_000_000;
    private static final String NO_PROGRAM = "se.tillit.NoSuchProgram";
    private static final Who ASKER =
            new Who("auditor", "Revisor", Set.of(Role.AUDITOR), null, Set.of(), Who.Protection.MASKED);

    @TempDir
    private Path room = Path.of("");

    private final String url = TestDatabase.fresh();
    private final Jobs jobs = new Jobs(JdbcClient.create(TestDatabase.dataSource(url)), Clock.systemUTC());
    private final AtomicInteger doneHere = new AtomicInteger();

    private record Work(long size, Supplier<String> doing) implements JobWork {
        @Override
        public String kind() {
            return "work";
        }

        @Override
        public String run(Job job, JobProgress progress) {
            return doing.get();
        }

        @Override
        public long rows(Job job) {
            return size;
        }
    }

    private JobPlaces places(Place place, long size, Supplier<String> doing, String program) {
        var settings = new JobSettings(place, 10);
        var server = new ServerSettings(
                room, "", false, new ServerSettings.Database(url, "postgres", "a-very-secret-word", 4));
        var embedded = new DefaultListableBeanFactory().getBeanProvider(EmbeddedDatabase.class);
        var environment = new MockEnvironment()
                .withProperty("logging.file.name", room.resolve("log").toString());
        var workshop = new Workshop(() -> List.of(program), settings, server, embedded, environment);
        return new JobPlaces(jobs, new DoJob(jobs, List.of(new Work(size, doing))), workshop, settings);
    }

    private String done() {
        doneHere.incrementAndGet();
        return "{}";
    }

    private Job begun() {
        jobs.ask(ASKER, "work", List.of());
        return jobs.begin(MOST_ATTEMPTS).orElseThrow();
    }

    private Job.State stateOf(Job job) {
        return jobs.find(job.id()).orElseThrow().state();
    }

    @Test
    void does_a_small_job_here_and_a_large_one_apart() throws Exception {
        var small = begun();
        places(Place.AUTO, 10, this::done, NO_PROGRAM).carryOut(small, MOST_ATTEMPTS, () -> false);
        assertThat(stateOf(small)).isEqualTo(Job.State.DONE);
        var large = begun();
        places(Place.AUTO, LARGE, this::done, NO_PROGRAM).carryOut(large, MOST_ATTEMPTS, () -> false);
        assertThat(stateOf(large)).isEqualTo(Job.State.WAITING);
        assertThat(doneHere).hasValue(1);
    }

    @Test
    void does_all_jobs_where_the_setting_says() throws Exception {
        var large = begun();
        places(Place.HERE, LARGE, this::done, NO_PROGRAM).carryOut(large, MOST_ATTEMPTS, () -> false);
        assertThat(stateOf(large)).isEqualTo(Job.State.DONE);
        var small = begun();
        places(Place.APART, 10, this::done, NO_PROGRAM).carryOut(small, MOST_ATTEMPTS, () -> false);
        assertThat(stateOf(small)).isEqualTo(Job.State.WAITING);
        assertThat(doneHere).hasValue(1);
    }

    @Test
    void takes_a_job_elsewhere_that_needs_more_memory_than_there_is_here() throws Exception {
        var job = begun();
        var places = places(
                Place.AUTO,
                10,
                () -> {
                    throw new OutOfMemoryError("made up");
                },
                NO_PROGRAM);
        places.carryOut(job, MOST_ATTEMPTS, () -> false);
        assertThat(stateOf(job)).isEqualTo(Job.State.WAITING);
    }

    @Test
    void says_in_one_sentence_that_a_job_has_been_begun_in_vain_too_often() throws Exception {
        var job = begun();
        var places = places(Place.APART, 10, this::done, NO_PROGRAM);
        for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            assertThat(stateOf(job)).isEqualTo(Job.State.RUNNING);
            places.carryOut(job, MOST_ATTEMPTS, () -> false);
            var next = jobs.begin(MOST_ATTEMPTS);
            assertThat(next.isPresent()).isEqualTo(attempt < MOST_ATTEMPTS);
        }
        var failed = jobs.find(job.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(Job.State.FAILED);
        assertThat(failed.failure()).containsExactly("job.ended", Long.toString(job.id()));
    }

    @Test
    void sees_to_it_that_a_process_is_gone_when_the_server_stops() throws Exception {
        var job = begun();
        var places = places(Place.APART, 10, this::done, Endless.class.getName());
        var worker = Thread.ofPlatform().start(() -> {
            try {
                places.carryOut(job, MOST_ATTEMPTS, () -> true);
            } catch (InterruptedException stop) {
                doneHere.incrementAndGet();
            }
        });
        var process = awaitChild();
        worker.interrupt();
        worker.join();
        assertThat(process.isAlive()).isFalse();
        assertThat(doneHere).hasValue(1);
        assertThat(stateOf(job)).isEqualTo(Job.State.RUNNING);
    }

    private static ProcessHandle awaitChild() {
        for (var look = 0; look < MOST_LOOKS; look++) {
            var child = ProcessHandle.current()
                    .children()
                    .filter(each -> each.info().command().orElse("").endsWith("java"))
                    .findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new AssertionError("No process was begun.");
    }

    @Test
    void shows_no_secret_to_other_users_of_the_machine() {
        assertThat(OwnJava.command(40, LARGE, List.of("Program"))).noneMatch(word -> word.contains("secret-word"));
        var errand = new Errand(7, java.util.Map.of("tillit.db.password", "a-very-secret-word"), "");
        assertThat(errand.toString()).doesNotContain("secret-word").contains("7");
        assertThat(Errand.of(errand.line().strip())).isEqualTo(errand);
    }
}
