package se.tillit.cli.call;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;

/**
 * Shows people how far a command has come: one line that is written over at a terminal, plain lines anywhere else. It
 * writes to standard error, so that standard output holds the answer alone.
 */
public final class Screen {

    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final Language language;
    private final boolean overwrites;
    private final AtomicInteger shown = new AtomicInteger(-1);
    private @Nullable String step;

    private Screen(PrintWriter err, Language language, boolean overwrites) {
        this.err = err;
        this.language = language;
        this.overwrites = overwrites;
    }

    /** A screen that writes over itself where a person sits at a terminal. */
    public static Screen of(PrintWriter err, Language language) {
        var console = System.console();
        return new Screen(err, language, console != null && console.isTerminal() && !isDumb());
    }

    /** A screen on which nothing is shown, for work of which only the whole is told. */
    public static Screen silent() {
        return new Screen(new PrintWriter(Writer.nullWriter()), Language.SWEDISH, false);
    }

    private static boolean isDumb() {
        return "dumb".equals(System.getenv("TERM"))
                || System.getenv("NO_COLOR") != null && System.getenv("TERM") == null;
    }

    /** A step begins. */
    public synchronized void step(String key, Object... places) {
        step = CliTexts.text(key, language, places);
        shown.set(-1);
        if (overwrites) {
            err.print(ERASE + step);
            err.flush();
        } else {
            err.println(step);
        }
    }

    /** So much of the step is done; shown at a terminal, by whole percent. */
    public void progress(long done, long all) {
        if (!overwrites || all <= 0) {
            return;
        }
        var percent = (int) Math.min(100, done * 100 / all);
        if (shown.getAndSet(percent) != percent) {
            synchronized (this) {
                err.print(ERASE + step + " " + percent + " %");
                err.flush();
            }
        }
    }

    /** The steps are over; a terminal's line is wiped. */
    public synchronized void done() {
        if (overwrites) {
            err.print(ERASE);
            err.flush();
        }
    }
}
