package se.tillit.server.web.table;

import java.util.ArrayList;
import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.server.web.Frame;

/**
 * The filters of a list as a form that puts them into the address.
 *
 * @param action where it leads
 * @param fields what one may choose by
 * @param kept what goes with it unseen: grouping, order
 * @param apply what the button is called
 * @param clear to the list without filters; no address where none is set
 * @param title what the form is called
 * @param isOpen whether any filter is set
 */
public record FilterForm(
        String action,
        List<Field> fields,
        List<Option> kept,
        String apply,
        Frame.Link clear,
        String title,
        boolean isOpen) {

    private static final Messages TEXTS = Messages.beside(FilterForm.class, "list");

    /**
     * Something to choose by: from options, or typed where there are none.
     *
     * @param name its name in the address
     * @param label what it is called
     * @param value what is chosen or typed
     * @param options what one may choose from; the first is usually "all"
     * @param error what is wrong with what was typed; empty where nothing is
     */
    public record Field(String name, String label, String value, List<Option> options, String error) {
        /** Copies the options. */
        public Field {
            options = List.copyOf(options);
        }

        /** One to choose from options. */
        public static Field choice(String name, String label, String value, List<Option> options) {
            return new Field(name, label, value, options, "");
        }

        /** One to type in. */
        public static Field typed(String name, String label, String value) {
            return new Field(name, label, value, List.of(), "");
        }
    }

    /**
     * One of several to choose from.
     *
     * @param value as it stands in the address
     * @param text as it is called
     */
    public record Option(String value, String text) {}

    /** Copies the lists. */
    public FilterForm {
        fields = List.copyOf(fields);
        kept = List.copyOf(kept);
    }

    /** The form of a list: what its address holds beside the fields is kept, but for the page. */
    public static FilterForm of(Address list, List<Field> fields, Language language) {
        var clean = list.with(Paging.AFTER, "");
        var kept = new ArrayList<Option>();
        var bare = clean;
        for (var field : fields) {
            bare = bare.with(field.name(), "");
        }
        bare.query().forEach((name, value) -> kept.add(new Option(name, value)));
        var isSet = !bare.equals(clean);
        return new FilterForm(
                list.path(),
                fields,
                kept,
                TEXTS.text("filter.apply", language),
                new Frame.Link(TEXTS.text("filter.clear", language), isSet ? bare.href() : "", false),
                TEXTS.text("filter", language),
                isSet);
    }
}
