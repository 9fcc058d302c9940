package se.tillit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.tillit.cli.call.CliTexts;
import se.tillit.cli.call.Common;
import se.tillit.cli.call.ExitCode;
import se.tillit.cli.call.MonthOption;
import se.tillit.cli.call.Refused;
import se.tillit.cli.call.Screen;
import se.tillit.cli.call.Steps;
import se.tillit.contracts.Provider;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.exchange.intake.UnreadablePackage;
import se.tillit.exchange.peppol.writing.Buyer;
import se.tillit.exchange.schema.OrganisationNumber;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.IdOrder;
import se.tillit.kernel.SettlementMonth;

/** {@code tillit invoice}: writes a provider's lines as Peppol invoices and credit notes, a model for its system. */
@Command(name = "invoice")
final class InvoiceCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACKAGE", descriptionKey = "verify.package")
    private Path folder = Path.of("");

    @Option(names = "--provider", paramLabel = "P", required = true, descriptionKey = "invoice.provider")
    private String provider = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "invoice.out")
    private Path out = Path.of("");

    @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "invoice.month", converter = MonthOption.class)
    private @Nullable SettlementMonth month;

    @Option(names = "--buyer-name", paramLabel = "NAME", descriptionKey = "invoice.buyer-name")
    private String buyerName = Buyer.MADE_UP.name();

    @Option(names = "--buyer-id", paramLabel = "NNNNNN-NNNN", descriptionKey = "invoice.buyer-id")
    private String buyerId = Buyer.MADE_UP.number();

    @Option(names = "--buyer-reference", paramLabel = "TEXT", descriptionKey = "invoice.buyer-reference")
    private String buyerReference = Buyer.MADE_UP.reference();

    @Override
    public Integer call() {
        var language = common.language();
        var buyer = buyer();
        InvoiceFolder.refuseObstacle(out, language);
        var steps = new Steps(Screen.of(spec.commandLine().getErr(), language));
        try {
            steps.begin("read");
            var content = read(steps);
            var supplier = supplierIn(content);
            var invoices = invoicesOf(supplier, content);
            steps.begin("invoices");
            new InvoiceFolder(out, language).write(invoices, supplier, buyer);
            steps.end();
            tell(invoices, supplier, content);
            return content.rejectedRows().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED_ROWS;
        } finally {
            steps.end();
        }
    }

    private Buyer buyer() {
        var language = common.language();
        if (buyerName.isBlank() || buyerReference.isBlank()) {
            throw new Refused(CliTexts.text("buyer-blank", language));
        }
        var number = withHyphen(buyerId);
        if (!OrganisationNumber.hasForm(number) || !OrganisationNumber.hasRightCheckDigit(number)) {
            throw new Refused(CliTexts.text("buyer-number", language, buyerId));
        }
        return new Buyer(buyerName, number, buyerReference);
    }

    private static String withHyphen(String number) {
        return number.matches("\\d{10}") ? number.substring(0, 6) + "-" + number.substring(6) : number;
    }

    private PackageContent read(Steps steps) {
        var threads = Runtime.getRuntime().availableProcessors();
        return switch (PackageReader.read(folder, threads, steps::progress)) {
            case PackageContent content -> content;
            case UnreadablePackage wrong -> throw new Refused(wrong.text(common.language()));
        };
    }

    private Provider supplierIn(PackageContent content) {
        var providers = content.handover().providers();
        var number = withHyphen(provider);
        return providers.stream()
                .filter(found -> found.id().value().equals(number))
                .findFirst()
                .orElseThrow(() -> new Refused(CliTexts.text(
                        "no-such-provider",
                        common.language(),
                        provider,
                        providers.stream()
                                .map(found -> found.id().value())
                                .sorted()
                                .collect(Collectors.joining(", ")))));
    }

    /** The lines of each of the supplier's invoices, for the month where one is asked for. */
    private List<List<InvoiceLine>> invoicesOf(Provider supplier, PackageContent content) {
        var lines = content.handover().lines().stream()
                .filter(line -> line.provider().equals(supplier.id()))
                .filter(line -> month == null || line.invoice().period().equals(month))
                .sorted(InvoiceLine.BY_ID)
                .toList();
        if (lines.isEmpty()) {
            var asked = month == null ? "" : " " + month;
            throw new Refused(CliTexts.text(
                    "nothing-to-invoice", common.language(), supplier.id().value(), asked));
        }
        var visits = new PaidByTheVisit(content, lines.getFirst().invoice().period());
        var byId = new TreeMap<String, List<InvoiceLine>>(IdOrder.INSTANCE);
        for (var line : lines) {
            byId.computeIfAbsent(line.invoice().id(), unused -> new ArrayList<>())
                    .add(visits.counted(line));
        }
        return List.copyOf(byId.values());
    }

    private void tell(List<List<InvoiceLine>> invoices, Provider supplier, PackageContent content) {
        var language = common.language();
        var screen = spec.commandLine().getOut();
        var lines = invoices.stream().mapToInt(List::size).sum();
        screen.println(CliTexts.text("invoiced", language, invoices.size(), lines, supplier.name(), out));
        if (!content.rejectedRows().isEmpty()) {
            screen.println(CliTexts.text(
                    "summary.rejected-rows", language, content.rejectedRows().size()));
        }
    }
}
