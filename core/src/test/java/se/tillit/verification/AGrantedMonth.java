package se.tillit.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.invoices.LineId;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;

/** Rows around {@link ALawfulMonth#ofGrantedTime()}: a frame of 3 100 minutes, 100 for each day of October. */
public final class AGrantedMonth {

    /** 3 100 minutes at 452.00 an hour. */
    public static final String WHOLE = "23353.33";

    private AGrantedMonth() {}

    /** The month with the line F1/1 that claims so many minutes. */
    public static ALawfulMonth claiming(long minutes) {
        return ALawfulMonth.ofGrantedTime().with(ALine.granted("1", Minutes.of(minutes)));
    }

    /** The month with visits of so many minutes every day and the whole frame claimed. */
    public static ALawfulMonth executing(long minutesADay) {
        return executing(minutesADay, 1, 31).with(ALine.granted("1", Minutes.of(3_100)));
    }

    /** The month with such visits on some days only, and no line. */
    public static ALawfulMonth executing(long minutesADay, int first, int last) {
        var month = ALawfulMonth.of().without(EvidenceKind.SHIFTS).with(contract(ALawfulMonth.ALWAYS));
        for (var day = first; day <= last; day++) {
            month.with(AVisit.of("V" + day).at("2026-10-%02dT08:00".formatted(day), minutesADay));
        }
        return month;
    }

    /** The company's contract C1, for granted time on the days. */
    public static Contract contract(DateRange days) {
        return ALawfulMonth.contract("C1", ALawfulMonth.COMPANY, Compensation.GRANTED_TIME, days);
    }

    /** From and to days of October, both counted. */
    public static DateRange october(int first, int last) {
        return DateRange.ofClosed(LocalDate.of(2026, 10, first), LocalDate.of(2026, 10, last));
    }

    /** In hospital between local times. */
    public static Absence absence(String id, String from, @Nullable String to) {
        return new Absence(
                id,
                ALawfulMonth.RECIPIENT,
                AbsenceKind.HOSPITAL,
                AVisit.instant(from),
                to == null ? null : AVisit.instant(to));
    }

    /** A line for the decision D1, settled before. */
    public static SettledLine settled(String invoice, long minutes, String approved) {
        return new SettledLine(
                new LineId(ALawfulMonth.COMPANY, invoice, "1"),
                null,
                ALawfulMonth.DECISION.id(),
                Minutes.of(minutes),
                Money.sek(approved));
    }
}
