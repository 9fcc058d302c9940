package se.tillit.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import se.tillit.contracts.Provider;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.exchange.intake.ReadProgress;
import se.tillit.exchange.peppol.writing.Buyer;
import se.tillit.exchange.peppol.writing.InvoiceXml;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Money;

/** How long Peppol invoices take: a month's lines in invoices of so many, read alone and verified from start to end. */
final class PeppolBench {

    private static final String READ = "read";
    private static final String HEADER = "| lines | in invoices of | MB of XML | what | heap | time | peak MB |";

    private final Path room;
    private final int runs;

    PeppolBench(Path room, int runs) {
        this.room = room;
        this.runs = runs;
    }

    /** Reads the package in the folder: the program that is measured. */
    public static void main(String[] arguments) {
        read(Path.of(arguments[0]));
    }

    private static PackageContent read(Path folder) {
        if (PackageReader.read(folder, 2, ReadProgress.NONE) instanceof PackageContent content) {
            return content;
        }
        throw new IllegalStateException("%s can't be read.".formatted(folder));
    }

    /** Prints a table in Markdown of what the tables in the folder take as invoices. */
    void print(Path home, Path tables, String month) throws IOException, InterruptedException {
        System.out.println(HEADER);
        System.out.println("|---|---|---|---|---|---|---|");
        var many = write(tables, 150_000, 5_000);
        var verify = new ArrayList<>(List.of(home.resolve("tillit").toString(), "verify", many.toString()));
        verify.addAll(List.of("--month", month, "--out", room.resolve("result").toString(), "--replace"));
        row("150,000", "5,000", many, READ, "standard", reading(many, "-Xmx4g"));
        row("150,000", "5,000", many, "verify", "standard", verify);
        var one = write(tables, 50_000, 50_000);
        row("50,000", "50,000", one, READ, "256 MB", reading(one, "-Xmx256m"));
    }

    private static List<String> reading(Path folder, String heap) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                PeppolBench.class.getName(),
                folder.toString());
    }

    private void row(String lines, String each, Path folder, String what, String heap, List<String> command)
            throws IOException, InterruptedException {
        var run = WholeProcess.median(command, runs, room.resolve("run.log"));
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s | %.2f s | %d |",
                lines,
                each,
                bytesOf(folder.resolve("invoices")) / 1_000_000,
                what,
                heap,
                run.seconds(),
                run.peakMegabytes()));
    }

    private static long bytesOf(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** The package with so many of its lines as invoices of so many each, a provider's lines together. */
    private Path write(Path tables, int lines, int each) throws IOException {
        var folder = room.resolve("peppol-" + each);
        var place = Files.createDirectories(folder.resolve("invoices"));
        var content = read(tables);
        try (var files = Files.list(tables)) {
            for (var file : files.toList()) {
                var name = String.valueOf(file.getFileName());
                if (name.endsWith(".csv") && !name.startsWith("invoice")) {
                    Files.deleteIfExists(folder.resolve(name));
                    Files.createSymbolicLink(folder.resolve(name), file.toAbsolutePath());
                }
            }
        }
        var providers = content.handover().providers().stream().collect(Collectors.toMap(Provider::id, one -> one));
        var chosen = content.handover().lines().stream()
                .filter(line -> !line.isCredit())
                .sorted(Comparator.comparing(InvoiceLine::provider))
                .limit(lines)
                .toList();
        for (var from = 0; from < chosen.size(); from += each) {
            var part = chosen.subList(from, Math.min(chosen.size(), from + each));
            var invoice = invoice(part, "P" + from / each);
            var target = place.resolve(invoice.id() + ".xml");
            try (var stream = new BufferedOutputStream(Files.newOutputStream(target))) {
                InvoiceXml.write(
                        invoice,
                        numbered(part, invoice),
                        Objects.requireNonNull(providers.get(invoice.provider())),
                        Buyer.MADE_UP,
                        stream);
            }
        }
        return folder;
    }

    private static Invoice invoice(List<InvoiceLine> lines, String id) {
        var first = lines.getFirst().invoice();
        var total = lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
        return new Invoice(first.provider(), id, first.period(), first.issuedOn(), total, null, null);
    }

    private static List<InvoiceLine> numbered(List<InvoiceLine> lines, Invoice invoice) {
        var numbered = new ArrayList<InvoiceLine>();
        for (var line : lines) {
            numbered.add(new InvoiceLine(
                    invoice,
                    Integer.toString(numbered.size() + 1),
                    line.visit(),
                    line.recipient(),
                    line.decision(),
                    line.plan(),
                    line.staff(),
                    line.service(),
                    line.time(),
                    line.ends(),
                    line.minutes(),
                    line.price(),
                    line.amount()));
        }
        return numbered;
    }
}
