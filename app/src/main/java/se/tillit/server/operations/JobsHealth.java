package se.tillit.server.operations;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import se.tillit.server.job.Jobs;

/** Whether jobs get done: not, where one has waited longer than any job takes. It does not close the server. */
@Component("jobQueue")
class JobsHealth implements HealthIndicator {

    private static final Duration TOO_LONG = Duration.ofHours(1);

    private final Jobs jobs;
    private final Clock clock;

    JobsHealth(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var waits = jobs.findOldestWaiting()
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
        var health = waits.compareTo(TOO_LONG) > 0 ? Health.outOfService() : Health.up();
        return health.withDetail("oldestWaitingSeconds", waits.toSeconds()).build();
    }
}
