package se.tillit.verification.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    private static final int[] SIZES = {0, 1, 2, 3, 7, 2_047, 2_048, 2_049, 5_000};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void works_at_every_place_once(int threads) {
        try (var workers = Workers.of(threads)) {
            for (var size : SIZES) {
                var visited = new AtomicIntegerArray(size);
                workers.share(size, (from, to) -> {
                    for (var at = from; at < to; at++) {
                        visited.incrementAndGet(at);
                    }
                });
                assertThat(IntStream.range(0, size).map(visited::get)).allMatch(times -> times == 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void gathers_in_the_order_of_the_places(int threads) {
        try (var workers = Workers.of(threads)) {
            for (var size : SIZES) {
                List<Integer> gathered = workers.gather(size, (from, to, answers) -> {
                    for (var at = from; at < to; at++) {
                        answers.add(at);
                    }
                });
                assertThat(gathered)
                        .containsExactlyElementsOf(
                                IntStream.range(0, size).boxed().toList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void gives_both_answers(int threads) {
        try (var workers = Workers.of(threads)) {
            var pair = workers.both(() -> "one", () -> 2);

            assertThat(pair.first()).isEqualTo("one");
            assertThat(pair.second()).isEqualTo(2);
        }
    }

    @Test
    void cuts_work_into_eight_pieces_for_each_thread() {
        try (var workers = Workers.of(2)) {
            var pieces = new AtomicInteger();
            workers.share(32, (from, to) -> pieces.addAndGet(to - from == 2 ? 1 : 100));

            assertThat(pieces).hasValue(16);
        }
    }

    @Test
    void cuts_much_work_into_pieces_that_are_not_too_long() {
        try (var workers = Workers.of(2)) {
            var longest = new AtomicInteger();
            workers.share(100_000, (from, to) -> longest.accumulateAndGet(to - from, Math::max));

            assertThat(longest).hasValue(2_048);
        }
    }

    @Test
    void refuses_to_work_without_a_thread() {
        assertThatThrownBy(() -> Workers.of(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    @Test
    void refuses_to_hide_that_another_thread_failed() {
        try (var workers = Workers.of(2)) {
            assertThatThrownBy(() -> workers.both(() -> "one", () -> {
                        throw new IllegalArgumentException("broken");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("broken");
        }
    }

    @Test
    void ends_its_threads_when_closed() {
        var workers = Workers.of(2);
        workers.close();

        assertThatThrownBy(() -> workers.both(() -> 1, () -> 2)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void refuses_to_go_on_when_interrupted() {
        try (var workers = Workers.of(2)) {
            Thread.currentThread().interrupt();
            var never = new CompletableFuture<Integer>();
            assertThatThrownBy(() -> workers.both(() -> 1, never::join))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void waits_for_what_other_threads_have_begun() {
        try (var workers = Workers.of(2)) {
            var begun = new CountDownLatch(1);
            var done = new AtomicInteger();
            workers.share(2, (from, to) -> {
                if (Thread.currentThread().isDaemon()) {
                    begun.countDown();
                    LockSupport.parkNanos(20_000_000);
                } else {
                    awaitUninterrupted(begun);
                }
                done.addAndGet(to - from);
            });

            assertThat(done).hasValue(2);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("The test was interrupted.", stopped);
        }
    }

    @Test
    void keeps_nobody_from_ending_the_program() {
        try (var workers = Workers.of(2)) {
            assertThat(workers.both(() -> 1, () -> Thread.currentThread().isDaemon())
                            .second())
                    .isTrue();
        }
    }
}
