package se.tillit.server.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.server.web.chart.StackedBars;

/** Knows how things stand, in figures: modules tell it, and the first page shows it beside what waits. */
public interface Overview {

    /**
     * How something stands.
     *
     * @param heading what it is about
     * @param href where all of it is
     * @param lead the gist, in a sentence or two
     * @param figures three to five figures
     * @param held what waits for somebody, the most first
     * @param heldHeading what is said above that
     * @param changed what is different since last time
     * @param trend how it went over time; none where there is one point only
     */
    record Standing(
            String heading,
            String href,
            String lead,
            List<Number> figures,
            String heldHeading,
            List<Remark> held,
            Remark changed,
            @Nullable Trend trend) {
        /** Copies the lists. */
        public Standing {
            figures = List.copyOf(figures);
            held = List.copyOf(held);
        }
    }

    /**
     * A figure.
     *
     * @param label what it is called
     * @param value the figure
     * @param note what it is to be seen against
     * @param href where it is made up; empty for nowhere
     */
    record Number(String label, String value, String note, String href) {}

    /**
     * A sentence that may lead somewhere.
     *
     * @param text the sentence
     * @param href where it leads; empty for nowhere
     */
    record Remark(String text, String href) {}

    /**
     * How it went over time, as a picture and as a table of the same.
     *
     * @param heading what is said above it
     * @param chart the picture
     * @param columns what stands above the columns of the table
     * @param rows the rows
     */
    record Trend(String heading, StackedBars chart, List<String> columns, List<Row> rows) {
        /** Copies the lists. */
        public Trend {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A point in time.
     *
     * @param name when
     * @param href where it is shown
     * @param cells its figures
     */
    record Row(String name, String href, List<String> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How it stands, as far as the one who looks may see. */
    Optional<Standing> findFor(Viewing viewing);
}
