package se.tillit.visits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.ProviderId;

/**
 * One person's employment with one provider (anställning). A person with two employers has two, with one person key.
 *
 * @param id its identifier
 * @param employer the provider
 * @param person the pseudonymous key of the person, the same at every employer
 * @param employed the days of the employment
 * @param form form of employment
 * @param qualification professional level
 * @param swedish level in Swedish, where it is known
 * @param identityVerifiedOn when photo identity was checked; none = never
 * @param rightToWorkUntil last day of a time-limited right to work; none = not limited
 * @param backgroundCheckedOn when the criminal-record extract was shown; none = never
 * @param introducedOn when the introduction was completed; none = never
 */
public record Employment(
        String id,
        ProviderId employer,
        String person,
        DateRange employed,
        EmploymentForm form,
        Qualification qualification,
        @Nullable SwedishLevel swedish,
        @Nullable LocalDate identityVerifiedOn,
        @Nullable LocalDate rightToWorkUntil,
        @Nullable LocalDate backgroundCheckedOn,
        @Nullable LocalDate introducedOn) {}
