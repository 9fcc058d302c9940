package se.tillit.generator.faults;

import se.tillit.generator.files.MonthPackage;
import se.tillit.generator.files.TableWriter;
import se.tillit.generator.people.World;
import se.tillit.generator.staff.Employment;
import se.tillit.generator.staff.Person;
import se.tillit.generator.staff.Terms;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Provider;

/** Employs people that stand in this month's files only. */
final class Employer {
    private final World world;
    private final MonthPackage month;
    private final TableWriter writer;

    Employer(World world, MonthPackage month, TableWriter writer) {
        this.world = world;
        this.month = month;
        this.writer = writer;
    }

    Employment employ(Provider provider, Terms terms) {
        return employ(world.hiring().newPerson(), provider, terms);
    }

    Employment employ(Person person, Provider provider, Terms terms) {
        var employment = world.hiring().employElsewhere(person, provider, terms);
        writer.add(month.tables(), employment);
        return employment;
    }

    static Terms usualTerms(int day) {
        return new Terms("hourly", "care_assistant", "B2", 40, day - 200, day - 204, Days.OPEN, day - 210, day - 196);
    }

    static Terms withRightToWorkUntil(Terms terms, int day) {
        return of(
                terms, terms.firstDay(), terms.identityVerified(), day, terms.backgroundChecked(), terms.introduced());
    }

    static Terms withIdentity(Terms terms, int day) {
        return of(
                terms, terms.firstDay(), day, terms.rightToWorkUntil(), terms.backgroundChecked(), terms.introduced());
    }

    static Terms withFirstDay(Terms terms, int day) {
        return of(
                terms,
                day,
                terms.identityVerified(),
                terms.rightToWorkUntil(),
                terms.backgroundChecked(),
                terms.introduced());
    }

    static Terms withBackground(Terms terms, int day) {
        return of(terms, terms.firstDay(), terms.identityVerified(), terms.rightToWorkUntil(), day, terms.introduced());
    }

    static Terms withIntroduction(Terms terms, int day) {
        return of(
                terms,
                terms.firstDay(),
                terms.identityVerified(),
                terms.rightToWorkUntil(),
                terms.backgroundChecked(),
                day);
    }

    private static Terms of(Terms terms, int first, int identity, int rightToWork, int background, int introduced) {
        return new Terms(
                terms.form(),
                terms.qualification(),
                terms.swedish(),
                terms.weeklyHours(),
                first,
                identity,
                rightToWork,
                background,
                introduced);
    }
}
