package se.tillit.generator.faults;

import se.tillit.generator.people.Absence;
import se.tillit.generator.time.Days;
import se.tillit.generator.time.StockholmClock;
import se.tillit.generator.town.Service;
import se.tillit.generator.work.Shift;
import se.tillit.generator.work.Visit;

/** Which visits and shifts have nothing odd about them, so that a fault in them is the only thing to be found. */
record Plain(StockholmClock clock, Days days) {
    private static final int HOUR = 3_600;

    boolean isPlain(Visit visit) {
        var recipient = visit.recipient();
        var decision = visit.decision();
        int second = clock.secondOfDay(visit.start());
        return visit.payment() == Visit.Payment.BILLED
                && !visit.isReserved()
                && visit.site() == Visit.Site.HOME
                && days.covers(clock.day(visit.start()))
                && decision.service() == Service.PERSONAL_CARE
                && !decision.doubleStaffing()
                && decision.firstDay() < days.first() - 14
                && decision.lastDay() == Days.OPEN
                && decision.plans().size() == 1
                && decision.extras().isEmpty()
                && recipient.findSpouse().isEmpty()
                && !recipient.traits().protectedIdentity()
                && !recipient.isAwayBetween(clock.instant(days.first() - 2, 0), Absence.STILL)
                && visit.employment().person().employments().size() == 1
                && second > 7 * HOUR
                && second < 21 * HOUR;
    }

    boolean isPlain(Shift shift) {
        return shift.visits().size() >= 3
                && shift.employment().person().employments().size() == 1
                && shift.start() > clock.instant(days.first(), 5 * HOUR)
                && shift.end() < clock.instant(days.last(), 23 * HOUR)
                && clock.day(shift.start()) == clock.day(shift.end())
                && shift.visits().stream()
                        .noneMatch(visit -> visit.isReserved()
                                || visit.payment() == Visit.Payment.NOT_BILLED
                                || visit.decision().doubleStaffing());
    }
}
