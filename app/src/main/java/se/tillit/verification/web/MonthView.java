package se.tillit.verification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month.
 *
 * @param name what it is called: {@code oktober 2026}
 * @param href its page
 * @param status how it stands
 * @param known when it was last changed, in words; empty where nothing is known
 * @param progress how far its verification has come, in percent; none where none is under way
 * @param figures what matters
 * @param providers each provider's sums
 * @param tables what is imported, table by table
 * @param runs its verifications, the newest first
 * @param doors where one may go from here
 * @param may what the one who looks may do here
 */
public record MonthView(
        String name,
        String href,
        Status status,
        String known,
        @Nullable Integer progress,
        List<Figure> figures,
        List<SumsRow> providers,
        List<Count> tables,
        List<RunRow> runs,
        Doors doors,
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
     * Where one may go from here.
     *
     * @param imports the imports of the month; empty where they may not see them
     * @param payment the payment of the month
     */
    public record Doors(String imports, String payment) {}

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
        providers = List.copyOf(providers);
        tables = List.copyOf(tables);
        runs = List.copyOf(runs);
    }
}
