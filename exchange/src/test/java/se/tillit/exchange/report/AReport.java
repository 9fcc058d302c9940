package se.tillit.exchange.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import se.tillit.exchange.intake.APackage;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Evidence;
import se.tillit.verification.engine.VerifyMonth;
import se.tillit.verification.engine.Workers;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

/** The report of a small package's month. */
final class AReport {

    private AReport() {}

    static Report of(APackage handedOver, Path folder, ParameterRow... rows) {
        var content = handedOver.contentIn(folder);
        var parameters = Parameters.of(List.of(rows));
        try (var workers = Workers.of(1)) {
            var evidence = new Evidence(content.handover(), SettlementMonth.parse("2026-10"), Set.of());
            var answer =
                    VerifyMonth.of(evidence, parameters, workers, stage -> {}).answer();
            return Report.of(answer, content, parameters, "2026.1");
        }
    }

    static String html(Report report) {
        var text = new StringWriter();
        try {
            report.write(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    /** The page without its style and script. */
    static String body(Report report) {
        return html(report).replaceAll("(?s)<(style|script)>.*?</\\1>", "");
    }

    /** The page in one language, without its tags. */
    static String text(Report report, String language) {
        var body = body(report);
        var start = body.indexOf("<article lang=\"%s\"".formatted(language));
        return body.substring(start, body.indexOf("</article>", start))
                .replaceAll("<[^>]*>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }
}
