package se.tillit.audit.usecase;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.tillit.audit.usecase.chain.StoredTrail;
import se.tillit.audit.usecase.chain.TrailCheck;
import se.tillit.audit.usecase.chain.TrailReport;

/** Checks that the trail is as it was sealed, and names what is not. */
@Component
public final class VerifyAuditTrail {

    private final StoredTrail trail;
    private final Clock clock;

    /** Over the trail, by the clock. */
    public VerifyAuditTrail(StoredTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Checks it against the files in the data folder. */
    public TrailReport verify() {
        return verify(List.of());
    }

    /**
     * Checks it also against copies of the file with seals that were kept elsewhere.
     *
     * @param copies where they are
     */
    public TrailReport verify(List<Path> copies) {
        return trail.withOutside(copies, files -> {
            var check = new TrailCheck(clock.instant(), files);
            trail.tell(check);
            return check.report();
        });
    }
}
