package se.tillit.exchange.results;

import se.tillit.exchange.Language;
import se.tillit.verification.Finding;

/** Words findings. */
@FunctionalInterface
public interface FindingSentences {

    /** The finding in words, on one line, with the evidence that a case officer or a provider can check. */
    String text(Finding finding, Language language);
}
