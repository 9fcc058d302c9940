package se.tillit.verification.web.found;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.tillit.exchange.settings.ParameterFile;
import se.tillit.identity.Action;
import se.tillit.identity.Scope;
import se.tillit.server.web.Viewing;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.found.PatternRows;
import se.tillit.verification.store.found.TouchedVisit;

/** Draws what a finding is about, if a picture says more than its sentence. */
@Component
class Pictures {

    private static final double MICROS_AN_HOUR = 3.6e9;

    private final PatternRows rows;

    Pictures(PatternRows rows) {
        this.rows = rows;
    }

    Optional<Picture> of(Viewing viewing, Run run, KeptFinding finding, List<TouchedVisit> visits) {
        var rule = RuleCode.find(finding.rule()).orElse(null);
        if (rule == null) {
            return Optional.empty();
        }
        var words = new PictureWords(viewing.language());
        var pictures = new PatternPictures(rows, words, run);
        var scope = viewing.scope(Action.READ_LINES);
        return switch (rule) {
            case MANUAL_SHARE -> ofProvider(finding, provider -> pictures.grades(scope, provider));
            case HOURS_BEYOND_PRESENCE -> ofProvider(finding, pictures::presence);
            default -> viewing.may(Action.READ_STAFF) ? ofStaff(rule, viewing, run, finding, visits) : Optional.empty();
        };
    }

    private Optional<Picture> ofStaff(
            RuleCode rule, Viewing viewing, Run run, KeptFinding finding, List<TouchedVisit> visits) {
        var words = new PictureWords(viewing.language());
        var pictures = new PatternPictures(rows, words, run);
        var scope = viewing.scope(Action.READ_STAFF);
        return switch (rule) {
            case COPIED_SCHEDULE -> ofEmployment(finding, pictures::copiedSchedule);
            case BATCH_REGISTRATION -> ofEmployment(finding, pictures::registrations);
            case ROUND_TIMES -> ofEmployment(finding, pictures::roundTimes);
            case EXCESSIVE_HOURS -> pictures.hoursByDay(scope, finding, mostHoursADay(run));
            case SHIFT_WITHOUT_VISITS, ONLY_ONE_RECIPIENT -> pictures.hoursByDay(scope, finding, null);
            case STAFF_IN_TWO_PLACES,
                    TWO_EMPLOYERS_AT_ONCE,
                    IMPOSSIBLE_TRAVEL,
                    OFF_SHIFT,
                    REGISTERED_LATE,
                    MANUAL_UNEXPLAINED,
                    WRONG_TAG,
                    TIME_COUNTED_TWICE,
                    SECOND_STAFF_NOT_GRANTED,
                    VISIT_CUT_SHORT,
                    TIME_EXCEEDS_VISIT -> timeline(words, scope, run, visits);
            default -> Optional.empty();
        };
    }

    private Optional<Picture> timeline(PictureWords words, Scope scope, Run run, List<TouchedVisit> visits) {
        var staff = visits.stream().map(TouchedVisit::staff).distinct().toList();
        var named = new HashSet<>(visits.stream().map(TouchedVisit::id).toList());
        return TimelinePicture.around(visits)
                .map(window ->
                        new TimelinePicture(words).picture(window, rows.workOf(run, scope, staff, "", window), named));
    }

    private static Optional<Picture> ofEmployment(KeptFinding finding, Function<String, Optional<Picture>> picture) {
        return Optional.ofNullable(finding.staff()).flatMap(picture);
    }

    private static Optional<Picture> ofProvider(KeptFinding finding, Function<String, Optional<Picture>> picture) {
        var provider = finding.provider();
        return provider == null ? Optional.empty() : picture.apply(provider.value());
    }

    private static Double mostHoursADay(Run run) {
        return switch (ParameterFile.read(run.basis().parameters())) {
            case ParameterFile.Reading.Read read ->
                read.parameters()
                                .on(run.month().first())
                                .elapsed(Parameter.EXCESSIVE_DAY_HOURS)
                                .micros()
                        / MICROS_AN_HOUR;
            case ParameterFile.Reading.Unreadable wrong -> Double.parseDouble(Parameter.EXCESSIVE_DAY_HOURS.standard());
        };
    }
}
