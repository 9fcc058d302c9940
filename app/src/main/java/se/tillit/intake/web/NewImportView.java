package se.tillit.intake.web;

import java.util.List;

/**
 * The form for handing something over.
 *
 * @param months the months to choose among, the latest first
 * @param manners how it may be taken
 * @param mostSize how large a file may be, in words
 * @param ownOnly whether only the own provider's rows are taken
 * @param wrong what is wrong with what was filled in
 */
public record NewImportView(
        List<Choice> months, List<Choice> manners, String mostSize, boolean ownOnly, List<FieldWrong> wrong) {

    /**
     * One of several to choose among.
     *
     * @param value what is sent
     * @param text what it is called
     * @param isChosen whether it is the one
     */
    public record Choice(String value, String text, boolean isChosen) {}

    /**
     * What is wrong with a field.
     *
     * @param field the field's id
     * @param text what is wrong, in a sentence
     */
    public record FieldWrong(String field, String text) {}

    /** Copies the lists. */
    public NewImportView {
        months = List.copyOf(months);
        manners = List.copyOf(manners);
        wrong = List.copyOf(wrong);
    }

    /** What is wrong with the field; empty where nothing is. */
    public String wrongWith(String field) {
        return wrong.stream()
                .filter(one -> one.field().equals(field))
                .map(FieldWrong::text)
                .findFirst()
                .orElse("");
    }
}
