package se.tillit.contracts;

import se.tillit.areas.Setting;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Service;
import se.tillit.kernel.UnitPrice;

/**
 * One row of a contract's price list (prislista).
 *
 * @param contract the contract
 * @param service what it is the price of
 * @param setting town or country
 * @param timeClass the hours of the week, or {@link TimeClass#ANY}
 * @param unit what it is for
 * @param price kronor per unit, at most two decimals
 * @param validity the days on which it is in force
 */
public record Price(
        Contract contract,
        Service service,
        Setting setting,
        TimeClass timeClass,
        PriceUnit unit,
        UnitPrice price,
        DateRange validity) {}
