package se.tillit.server.job;

import java.util.concurrent.CountDownLatch;

/** A process that does nothing and does not end by itself, whatever it is told. */
final class Endless {

    private Endless() {}

    /** Waits for what never comes. */
    public static void main(String[] none) throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
