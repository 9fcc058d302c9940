package se.tillit.generator.town;

import se.tillit.generator.time.TimeClass;

/** What an hour costs, in öre, from the first to the last day. */
public record Price(
        Contract contract,
        Service service,
        boolean rural,
        TimeClass timeClass,
        int orePerHour,
        int validFrom,
        int validTo) {

    /** The same price, ended. */
    public Price endedOn(int lastDay) {
        return new Price(contract, service, rural, timeClass, orePerHour, validFrom, lastDay);
    }
}
