package se.tillit.verification.web;

import java.time.LocalDate;
import org.springframework.web.util.UriComponentsBuilder;
import se.tillit.invoices.LineId;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;

/**
 * The addresses of what is looked into, in one place. Ids of providers' own making may hold any sign, so they stand in
 * the query and not in the path.
 */
public final class Places {

    private Places() {}

    /** A month. */
    public static String month(SettlementMonth month) {
        return "/months/" + month;
    }

    /** The invoices of a month. */
    public static String invoices(SettlementMonth month) {
        return month(month) + "/invoices";
    }

    /** An invoice with its lines. */
    public static String invoice(SettlementMonth month, ProviderId provider, String invoice) {
        return query(month(month) + "/invoice", "provider", provider.value(), "invoice", invoice);
    }

    /** An invoice line with its evidence. */
    public static String line(SettlementMonth month, LineId line) {
        return query(
                month(month) + "/line",
                "provider",
                line.provider().value(),
                "invoice",
                line.invoice(),
                "line",
                line.line());
    }

    /** The lines of a month; filters are appended by those who know them. */
    public static String lines(SettlementMonth month) {
        return month(month) + "/lines";
    }

    /** A recipient's month. */
    public static String recipient(SettlementMonth month, String recipient) {
        return query(month(month) + "/recipient", "id", recipient);
    }

    /** A staff member's month, by one of the employments. */
    public static String staff(SettlementMonth month, String staff) {
        return query(month(month) + "/staff", "id", staff);
    }

    /** A staff member's day. */
    public static String staffDay(SettlementMonth month, String staff, LocalDate day) {
        return query(month(month) + "/staff-day", "id", staff, "day", day.toString());
    }

    /** The findings of a month. */
    public static String findings(SettlementMonth month) {
        return month(month) + "/findings";
    }

    /** A finding of the month's latest run. */
    public static String finding(SettlementMonth month, int number) {
        return findings(month) + "/" + number;
    }

    /** The providers of a month side by side. */
    public static String providers(SettlementMonth month) {
        return month(month) + "/providers";
    }

    /** A provider's month. */
    public static String provider(SettlementMonth month, ProviderId provider) {
        return month(month) + "/providers/" + provider.value();
    }

    /** A rule in the rule book. */
    public static String rule(String code) {
        return "/rules/" + code;
    }

    /** An address with a query of names and values after each other. */
    public static String query(String path, String... namesAndValues) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new Object[namesAndValues.length / 2];
        for (var at = 0; at + 1 < namesAndValues.length; at += 2) {
            address.queryParam(namesAndValues[at], "{" + namesAndValues[at] + "}");
            values[at / 2] = namesAndValues[at + 1];
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
