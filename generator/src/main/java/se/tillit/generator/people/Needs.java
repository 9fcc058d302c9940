package se.tillit.generator.people;

import se.tillit.generator.town.Chance;

/** What someone needs help with: visits a day, and the services beside. */
record Needs(
        int visitsADay,
        boolean health,
        int householdEveryWeeks,
        boolean errand,
        Slot respite,
        boolean escort,
        boolean twoAtOnce,
        int visitsANight) {
    /** In place of a kind of respite: none. */
    static final Slot NO_RESPITE = Slot.SUDDEN_NEED;

    /** Most need little; every 25th has the night patrol, every 40th respite, whatever chance says. */
    static Needs of(int number, Chance chance) {
        int draw = chance.between(0, 99);
        int visits = draw < 7 ? 0 : draw < 33 ? 1 : draw < 59 ? 2 : draw < 86 ? 3 : 4;
        boolean night = number % 25 == 7;
        if (night) {
            visits = Math.max(visits, 3);
        }
        boolean household = visits == 0 || chance.percent(38);
        Slot respite = number % 80 == 11 ? Slot.RESPITE : number % 80 == 51 ? Slot.SHARED_RESPITE : NO_RESPITE;
        return new Needs(
                visits,
                visits > 0 && chance.percent(17),
                household ? (chance.percent(60) ? 2 : 1) : 0,
                household && chance.percent(30),
                respite,
                number % 60 == 21,
                visits >= 3 && chance.percent(13),
                night ? chance.between(1, 2) : 0);
    }

    /** A little more or less of the daily help. */
    Needs changed(Chance chance) {
        int visits = visitsADay == 4 || visitsADay > 1 && chance.percent(35) ? visitsADay - 1 : visitsADay + 1;
        return new Needs(visits, health, householdEveryWeeks, errand, respite, escort, twoAtOnce, visitsANight);
    }
}
