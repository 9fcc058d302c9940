package se.tillit.cli.run;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.tillit.cli.call.Refused;
import se.tillit.cli.call.Steps;
import se.tillit.exchange.Language;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.exchange.intake.UnreadablePackage;
import se.tillit.exchange.peppol.InvoiceCheck;
import se.tillit.exchange.settings.ParameterFile;
import se.tillit.exchange.settings.SwedishHolidays;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Evidence;
import se.tillit.verification.engine.VerifyMonth;
import se.tillit.verification.engine.Workers;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Parameters;

/**
 * What verify, explain and demo have in common: a package is read and its month verified.
 *
 * @param content what was read
 * @param evidence the same, laid out
 * @param parameters the parameters used
 * @param month the verified month
 */
public record VerificationRun(PackageContent content, Evidence evidence, Parameters parameters, VerifyMonth month) {

    /**
     * What is asked for.
     *
     * @param folder the package
     * @param month the settlement month; none where it is the only one that the package has
     * @param parameterFile the municipality's parameters; none for the defaults
     * @param validation what electronic invoices are tried against beside our own rules
     */
    public record Request(
            Path folder,
            @Nullable SettlementMonth month,
            @Nullable Path parameterFile,
            Validation validation) {

        /** A request without validation. */
        public Request(Path folder, @Nullable SettlementMonth month, @Nullable Path parameterFile) {
            this(folder, month, parameterFile, Validation.NONE);
        }
    }

    /** What electronic invoices are tried against. */
    public enum Validation {
        /** Nothing. */
        NONE,
        /** The official rules of Peppol BIS Billing 3. */
        OFFICIAL_RULES;

        /** As the option says. */
        public static Validation of(boolean isAsked) {
            return isAsked ? OFFICIAL_RULES : NONE;
        }
    }

    /**
     * Reads and verifies.
     *
     * @throws Refused if it can't be done, with the sentence that says why
     */
    public static VerificationRun of(Request request, Workers workers, int threads, Steps steps, Language language) {
        var parameters = parameters(request.parameterFile(), language);
        steps.begin("read");
        var content = read(request, threads, steps, language);
        steps.begin("evidence");
        var month = AskedMonth.of(request.month(), content.handover(), language);
        var holidays = new TreeSet<>(SwedishHolidays.all());
        holidays.addAll(parameters.on(month.first()).days(Parameter.HOLIDAYS_EXTRA));
        var evidence = new Evidence(content.handover(), month, holidays);
        var verified = VerifyMonth.of(
                evidence, parameters, workers, stage -> steps.begin(stage.name().toLowerCase(Locale.ROOT)));
        return new VerificationRun(content, evidence, parameters, verified);
    }

    /**
     * The municipality's parameters; the defaults where there is no file.
     *
     * @throws Refused if the file can't be read, with the sentence that says why
     */
    public static Parameters parameters(@Nullable Path file, Language language) {
        if (file == null) {
            return Parameters.defaults();
        }
        return switch (ParameterFile.read(file)) {
            case ParameterFile.Reading.Read(var parameters) -> parameters;
            case ParameterFile.Reading.Unreadable wrong -> throw new Refused(wrong.text(language));
        };
    }

    private static PackageContent read(Request request, int threads, Steps steps, Language language) {
        try (var rules = new OfficialRules(file -> steps.tell("step.validate", file.name()))) {
            var check = switch (request.validation()) {
                case NONE -> InvoiceCheck.NONE;
                case OFFICIAL_RULES -> rules;
            };
            return switch (PackageReader.read(request.folder(), threads, steps::progress, check)) {
                case PackageContent content -> content;
                case UnreadablePackage wrong -> throw new Refused(wrong.text(language));
            };
        }
    }
}
