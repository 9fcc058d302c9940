package se.tillit.verification.web.found;

import java.util.List;
import se.tillit.server.web.Frame;
import se.tillit.server.web.table.EmptyList;
import se.tillit.server.web.table.FilterForm;
import se.tillit.server.web.table.ListHead;
import se.tillit.server.web.table.Paging;
import se.tillit.verification.web.Status;

/**
 * The findings of a month.
 *
 * @param month the month by name
 * @param run which run they are of, in words
 * @param ways the list itself, and the list counted together
 * @param filters what one may choose by
 * @param chosen what is chosen by that no field shows, in words
 * @param head how many there are, and the files
 * @param groupedBy what the groups are; empty where the findings themselves are listed
 * @param groups findings counted together
 * @param rows the findings on this page
 * @param paging the way on
 * @param empty what stands where there are none
 */
public record FindingsView(
        String month,
        String run,
        List<Frame.Link> ways,
        FilterForm filters,
        List<String> chosen,
        ListHead head,
        String groupedBy,
        List<Group> groups,
        List<Row> rows,
        Paging paging,
        EmptyList empty) {

    /**
     * Findings that have something in common.
     *
     * @param name what that is
     * @param href the list of them
     * @param findings how many
     * @param amount what they are about
     */
    public record Group(String name, String href, String findings, String amount) {}

    /**
     * A finding.
     *
     * @param id its number
     * @param href its page
     * @param rule what its rule is called
     * @param severity how grave it is
     * @param shadow a word where the rule is only tried out; empty otherwise
     * @param text what it says
     * @param provider whose it is
     * @param evidence the grade of evidence
     * @param amount what it is about
     */
    public record Row(
            String id,
            String href,
            String rule,
            Status severity,
            String shadow,
            String text,
            String provider,
            String evidence,
            String amount) {}

    /** Copies the lists. */
    public FindingsView {
        ways = List.copyOf(ways);
        chosen = List.copyOf(chosen);
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
    }
}
