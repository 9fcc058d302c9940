package se.tillit.server.web.table;

import java.util.List;
import java.util.stream.Stream;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.server.web.Frame;

/**
 * What stands above a list.
 *
 * @param count how many rows there are, in words
 * @param files the same rows as files
 */
public record ListHead(String count, List<Frame.Link> files) {

    private static final Messages TEXTS = Messages.beside(ListHead.class, "list");

    /** Copies the files. */
    public ListHead {
        files = List.copyOf(files);
    }

    /**
     * A list whose files are at the path and an ending: {@code /months/2026-10/findings.csv}.
     *
     * @param count how many rows there are, in words
     * @param list where the list is, with its filters
     */
    public static ListHead of(String count, Address list, Language language) {
        var files = Stream.of(ListFile.Form.values())
                .map(form -> new Frame.Link(
                        TEXTS.text("file." + form.ending(), language),
                        list.at(list.path() + "." + form.ending()).href(),
                        false))
                .toList();
        return new ListHead(count, files);
    }
}
