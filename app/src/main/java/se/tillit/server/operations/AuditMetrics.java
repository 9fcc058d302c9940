package se.tillit.server.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import se.tillit.audit.store.TrailQueue;

/** How many readings wait to be written into the audit trail. */
@Component
class AuditMetrics implements MeterBinder {

    private final TrailQueue queue;

    AuditMetrics(TrailQueue queue) {
        this.queue = queue;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tillit.audit.waiting", queue, TrailQueue::waiting)
                .description("Readings that wait to be written into the audit trail")
                .register(registry);
    }
}
