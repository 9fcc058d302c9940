package se.tillit.exchange.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.tillit.areas.Setting;
import se.tillit.care.AbsenceKind;
import se.tillit.care.Staffing;
import se.tillit.care.Urgency;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Operator;
import se.tillit.contracts.PriceUnit;
import se.tillit.contracts.TimeClass;
import se.tillit.invoices.LineField;
import se.tillit.invoices.Objection;
import se.tillit.invoices.QuantityUnit;
import se.tillit.kernel.Service;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.LineTrace;
import se.tillit.verification.Mode;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleFamily;
import se.tillit.verification.Severity;
import se.tillit.verification.visit.StaffFormalitiesMissing.Formality;
import se.tillit.visits.EmploymentForm;
import se.tillit.visits.EvidenceGrade;
import se.tillit.visits.Place;
import se.tillit.visits.Qualification;
import se.tillit.visits.RegistrationMethod;
import se.tillit.visits.SwedishLevel;

/** Every constant that a text may speak of; each has a word in both languages. */
final class Vocabulary {

    private Vocabulary() {}

    static List<Enum<?>> constants() {
        var all = new ArrayList<Enum<?>>();
        all.addAll(List.of(AbsenceKind.values()));
        all.addAll(List.of(Compensation.values()));
        all.addAll(List.of(EmploymentForm.values()));
        all.addAll(List.of(EvidenceGrade.values()));
        all.addAll(List.of(EvidenceKind.values()));
        all.addAll(List.of(Formality.values()));
        all.addAll(List.of(LineField.values()));
        all.addAll(List.of(LineTrace.Result.values()));
        all.addAll(List.of(Mode.values()));
        all.addAll(List.of(Objection.values()));
        all.addAll(List.of(Operator.values()));
        all.addAll(List.of(Outcome.values()));
        all.addAll(List.of(Place.values()));
        all.addAll(List.of(PriceUnit.values()));
        all.addAll(List.of(Qualification.values()));
        all.addAll(List.of(QuantityUnit.values()));
        all.addAll(List.of(RegistrationMethod.values()));
        all.addAll(List.of(RuleFamily.values()));
        all.addAll(List.of(Service.values()));
        all.addAll(List.of(Setting.values()));
        all.addAll(List.of(Severity.values()));
        all.addAll(List.of(Staffing.values()));
        all.addAll(List.of(SwedishLevel.values()));
        all.addAll(List.of(TimeClass.values()));
        all.addAll(List.of(Urgency.values()));
        all.addAll(List.of(Words.Hidden.values()));
        return all;
    }

    /** The key of the constant's word, such as {@code time-class.evening}. */
    static String key(Enum<?> constant) {
        return kebab(constant.getDeclaringClass().getSimpleName()) + "."
                + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
