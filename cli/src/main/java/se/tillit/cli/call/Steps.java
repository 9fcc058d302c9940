package se.tillit.cli.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.results.RunStep;

/** Notes when each step of a run begins, for the one who waits and for the one who measures. */
public final class Steps {

    private final Screen screen;
    private final List<RunStep> done = new ArrayList<>();
    private @Nullable String current;
    private long since;

    public Steps(Screen screen) {
        this.screen = screen;
    }

    /** The step begins, and the one before it is over. */
    public void begin(String name) {
        close();
        current = name;
        since = System.nanoTime();
        screen.step("step." + name);
    }

    /** So much of the step is done. */
    public void progress(long soFar, long all) {
        screen.progress(soFar, all);
    }

    /** What the step is busy with. */
    public void tell(String key, Object... places) {
        screen.step(key, places);
    }

    /** The last step is over, and nothing more is shown. */
    public void end() {
        close();
        screen.done();
    }

    private void close() {
        if (current != null) {
            done.add(new RunStep(current, System.nanoTime() - since));
            current = null;
        }
    }

    /** The steps that are over and how long each took, in order. */
    public List<RunStep> done() {
        return List.copyOf(done);
    }
}
