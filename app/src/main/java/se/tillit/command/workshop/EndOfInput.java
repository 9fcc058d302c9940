package se.tillit.command.workshop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The input of a process that another one started: when it ends, that other one has ended or wants nothing more. */
final class EndOfInput {

    private static final Logger LOG = LoggerFactory.getLogger(EndOfInput.class);
    private static final int BROKEN_OFF = 4;

    private EndOfInput() {}

    /**
     * Ends this process at once when the input does, whatever it is doing: a transaction that is going on is then rolled
     * back by the database, and nothing can be written by somebody whom nobody waits for.
     */
    static void ends(BufferedReader input) {
        Thread.ofPlatform().daemon().name("end-of-input").start(() -> {
            try {
                input.transferTo(Writer.nullWriter());
            } catch (IOException broken) {
                LOG.warn("The input broke off.", broken);
            } finally {
                Runtime.getRuntime().halt(BROKEN_OFF);
            }
        });
    }
}
