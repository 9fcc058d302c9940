package se.tillit.exchange.keeping;

import java.io.IOException;

/** Rows could not be written where they are kept, as when the disk is full. It says nothing about the package. */
public final class KeepingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeepingFailed(String where, IOException cause) {
        super("Rows could not be kept in %s: %s".formatted(where, cause.getMessage()), cause);
    }
}
