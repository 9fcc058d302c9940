package se.tillit.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.AVisit.instant;
import static se.tillit.verification.visit.Looking.fact;
import static se.tillit.verification.visit.Looking.visitsOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;

/** V1 ends on 5 October at 08:30. */
class RegisteredLateTest {

    private static final Instant AFTER_72_HOURS = instant("2026-10-08T08:30");
    private static final String HOURS = "registered-late.hours";

    private static ALawfulMonth month(Instant storedAt) {
        return ALawfulMonth.of().with(AVisit.of("V1").storedAt(storedAt));
    }

    private static Looking look() {
        return Looking.by(RuleCode.REGISTERED_LATE);
    }

    @Test
    void clears_72_hours() {
        assertThat(look().at(month(AFTER_72_HOURS))).isEmpty();
    }

    @Test
    void notes_a_microsecond_more_and_holds_only_where_it_came_after_the_invoice() {
        var late = AFTER_72_HOURS.plusNanos(1_000);

        assertThat(look().at(month(late))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
            assertThat(finding.effect()).isEqualTo(Effect.HOLD_IF_REGISTERED_AFTER_ISSUE);
            assertThat(finding.others()).isEmpty();
            assertThat(fact(finding, "ended")).isEqualTo(instant("2026-10-05T08:30"));
            assertThat(fact(finding, "registered")).isEqualTo(late);
            assertThat(fact(finding, "limit")).isEqualTo(Elapsed.ofHours(72));
        });
    }

    @Test
    void clears_a_registration_before_the_end() {
        assertThat(look().at(month(instant("2026-10-05T08:00")))).isEmpty();
    }

    @Test
    void counts_elapsed_hours_when_the_clock_goes_back() {
        var visit = AVisit.of("V1").at("2026-10-23T08:00", 30);

        assertThat(look().at(ALawfulMonth.of().with(visit.storedAt(instant("2026-10-26T07:30")))))
                .isEmpty();
        assertThat(look().at(ALawfulMonth.of()
                        .with(visit.storedAt(instant("2026-10-26T07:30").plusNanos(1_000)))))
                .hasSize(1);
    }

    @Test
    void clears_a_whole_day_that_is_stored_late_in_one_go() {
        var month = ALawfulMonth.of();
        for (var hour = 8; hour < 18; hour++) {
            month.with(AVisit.of("V" + hour)
                    .at("2026-10-05T%02d:00".formatted(hour), 30)
                    .storedAt(instant("2026-10-06T09:00")));
        }

        assertThat(look().at(month)).isEmpty();
    }

    @Test
    void follows_another_limit_for_the_contract_that_has_it() {
        var month = month(instant("2026-10-06T08:30").plusSeconds(1));

        assertThat(look().with(HOURS, "24").at(month)).hasSize(1);
        assertThat(look().with(HOURS, "25").at(month)).isEmpty();
        assertThat(look().withException("C1", HOURS, "24").at(month)).hasSize(1);
        assertThat(look().withException("C2", HOURS, "24").at(month)).isEmpty();
    }

    @Test
    void reads_no_visit_outside_the_month() {
        var far = instant("2026-12-01T08:00");
        var month = ALawfulMonth.of()
                .with(AVisit.of("V1").at("2026-09-30T23:59", 30).storedAt(far))
                .with(AVisit.of("V2").at("2026-10-31T23:59", 30).storedAt(far))
                .with(AVisit.of("V3").at("2026-11-01T00:00", 30).storedAt(far));

        assertThat(visitsOf(look().at(month))).containsExactly("V2");
    }
}
