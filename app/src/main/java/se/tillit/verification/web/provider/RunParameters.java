package se.tillit.verification.web.provider;

import se.tillit.exchange.settings.ParameterFile;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.store.Run;

/** The parameters that a run was made with. */
final class RunParameters {

    private RunParameters() {}

    static Parameters of(Run run) {
        return switch (ParameterFile.read(run.basis().parameters())) {
            case ParameterFile.Reading.Read read -> read.parameters();
            case ParameterFile.Reading.Unreadable wrong ->
                throw new IllegalStateException("Run %d: %s".formatted(run.id(), wrong));
        };
    }
}
