package se.tillit.verification.usecase;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.tillit.exchange.settings.ParameterFile;
import se.tillit.register.Register;
import se.tillit.register.surroundings.Around;
import se.tillit.verification.Evidence;
import se.tillit.verification.engine.VerifyMonth;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.store.Run;

/**
 * What a run saw around a line, a recipient or someone of the staff: the rows that bear on it as the run knew them, laid
 * out as evidence, and decided again with the run's parameters.
 */
@Component
public class LookAround {

    private final Register register;

    LookAround(Register register) {
        this.register = register;
    }

    /**
     * What was seen.
     *
     * @param evidence the rows, laid out
     * @param month the same verified: lines of the recipients around it are decided as the run decided them; of other
     *     lines and of patterns nothing can be said from here
     */
    public record Seen(Evidence evidence, VerifyMonth month) {}

    /** Looks around, if the register still has what the run read. */
    public Optional<Seen> at(Run run, Around around) {
        return register.findAround(run.month(), run.basis().knownAt(), run.finishedAt(), around)
                .map(known -> new KnownMonth(known).look(parameters(run)));
    }

    private static Parameters parameters(Run run) {
        return switch (ParameterFile.read(run.basis().parameters())) {
            case ParameterFile.Reading.Read read -> read.parameters();
            case ParameterFile.Reading.Unreadable wrong ->
                throw new IllegalStateException("Run %d: %s".formatted(run.id(), wrong));
        };
    }
}
