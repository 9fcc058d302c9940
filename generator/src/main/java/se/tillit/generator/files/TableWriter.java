package se.tillit.generator.files;

import java.time.YearMonth;
import se.tillit.generator.people.Absence;
import se.tillit.generator.people.Decision;
import se.tillit.generator.people.Plan;
import se.tillit.generator.people.Recipient;
import se.tillit.generator.people.World;
import se.tillit.generator.staff.Employment;
import se.tillit.generator.time.Days;
import se.tillit.generator.time.TimeClass;
import se.tillit.generator.town.Area;
import se.tillit.generator.town.Provider;

/** Writes up the world as it is known at the end of a month: all that counted then or in the month before. */
public final class TableWriter {
    private final World world;
    private final Texts texts = new Texts();

    /** For the world, month by month. */
    public TableWriter(World world) {
        this.world = world;
    }

    /** The tables of the month's package. */
    public Tables write(YearMonth month) {
        var tables = Tables.empty();
        var counted =
                new Days(Days.of(month.minusMonths(1)).first(), Days.of(month).last());
        writeMarket(tables);
        for (var recipient : world.recipients()) {
            if (recipient.lastDay() >= counted.first()) {
                writeRecipient(tables, recipient, counted);
            }
        }
        for (var employment : world.hiring().employments()) {
            if (employment.lastDay() >= counted.first()) {
                writeStaff(tables.staff(), employment, employment.terms().rightToWorkKnownOn(counted.last()));
            }
        }
        return tables;
    }

    /** Adds someone whom the world does not know of. */
    public void add(Tables tables, Recipient recipient, YearMonth month) {
        writeRecipient(tables, recipient, Days.of(month));
    }

    /** Adds an employment that the world does not know of, and whose right to work nobody renews. */
    public void add(Tables tables, Employment employment) {
        writeStaff(tables.staff(), employment, employment.terms().rightToWorkUntil());
    }

    private void writeMarket(Tables tables) {
        for (var provider : Provider.values()) {
            tables.providers().add(provider.id(), provider.title(), provider.operator());
        }
        for (var area : Area.values()) {
            tables.areas().add(area.id(), area.title());
        }
        for (var contract : world.market().contracts()) {
            var area = contract.area();
            tables.contracts()
                    .add(
                            contract.id(),
                            contract.provider().id(),
                            area == null ? "" : area.id(),
                            Integer.toString(contract.share()),
                            "",
                            "executed_time",
                            texts.date(contract.validFrom()),
                            "");
        }
        for (var price : world.market().prices().all()) {
            tables.prices()
                    .add(
                            price.contract().id(),
                            price.service().text(),
                            Boolean.toString(price.rural()),
                            text(price.timeClass()),
                            "hour",
                            Texts.sek(price.orePerHour()),
                            texts.date(price.validFrom()),
                            texts.date(price.validTo()));
        }
    }

    private static String text(TimeClass timeClass) {
        return switch (timeClass) {
            case ANY -> "any";
            case DAY -> "day";
            case EVENING -> "evening";
            case WEEKEND -> "weekend";
            case NIGHT -> "night";
        };
    }

    private void writeRecipient(Tables tables, Recipient recipient, Days counted) {
        boolean hidden = recipient.traits().protectedIdentity();
        var place = recipient.home().place();
        tables.recipients()
                .add(
                        recipient.id(),
                        recipient.home().area().id(),
                        Boolean.toString(recipient.home().rural()),
                        recipient.traits().ageGroup(),
                        hidden ? "" : place.latitude(),
                        hidden ? "" : place.longitude(),
                        recipient.household(),
                        Boolean.toString(hidden));
        for (var tag : recipient.tags()) {
            tables.tags().add(tag.id(), recipient.id(), texts.date(tag.firstDay()), texts.date(tag.lastDay()));
        }
        for (var absence : recipient.absences()) {
            boolean still = absence.end() == Absence.STILL;
            if (still || world.clock().day(absence.end()) >= counted.first()) {
                tables.absences()
                        .add(
                                absence.id(),
                                recipient.id(),
                                absence.kind(),
                                texts.instant(absence.start()),
                                still ? "" : texts.instant(absence.end()));
            }
        }
        for (var decision : recipient.decisions()) {
            if (decision.lastDay() >= counted.first()) {
                writeDecision(tables, decision, counted);
            }
        }
    }

    private void writeDecision(Tables tables, Decision decision, Days counted) {
        tables.decisions()
                .add(
                        decision.id(),
                        decision.recipient().id(),
                        decision.service().text(),
                        Integer.toString(decision.minutesPerMonth()),
                        decision.recipient().traits().ageGroup().equals("65_plus") ? "SoL 65+" : "SoL",
                        Boolean.toString(decision.doubleStaffing()),
                        texts.date(decision.firstDay()),
                        texts.date(decision.lastDay()));
        for (var extra : decision.extras()) {
            if (extra.lastDay() >= counted.first()) {
                tables.extras()
                        .add(
                                extra.id(),
                                decision.id(),
                                texts.date(extra.firstDay()),
                                texts.date(extra.lastDay()),
                                Integer.toString(extra.minutes()),
                                texts.instant(extra.approvedAt()));
            }
        }
        for (var assignment : decision.assignments()) {
            tables.assignments()
                    .add(
                            assignment.id(),
                            decision.id(),
                            assignment.provider().id(),
                            assignment.urgency(),
                            texts.instant(assignment.orderedAt()),
                            texts.instant(assignment.acceptedAt()),
                            texts.date(assignment.firstDay()),
                            texts.date(assignment.lastDay()));
        }
        for (var plan : decision.plans()) {
            if (plan.lastDay() >= counted.first()) {
                writePlan(tables, plan);
            }
        }
    }

    private void writePlan(Tables tables, Plan plan) {
        tables.plans()
                .add(
                        plan.id(),
                        plan.decision().id(),
                        plan.provider().id(),
                        texts.instant(plan.submittedAt()),
                        texts.instant(plan.approvedAt()),
                        texts.date(plan.firstDay()),
                        texts.date(plan.lastDay()));
        for (var visit : plan.visits()) {
            boolean weekly = visit.everyWeeks() == 1;
            tables.plannedVisits()
                    .add(
                            visit.id(),
                            plan.id(),
                            Integer.toString(visit.weekday()),
                            Texts.time(visit.windowStart()),
                            Texts.time(visit.windowEnd()),
                            Integer.toString(visit.minutes()),
                            Integer.toString(visit.staff()),
                            weekly ? "" : Integer.toString(visit.everyWeeks()),
                            weekly ? "" : texts.date(visit.firstWeek()));
        }
    }

    private void writeStaff(Table staff, Employment employment, int rightToWorkUntil) {
        var terms = employment.terms();
        staff.add(
                employment.id(),
                employment.provider().id(),
                employment.person().key(),
                texts.date(terms.firstDay()),
                texts.date(employment.lastDay()),
                terms.form(),
                terms.qualification(),
                terms.swedish(),
                texts.date(terms.identityVerified()),
                texts.date(rightToWorkUntil),
                texts.date(terms.backgroundChecked()),
                texts.date(terms.introduced()));
    }
}
