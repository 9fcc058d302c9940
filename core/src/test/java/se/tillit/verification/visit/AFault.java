package se.tillit.verification.visit;

import static se.tillit.verification.AVisit.instant;

import java.util.Map;
import java.util.function.Supplier;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;
import se.tillit.visits.Employment;
import se.tillit.visits.EmploymentForm;
import se.tillit.visits.Qualification;
import se.tillit.visits.RegistrationMethod;

/** For each visit rule a month in which it finds something of V1, on 5 October, under the contract C1. */
final class AFault {

    private static final Map<RuleCode, Supplier<ALawfulMonth>> MONTHS = Map.of(
            RuleCode.STAFF_IN_TWO_PLACES,
            () -> ALawfulMonth.of()
                    .with(AVisit.of("V1"))
                    .with(AVisit.of("V2").to(ALawfulMonth.recipient("R2")).at("2026-10-05T08:10", 30)),
            RuleCode.TWO_EMPLOYERS_AT_ONCE,
            AFault::twoEmployers,
            RuleCode.IMPOSSIBLE_TRAVEL,
            () -> ALawfulMonth.of()
                    .with(AVisit.of("V0")
                            .to(Homes.at("R2", Homes.metresNorth(60_000)))
                            .at("2026-10-05T07:30", 30))
                    .with(AVisit.of("V1")),
            RuleCode.OFF_SHIFT,
            () -> ALawfulMonth.of().withoutShifts().with(AVisit.of("V1")),
            RuleCode.STAFF_NOT_ELIGIBLE,
            () -> ALawfulMonth.of().with(withoutPapers()).with(AVisit.of("V1").by(withoutPapers())),
            RuleCode.STAFF_FORMALITIES_MISSING,
            () -> ALawfulMonth.of().with(withoutPapers()).with(AVisit.of("V1").by(withoutPapers())),
            RuleCode.WRONG_TAG,
            () -> ALawfulMonth.of().with(AVisit.of("V1").reading("T9", null)),
            RuleCode.MANUAL_UNEXPLAINED,
            () -> ALawfulMonth.of().with(AVisit.of("V1").registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC)),
            RuleCode.REGISTERED_LATE,
            () -> ALawfulMonth.of().with(AVisit.of("V1").storedAt(instant("2026-10-20T08:00"))));

    private AFault() {}

    /** The month of the rule. */
    static ALawfulMonth of(RuleCode rule) {
        var month = MONTHS.get(rule);
        if (month == null) {
            throw new IllegalArgumentException("There is no fault for %s yet.".formatted(rule.code()));
        }
        return month.get();
    }

    private static ALawfulMonth twoEmployers() {
        var secondJob = ALawfulMonth.employment("S2", ALawfulMonth.MUNICIPAL, "K1");
        return ALawfulMonth.of()
                .with(secondJob)
                .with(AVisit.of("V1"))
                .with(AVisit.of("V2")
                        .by(secondJob)
                        .to(ALawfulMonth.recipient("R2"))
                        .at(instant("2026-10-05T08:10"), Elapsed.ofMinutes(30)));
    }

    private static Employment withoutPapers() {
        return new Employment(
                "S1",
                ALawfulMonth.COMPANY,
                "K1",
                ALawfulMonth.ALWAYS,
                EmploymentForm.PERMANENT,
                Qualification.ASSISTANT_NURSE,
                null,
                null,
                null,
                null,
                null);
    }
}
