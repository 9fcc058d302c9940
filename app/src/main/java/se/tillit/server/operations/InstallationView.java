package se.tillit.server.operations;

import java.util.List;

/**
 * How the installation is, in words.
 *
 * @param checks what was looked at, and whether it is as it should be
 * @param facts what there is to know beside that
 * @param schemas each module with the version of its tables
 */
public record InstallationView(List<Check> checks, List<Fact> facts, List<Fact> schemas) {

    /**
     * Something that was looked at.
     *
     * @param name what
     * @param isWell whether it is as it should be
     * @param text how it is and, where it is not well, what to do
     */
    public record Check(String name, boolean isWell, String text) {}

    /**
     * Something to know.
     *
     * @param name what it is
     * @param text how it is
     */
    public record Fact(String name, String text) {}

    /** Copies the lists. */
    public InstallationView {
        checks = List.copyOf(checks);
        facts = List.copyOf(facts);
        schemas = List.copyOf(schemas);
    }
}
