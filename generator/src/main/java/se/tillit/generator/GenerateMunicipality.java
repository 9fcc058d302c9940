package se.tillit.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.billing.Biller;
import se.tillit.generator.billing.CarriedOver;
import se.tillit.generator.faults.FaultPlanter;
import se.tillit.generator.files.AnswersWriter;
import se.tillit.generator.files.MonthPackage;
import se.tillit.generator.files.PackageWriter;
import se.tillit.generator.files.TableWriter;
import se.tillit.generator.people.World;
import se.tillit.generator.work.MonthOfWork;

/** Generates an invented municipality, month after month with the same people, as exchange packages. */
public final class GenerateMunicipality {
    private GenerateMunicipality() {}

    /** What a municipality has around it: other municipalities, where some of its people work as well. */
    public interface Surroundings {

        /** Nothing at all. */
        Surroundings NONE = new Surroundings() {
            @Override
            public String personPrefix() {
                return "";
            }

            @Override
            public void touch(MonthPackage month) {}
        };

        /** What the keys of its people begin with, so that no other municipality has the same by chance. */
        String personPrefix();

        /** Changes a month just before it is written. */
        void touch(MonthPackage month);
    }

    /**
     * Writes {@code folder/2026-05/…} for each month, and what is hidden in it to {@code folder/answers/2026-05/…}.
     * Files already there are written over.
     *
     * @throws IOException when a file cannot be written
     */
    public static List<GeneratedMonth> generate(Path folder, GeneratorOptions options, Progress progress)
            throws IOException {
        return generate(folder, options, progress, Surroundings.NONE);
    }

    /**
     * The same for a municipality that is not alone.
     *
     * @throws IOException when a file cannot be written
     */
    public static List<GeneratedMonth> generate(
            Path folder, GeneratorOptions options, Progress progress, Surroundings surroundings) throws IOException {
        var world = new World(options.seed(), options.from(), options.recipients(), surroundings.personPrefix());
        var work = new MonthOfWork(world);
        var biller = new Biller(world);
        var tables = new TableWriter(world);
        var faults = new FaultPlanter(world, tables);
        var carriedOver = CarriedOver.none();
        var generated = new ArrayList<GeneratedMonth>();
        for (int count = 0; count < options.months(); count++) {
            var month = options.from().plusMonths(count);
            progress.begins(month, Progress.Step.WORK);
            var log = work.work(month, world.begin(month));
            progress.begins(month, Progress.Step.BILLING);
            var bills = biller.bill(log, carriedOver);
            carriedOver = bills.carriedOver();
            var written = new MonthPackage(tables.write(month), log, bills);
            progress.begins(month, Progress.Step.FAULTS);
            var planted = new ArrayList<>(faults.plant(written, options.faultPercent()));
            if (options.brokenRows() == GeneratorOptions.BrokenRows.SOME) {
                planted.addAll(faults.breakRows(written));
            }
            surroundings.touch(written);
            progress.begins(month, Progress.Step.FILES);
            var into = folder.resolve(month.toString());
            var answers = folder.resolve("answers").resolve(month.toString());
            new PackageWriter(into).write(written);
            new AnswersWriter(answers).write(planted, log.lookAlikes());
            int lines = written.invoices().stream()
                    .mapToInt(invoice -> invoice.lines().size())
                    .sum();
            generated.add(
                    new GeneratedMonth(month, into, answers, written.visits().size(), lines, planted.size()));
        }
        return generated;
    }
}
