package se.tillit.verification.web.found;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.server.job.Json;

/** What the script {@code found.js} draws. The text may stand in a script block: no tag can begin in it. */
final class Charts {

    private Charts() {}

    /**
     * An axis.
     *
     * @param name what it measures
     * @param kind how its numbers are written: clock (minutes of a day), day (days of the month with the hour) or number
     * @param min where it begins
     * @param max where it ends
     */
    record Axis(String name, String kind, double min, double max) {}

    /**
     * Bars or points that belong together.
     *
     * @param name what they are called
     * @param values a number for each bar, or a pair for each point
     */
    record Series(String name, List<?> values) {}

    static String scatter(Axis x, Axis y, @Nullable String diagonal, Series... series) {
        var chart = new LinkedHashMap<String, Object>();
        chart.put("type", "scatter");
        chart.put("x", x);
        chart.put("y", y);
        chart.put("diagonal", diagonal == null ? "" : diagonal);
        chart.put("series", List.of(series));
        return text(chart);
    }

    static String bars(List<String> categories, String unit, Map<String, Number> limit, Series... series) {
        var chart = new LinkedHashMap<String, Object>();
        chart.put("type", "bar");
        chart.put("categories", categories);
        chart.put("unit", unit);
        chart.put("limit", limit);
        chart.put("series", List.of(series));
        return text(chart);
    }

    private static String text(Object chart) {
        return Json.text(chart).replace("<", "\\u003c").replace("&", "\\u0026");
    }
}
