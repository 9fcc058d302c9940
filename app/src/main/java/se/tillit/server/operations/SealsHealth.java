package se.tillit.server.operations;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import se.tillit.audit.store.Sealing;

/** Whether deeds are sealed and the seals told of outside the database. It does not close the server. */
@Component("seals")
class SealsHealth implements HealthIndicator {

    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final Sealing sealing;
    private final Clock clock;

    SealsHealth(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var state = sealing.state();
        var oldest = state.oldestUnsealed();
        var isLate = oldest != null && Duration.between(oldest, clock.instant()).compareTo(TOO_LONG) > 0;
        return isLate || !state.outsideFault().isEmpty()
                ? Health.outOfService().build()
                : Health.up().build();
    }
}
