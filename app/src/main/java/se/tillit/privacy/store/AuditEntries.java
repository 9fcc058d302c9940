package se.tillit.privacy.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.tillit.audit.Why;
import se.tillit.audit.store.TrailErasure;
import se.tillit.identity.Who;
import se.tillit.kernel.SwedishTime;
import se.tillit.privacy.usecase.Held;
import se.tillit.privacy.usecase.Portion;
import se.tillit.privacy.usecase.RecordKind;
import se.tillit.privacy.usecase.RetainedRecords;

/** Entries of the audit trail. Nothing holds them back: a month under dispute is not older than they are kept. */
@Component
class AuditEntries implements RetainedRecords {

    private final TrailErasure trail;

    AuditEntries(TrailErasure trail) {
        this.trail = trail;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.AUDIT_ENTRY;
    }

    @Override
    public List<Portion> due(LocalDate before, Held held) {
        return trail.countBefore(before.atStartOfDay(SwedishTime.ZONE).toInstant()).entrySet().stream()
                .map(month -> new Portion(kind(), month.getKey(), "audit.entry", month.getValue()))
                .toList();
    }

    @Override
    public long remove(Who who, LocalDate before, Held held) {
        return trail.forgetBefore(
                who,
                before.atStartOfDay(SwedishTime.ZONE).toInstant(),
                Why.of("retention.of", Why.word("record.audit-entry")));
    }
}
