package se.tillit.verification.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.care.Decision;
import se.tillit.care.Extra;
import se.tillit.care.Recipient;
import se.tillit.care.Staffing;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.LineId;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Service;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.ASettlement;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.visits.Employment;
import se.tillit.visits.RegistrationMethod;

/**
 * A month of some fifty visits in a few days, so that they meet, with faults of most kinds, credits, settled lines and
 * extras. The same seed gives the same month.
 */
final class RandomMonth {

    /** Who shares what in the month. */
    enum Sharing {
        /** People work for both providers, and both draw on the same extras. */
        ALL,
        /** Nobody and nothing is shared but the recipients. */
        RECIPIENTS
    }

    private final Random random;
    private final Sharing sharing;
    private final ALawfulMonth month;
    private final List<Employment> staff = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    private RandomMonth(long seed, Sharing sharing) {
        this.random = new Random(seed);
        this.sharing = sharing;
        this.month = ALawfulMonth.of().without(EvidenceKind.TAGS);
        if (random.nextBoolean()) {
            month.without(EvidenceKind.SHIFTS);
        }
    }

    static ALawfulMonth of(long seed, Sharing sharing) {
        return new RandomMonth(seed, sharing).build();
    }

    private ALawfulMonth build() {
        month.with(ALawfulMonth.price(ALawfulMonth.MUNICIPAL_CONTRACT));
        addStaff();
        for (var at = 1; at <= 5; at++) {
            addRecipient(at);
        }
        for (var at = 0; at < 50; at++) {
            addVisit(String.valueOf(at));
        }
        return month;
    }

    private boolean isOneIn(int number) {
        return random.nextInt(number) == 0;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private ProviderId provider() {
        return random.nextBoolean() ? ALawfulMonth.COMPANY : ALawfulMonth.MUNICIPAL;
    }

    private LocalDate day() {
        return LocalDate.of(2026, 10, 1 + random.nextInt(31));
    }

    private void addStaff() {
        for (var at = 1; at <= 3; at++) {
            staff.add(ALawfulMonth.employment("C" + at, ALawfulMonth.COMPANY, "KC" + at));
            var person = sharing == Sharing.ALL && isOneIn(2) ? "KC" + at : "KM" + at;
            staff.add(ALawfulMonth.employment("M" + at, ALawfulMonth.MUNICIPAL, person));
        }
        staff.forEach(month::with);
        staff.forEach(employment -> month.with(
                ALawfulMonth.shift("P" + employment.id(), employment, "2026-10-05T07:00", "2026-10-08T22:00")));
    }

    private void addRecipient(int at) {
        var alone = ALawfulMonth.recipient("R" + at);
        var household = at <= 3 ? "H1" : null;
        var recipient = new Recipient(
                alone.id(),
                alone.area(),
                alone.setting(),
                alone.ageGroup(),
                alone.home(),
                household,
                alone.protection());
        var service = isOneIn(6) ? Service.HOUSEHOLD : Service.PERSONAL_CARE;
        var staffing = isOneIn(3) ? Staffing.DOUBLE : Staffing.SINGLE;
        var validity = isOneIn(5) ? DateRange.ofClosed(day(), null) : ALawfulMonth.ALWAYS;
        var frame = Minutes.of(60 + random.nextInt(400));
        var decision = new Decision("D" + at, recipient, service, frame, null, staffing, validity);
        decisions.add(decision);
        month.with(recipient).with(decision);
        for (var provider : List.of(ALawfulMonth.COMPANY, ALawfulMonth.MUNICIPAL)) {
            var days = isOneIn(4) ? DateRange.ofClosed(day(), day()) : ALawfulMonth.ALWAYS;
            month.with(ALawfulMonth.assignment("U" + at + provider, decision, provider, days));
            if (!isOneIn(8)) {
                month.with(ALawfulMonth.plan("G" + at + provider, decision, provider));
            }
        }
        if (sharing == Sharing.ALL && isOneIn(2)) {
            var first = LocalDate.of(2026, 9, 25).plusDays(random.nextInt(14));
            var approved = isOneIn(4) ? null : AVisit.instant("2026-10-20T10:00");
            month.with(new Extra(
                    "E" + at,
                    decision,
                    DateRange.ofDays(first, 1 + random.nextInt(20)),
                    Minutes.of(random.nextInt(200)),
                    approved));
        }
        if (isOneIn(3)) {
            var from = AVisit.instant("2026-10-0%dT%02d:00".formatted(5 + random.nextInt(3), random.nextInt(24)));
            var to = isOneIn(3) ? null : from.plusSeconds(3600L * random.nextInt(30));
            var kind = oneOf(List.of(AbsenceKind.HOSPITAL, AbsenceKind.AWAY, AbsenceKind.DECEASED));
            month.with(new Absence("B" + at, recipient, kind, from, to));
        }
    }

    private void addVisit(String id) {
        var decision = oneOf(decisions);
        var employment = oneOf(staff);
        var start = "2026-10-0%dT%02d:%02d:%02d"
                .formatted(5 + random.nextInt(3), 7 + random.nextInt(6), random.nextInt(60), random.nextInt(60));
        var visit = AVisit.of(id)
                .to(decision.recipient())
                .by(employment)
                .doing(decision.service())
                .at(isOneIn(15) ? "2026-09-30T23:50" : start, random.nextInt(60));
        if (isOneIn(10)) {
            visit.registered(RegistrationMethod.MANUAL, RegistrationMethod.APP);
        }
        if (isOneIn(10)) {
            visit.elsewhere();
        }
        month.with(visit);
        bill(visit, decision, employment.employer());
    }

    private Invoice invoice(ProviderId provider, @Nullable String credits) {
        var issued = LocalDate.of(2026, 11, 1 + random.nextInt(3)).toString();
        var id = (credits == null ? "F" : "K") + issued.substring(9) + (credits == null ? "" : credits);
        return ASettlement.invoice(provider, id, issued, credits);
    }

    private void bill(AVisit visit, Decision decision, ProviderId provider) {
        var times = isOneIn(6) ? 0 : isOneIn(5) ? 2 : 1;
        for (var time = 0; time < times; time++) {
            var line = visit.id() + "." + time;
            var invoice = invoice(isOneIn(25) ? provider() : provider, null);
            month.with(invoice)
                    .with(spoilt(ALine.billing(visit, line).on(invoice).under(decision.id())));
            if (isOneIn(6)) {
                var note = invoice(invoice.provider(), isOneIn(6) ? "F7" : invoice.id());
                month.with(note).with(ASettlement.crediting(visit, line, note));
            }
            if (sharing == Sharing.ALL && isOneIn(12)) {
                month.with(new SettledLine(
                        new LineId(provider, isOneIn(2) ? invoice.id() : "F0", line),
                        isOneIn(5) ? "V0" : visit.id(),
                        decision.id(),
                        Minutes.of(isOneIn(4) ? -20 : 20),
                        Money.sek(isOneIn(4) ? "-150.67" : "150.67")));
            }
        }
    }

    private ALine spoilt(ALine line) {
        var minutes = Minutes.of(random.nextInt(70));
        return switch (random.nextInt(24)) {
            case 0 -> line.claiming(minutes);
            case 1 -> line.claiming(minutes).amounting(UnitPrice.sek("452.00").forTime(minutes));
            case 2 -> line.priced(UnitPrice.sek("470.00"));
            case 3 -> line.priced(UnitPrice.sek("400.00"));
            case 4 -> line.amounting(Money.ofOre(random.nextInt(60_000)));
            case 5 -> line.amounting(Money.ZERO);
            case 6 -> line.under("D" + random.nextInt(7));
            case 7 -> line.by("C1");
            case 8 -> line.helping("R1");
            case 9 -> line.naming("V" + random.nextInt(3));
            case 10 -> line.naming(null);
            case 11 -> line.priced(null);
            case 12 -> line.from(new Interval(0, 1), EndsClaimed.BOTH);
            case 13 -> line.doing("escort");
            default -> line;
        };
    }
}
