package se.tillit.command;

import java.util.List;

/** A command that is not carried out, with the sentences that say why and what to do. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    Refused(String... sentences) {
        this(List.of(sentences));
    }

    Refused(List<String> sentences) {
        super(String.join(" ", sentences), null, false, false);
        this.sentences = List.copyOf(sentences);
    }

    List<String> sentences() {
        return sentences;
    }
}
