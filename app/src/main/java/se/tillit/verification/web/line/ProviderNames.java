package se.tillit.verification.web.line;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.tillit.identity.Scope;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;

/** What the providers of a run are called, in the order in which they are given out. */
@Component
class ProviderNames {

    private final VerificationRuns runs;

    ProviderNames(VerificationRuns runs) {
        this.runs = runs;
    }

    /** Those within reach. */
    Map<ProviderId, String> in(Run run, Scope scope) {
        var names = new LinkedHashMap<ProviderId, String>();
        runs.figures(run, scope)
                .forEach(summary ->
                        names.put(summary.provider().id(), summary.provider().name()));
        return names;
    }
}
