package se.tillit.privacy.usecase;

import java.time.LocalDate;
import java.util.List;

/** The rules on how long records are kept. */
public interface RetentionRules {

    /** The rule in force on the day for each kind. */
    List<RetentionRule> on(LocalDate day);
}
