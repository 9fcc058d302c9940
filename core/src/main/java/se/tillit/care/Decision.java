package se.tillit.care;

import org.jspecify.annotations.Nullable;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Service;

/**
 * Granted care (biståndsbeslut): a monthly frame of minutes for one person and service.
 *
 * @param id its identifier
 * @param recipient who is granted it
 * @param service what is granted
 * @param perMonth staff minutes in a full calendar month (ramtid)
 * @param type what the municipality calls it
 * @param staffing whether two staff at once are granted
 * @param validity the days on which it is in force
 */
public record Decision(
        String id,
        Recipient recipient,
        Service service,
        Minutes perMonth,
        @Nullable String type,
        Staffing staffing,
        DateRange validity) {}
