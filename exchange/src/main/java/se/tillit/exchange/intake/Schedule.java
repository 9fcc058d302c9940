package se.tillit.exchange.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that wait for each other, done by a number of threads: of those that wait for nothing more, the one with the
 * most work behind it goes first, so that the long ones start early and the short ones fill the gaps.
 *
 * <p>A task that fails keeps those that wait for it from being done, and no other.
 */
final class Schedule {

    /**
     * A task.
     *
     * @param name what it is called
     * @param waitsFor the tasks that must be done before
     * @param size how much work it is
     */
    record Task(String name, Set<String> waitsFor, long size) {}

    private final Consumer<Task> work;
    private final List<Task> left;
    private final Map<String, Long> weights = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private int running;
    private @Nullable Throwable failure;

    /** The tasks, each after those that it waits for. The work answers for what goes wrong in a foreseen way. */
    Schedule(List<Task> tasks, Consumer<Task> work) {
        this.work = work;
        this.left = new ArrayList<>(tasks);
        for (var task : tasks.reversed()) {
            var behind = tasks.stream()
                    .filter(other -> other.waitsFor().contains(task.name()))
                    .mapToLong(other -> weights.getOrDefault(other.name(), 0L))
                    .max()
                    .orElse(0);
            weights.put(task.name(), task.size() + behind);
        }
    }

    /** Does all tasks that can be done. */
    void run(int threads) {
        var helpers = new ArrayList<Thread>();
        for (var helper = 1; helper < threads; helper++) {
            helpers.add(Thread.ofPlatform().name("read-" + helper).start(this::workOn));
        }
        workOn();
        for (var helper : helpers) {
            joinUninterruptibly(helper);
        }
        rethrow();
    }

    private static void joinUninterruptibly(Thread helper) {
        var interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOn() {
        for (var task = next(); task != null; task = next()) {
            try {
                work.accept(task);
                finished(task, null);
            } catch (RuntimeException | Error wrong) {
                finished(task, wrong);
            }
        }
    }

    private synchronized @Nullable Task next() {
        while (failure == null && !left.isEmpty()) {
            var best = heaviestReady();
            if (best != null) {
                left.remove(best);
                running++;
                return best;
            }
            if (running == 0) {
                return null;
            }
            try {
                wait();
            } catch (InterruptedException stop) {
                failure = new IllegalStateException("The reading was interrupted.", stop);
            }
        }
        return null;
    }

    private @Nullable Task heaviestReady() {
        @Nullable Task best = null;
        for (var task : left) {
            if (done.containsAll(task.waitsFor()) && (best == null || weight(task) > weight(best))) {
                best = task;
            }
        }
        return best;
    }

    private long weight(Task task) {
        return weights.getOrDefault(task.name(), 0L);
    }

    private synchronized void finished(Task task, @Nullable Throwable wrong) {
        running--;
        if (wrong == null) {
            done.add(task.name());
        } else if (!(wrong instanceof Undone) && failure == null) {
            failure = wrong;
        }
        notifyAll();
    }

    private synchronized void rethrow() {
        switch (failure) {
            case null -> {}
            case RuntimeException bug -> throw bug;
            case Error grave -> throw grave;
            default -> throw new IllegalStateException(failure);
        }
    }

    /** Thrown by a task that could not be done, in a way that has been answered for. */
    static final class Undone extends RuntimeException {

        Undone() {
            super(null, null, false, false);
        }
    }
}
