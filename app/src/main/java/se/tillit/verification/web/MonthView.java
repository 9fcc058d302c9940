package se.tillit.verification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.server.web.Frame;
import se.tillit.verification.web.overview.Change;
import se.tillit.verification.web.overview.ReasonLine;
import se.tillit.verification.web.overview.SumsTrend;

/**
 * A month.
 *
 * @param name what it is called: {@code oktober 2026}
 * @param href its page
 * @param status how it stands
 * @param known when it was last changed, in words; empty where nothing is known
 * @param progress how far its verification has come, in percent; none where none is under way
 * @param lead the gist, in a sentence; empty where it is not verified
 * @param figures what matters
 * @param change what became different since the run before; none where it is not verified
 * @param reasons why not all is approved
 * @param providers each provider's sums
 * @param trend how it went over the months
 * @param tables what is imported, table by table
 * @param runs its verifications, the newest first
 * @param ways where one may go from here
 * @param may what the one who looks may do here
 */
public record MonthView(
        String name,
        String href,
        Status status,
        String known,
        @Nullable Integer progress,
        String lead,
        List<Figure> figures,
        @Nullable Change change,
        List<ReasonLine> reasons,
        List<SumsRow> providers,
        @Nullable SumsTrend trend,
        List<Count> tables,
        List<RunRow> runs,
        List<Frame.Link> ways,
        May may) {

    /**
     * How many rows a table has.
     *
     * @param table the table
     * @param rows the number
     */
    public record Count(String table, String rows) {}

    /**
     * A verification.
     *
     * @param href its page
     * @param number its number
     * @param finished when it was done
     * @param askedBy who asked for it; empty for readers outside the municipality
     * @param approved what it approved
     * @param changed how many lines it decided otherwise than the one before; empty for the first
     * @param changesHref what changed; empty for the first
     */
    public record RunRow(
            String href,
            String number,
            String finished,
            String askedBy,
            String approved,
            String changed,
            String changesHref) {}

    /**
     * What the one who looks may do.
     *
     * @param verify have the month verified
     * @param readLines see decisions on lines and findings
     */
    public record May(boolean verify, boolean readLines) {}

    /** Copies the lists. */
    public MonthView {
        figures = List.copyOf(figures);
        reasons = List.copyOf(reasons);
        providers = List.copyOf(providers);
        tables = List.copyOf(tables);
        runs = List.copyOf(runs);
        ways = List.copyOf(ways);
    }
}
