package se.tillit.exchange.keeping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.Resource;

/**
 * The accepted rows of one table, as a CSV file without a header: UTF-8, lines that end with LF, an empty field without
 * quotes where there is no value. Instants are in UTC. A row that came twice is there once.
 *
 * @param resource which table
 * @param file where they are
 * @param count how many lines the file has
 * @param gone the places of rows that do not stand after all, since others contradict them
 */
public record KeptRows(Resource resource, Path file, int count, BitSet gone) {

    /** The first column: the row's place, counted from 0. */
    public static final String ROW_NUMBER = "row_number";

    /** The last column of invoices and lines: the electronic invoice that it was read from, if it was. */
    public static final String XML_FILE = "xml_file";

    /** Copies the places. */
    public KeptRows {
        gone = (BitSet) gone.clone();
    }

    /** The places of rows that do not stand after all. */
    @Override
    public BitSet gone() {
        return (BitSet) gone.clone();
    }

    /** The columns of the file: the place, those of the schema, and for invoices and lines the electronic invoice. */
    public List<String> columns() {
        var columns = new ArrayList<String>();
        columns.add(ROW_NUMBER);
        resource.fields().stream().map(Field::name).forEach(columns::add);
        if (mayBeXml(resource)) {
            columns.add(XML_FILE);
        }
        return columns;
    }

    /** Whether electronic invoices hold such rows. */
    public static boolean mayBeXml(Resource resource) {
        return resource.equals(ExchangeSchema.INVOICES) || resource.equals(ExchangeSchema.LINES);
    }

    /** Whether the row at the place stands. */
    public boolean stands(int place) {
        return !gone.get(place);
    }

    /** How many rows stand. */
    public int standing() {
        return count - gone.cardinality();
    }
}
