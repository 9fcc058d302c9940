package se.tillit.identity.door;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has a start that {@link NoWayIn} ended say its sentence instead of a stack of calls. */
final class NoWayInReport extends AbstractFailureAnalyzer<NoWayIn> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, NoWayIn cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "See docs/security.md, Ways in.", cause);
    }
}
