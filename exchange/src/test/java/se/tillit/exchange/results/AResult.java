package se.tillit.exchange.results;

import java.nio.file.Path;
import java.util.Set;
import se.tillit.exchange.intake.APackage;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Evidence;
import se.tillit.verification.engine.VerifyMonth;
import se.tillit.verification.engine.Workers;
import se.tillit.verification.parameters.Parameters;

/** The result of verifying a small package. */
final class AResult {

    private AResult() {}

    static Results of(APackage handedOver, Path folder) {
        return of(handedOver.contentIn(folder), Parameters.defaults());
    }

    static Results of(PackageContent content, Parameters parameters) {
        try (var workers = Workers.of(1)) {
            var evidence = new Evidence(content.handover(), SettlementMonth.parse("2026-10"), Set.of());
            var answer =
                    VerifyMonth.of(evidence, parameters, workers, stage -> {}).answer();
            return new Results(
                    answer,
                    content,
                    parameters,
                    "7",
                    (finding, language) -> finding.rule().code() + " (" + language.code() + ")");
        }
    }
}
