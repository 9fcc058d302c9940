package se.tillit.verification.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import se.tillit.exchange.settings.ParameterFile;
import se.tillit.exchange.settings.SwedishHolidays;
import se.tillit.invoices.SettledLine;
import se.tillit.register.MonthAsKnown;
import se.tillit.verification.Evidence;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Verification;
import se.tillit.verification.engine.Stage;
import se.tillit.verification.engine.VerifyMonth;
import se.tillit.verification.engine.Workers;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.store.Run;

/** A month as the register knows it, verified with parameters. */
record KnownMonth(MonthAsKnown known) {

    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

    /** What came of it, with what was looked at. */
    record Verified(Evidence evidence, Verification verification) {}

    Verified verify(Parameters parameters, Consumer<Stage> stages) {
        var evidence = evidence(parameters);
        try (var workers = Workers.of(THREADS)) {
            return new Verified(
                    evidence,
                    VerifyMonth.of(evidence, parameters, workers, stages).answer());
        }
    }

    /** Verified by one thread, with each line's trace: for the few rows around something. */
    LookAround.Seen look(Parameters parameters) {
        var evidence = evidence(parameters);
        try (var workers = Workers.of(1)) {
            return new LookAround.Seen(evidence, VerifyMonth.of(evidence, parameters, workers, stage -> {}));
        }
    }

    private Evidence evidence(Parameters parameters) {
        var holidays = new TreeSet<>(SwedishHolidays.all());
        holidays.addAll(parameters.on(known.month().first()).days(Parameter.HOLIDAYS_EXTRA));
        return new Evidence(known.content().handover(), known.month(), holidays);
    }

    /** What the verification was reached from. */
    Run.Basis basis(Parameters parameters, Verification verification) {
        var notRun = new TreeMap<String, String>();
        verification
                .notRun()
                .forEach((rule, evidence) ->
                        notRun.put(rule.code(), evidence.name().toLowerCase(Locale.ROOT)));
        return new Run.Basis(
                known.knownAt(),
                RuleCode.RULE_SET,
                ParameterFile.write(parameters.rows()),
                known.content().files().stream()
                        .map(file -> new Run.Input(file.name(), file.size(), file.sha256()))
                        .toList(),
                settled(),
                notRun);
    }

    private String settled() {
        var digest = sha256();
        var lines = known.content().handover().settled();
        lines.stream()
                .sorted(Comparator.comparing(SettledLine::id))
                .forEach(line -> digest.update("%s\0%s\0%s\0%s\0%s\n"
                        .formatted(line.id(), line.visit(), line.decision(), line.minutes(), line.approved())
                        .getBytes(StandardCharsets.UTF_8)));
        return "%d %s".formatted(lines.size(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
