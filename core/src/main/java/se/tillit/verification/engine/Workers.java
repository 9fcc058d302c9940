package se.tillit.verification.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A fixed number of threads that share work. Work is cut into pieces that each write to places of their own, so that the
 * answer is the same whoever takes which piece.
 */
public final class Workers implements AutoCloseable {

    private static final int PIECE = 2_048;
    private static final int PIECES_A_THREAD = 8;

    private final int threads;
    private final ExecutorService others;

    private Workers(int threads) {
        this.threads = threads;
        this.others = Executors.newFixedThreadPool(Math.max(1, threads - 1), task -> {
            var thread = new Thread(task, "tillit-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * So many threads, the caller's own among them.
     *
     * @throws IllegalArgumentException if it is less than one
     */
    public static Workers of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread is needed, not %d.".formatted(threads));
        }
        return new Workers(threads);
    }

    /** A piece of work: the places from and up to. */
    @FunctionalInterface
    public interface Piece {
        /** Does the work for the places {@code from} (included) to {@code to} (not included). */
        void work(int from, int to);
    }

    /** Does the work for every place from 0 up to the size, and returns when all is done. */
    public void share(int size, Piece piece) {
        if (threads == 1 || size <= 1) {
            piece.work(0, size);
            return;
        }
        var length = lengthOfPieces(size);
        var next = new AtomicInteger();
        Runnable body = () -> {
            for (var from = next.getAndAdd(length); from < size; from = next.getAndAdd(length)) {
                piece.work(from, Math.min(size, from + length));
            }
        };
        var running = new ArrayList<Future<?>>();
        for (var other = 1; other < threads; other++) {
            running.add(others.submit(body));
        }
        body.run();
        running.forEach(Workers::await);
    }

    /** Several pieces for each thread, so that one with heavy pieces does not keep the others waiting. */
    private int lengthOfPieces(int size) {
        return Math.clamp(Math.ceilDiv(size, threads * PIECES_A_THREAD), 1, PIECE);
    }

    /** Does both, at the same time where there are two threads, and gives their answers. */
    public <A, B> Pair<A, B> both(Supplier<A> one, Supplier<B> other) {
        if (threads == 1) {
            return new Pair<>(one.get(), other.get());
        }
        var second = others.submit(other::get);
        var first = one.get();
        return new Pair<>(first, await(second));
    }

    /** Two answers. */
    public record Pair<A, B>(A first, B second) {}

    /** Collects what the pieces of a shared work give, in the order of the places. */
    public <T> List<T> gather(int size, Gatherer<T> gatherer) {
        var length = lengthOfPieces(size);
        var parts = new ArrayList<List<T>>();
        for (var from = 0; from < size; from += length) {
            parts.add(new ArrayList<>());
        }
        share(parts.size(), (from, to) -> {
            for (var part = from; part < to; part++) {
                gatherer.gather(part * length, Math.min(size, (part + 1) * length), parts.get(part));
            }
        });
        var all = new ArrayList<T>();
        parts.forEach(all::addAll);
        return all;
    }

    /** Work that gives answers. */
    @FunctionalInterface
    public interface Gatherer<T> {
        /** Adds the answers for the places {@code from} (included) to {@code to} (not included). */
        void gather(int from, int to, List<T> answers);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The work was interrupted.", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A thread failed at its work.", failed.getCause());
        }
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}
