package se.tillit.privacy.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules on how long records are kept. */
public interface RetentionRules {

    /** The rule in force on the day for each kind. */
    List<RetentionRule> on(LocalDate day);

    /** Rules that come into force after the day, the next first. */
    List<RetentionRule> after(LocalDate day);

    /** The rule of the kind that begins on the day, if there is one. */
    Optional<RetentionRule> find(RecordKind kind, LocalDate validFrom);

    /** Adds a rule that was confirmed. */
    void add(RetentionRule rule, long proposal);
}
