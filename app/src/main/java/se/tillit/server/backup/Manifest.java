package se.tillit.server.backup;

import java.util.List;

/**
 * What is in a backup.
 *
 * @param createdAt when its snapshot was taken
 * @param postgres the version of the database that it was taken from
 * @param modules which migrations each module's tables had
 * @param partitions the parts of tables that the program made as months came
 * @param tables the tables in the order in which they can be filled
 * @param sequences where each number series had come
 * @param files files of the data folder beside the database
 */
public record Manifest(
        String createdAt,
        String postgres,
        List<Module> modules,
        List<Partition> partitions,
        List<Table> tables,
        List<Sequence> sequences,
        List<Attachment> files) {

    /** Copies the lists. */
    public Manifest {
        modules = List.copyOf(modules);
        partitions = List.copyOf(partitions);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
    }

    /**
     * A module's tables.
     *
     * @param name the module
     * @param migrations its migrations in order, each as version and checksum: {@code 001 -123456}
     */
    public record Module(String name, List<String> migrations) {
        /** Copies the list. */
        public Module {
            migrations = List.copyOf(migrations);
        }
    }

    /**
     * A part of a table.
     *
     * @param name what it is called, with its schema, as SQL writes it
     * @param parent the table, likewise
     * @param bound which rows are in it, as SQL writes it
     */
    public record Partition(String name, String parent, String bound) {}

    /**
     * The rows of a table.
     *
     * @param name the table, with its schema, as SQL writes it
     * @param columns its columns, as SQL writes them
     * @param rows how many
     * @param sha256 the hash of their text as it stands in the backup
     */
    public record Table(String name, List<String> columns, long rows, String sha256) {
        /** Copies the list. */
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A number series.
     *
     * @param name its name, with its schema, as SQL writes it
     * @param last the last number that was given
     * @param isCalled whether that one is taken
     */
    public record Sequence(String name, long last, boolean isCalled) {}

    /**
     * A file.
     *
     * @param name its name in the data folder
     * @param bytes how long it is
     * @param sha256 its hash
     */
    public record Attachment(String name, long bytes, String sha256) {}

    /** How many rows there are in all. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
