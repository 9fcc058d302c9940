package se.tillit.command.workshop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import se.tillit.generator.GenerateMunicipality;
import se.tillit.generator.GeneratorOptions;
import se.tillit.generator.Progress;
import se.tillit.kernel.SettlementMonth;

/** Makes up the months of a demo in a process of its own, and tells of each with a line. */
public final class MakeUpProcess {

    private MakeUpProcess() {}

    /** The class and what it is told. */
    public static List<String> call(Path room, GeneratorOptions options) {
        return List.of(
                MakeUpProcess.class.getName(),
                room.toString(),
                options.from().toString(),
                Integer.toString(options.months()),
                Integer.toString(options.recipients()),
                Long.toString(options.seed()),
                Double.toString(options.faultPercent()));
    }

    /** Makes them up in the folder that the first argument names. */
    public static void main(String[] told) throws IOException {
        EndOfInput.ends(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        var options = GeneratorOptions.honest(
                        YearMonth.parse(told[1]),
                        Integer.parseInt(told[2]),
                        Integer.parseInt(told[3]),
                        Integer.parseInt(told[4]))
                .withFaults(Double.parseDouble(told[5]));
        for (var made : GenerateMunicipality.generate(Path.of(told[0]), options, Progress.silent())) {
            System.out.println(
                    new MadeUpMonth(SettlementMonth.parse(made.month().toString()), made.lines()).line());
        }
        System.exit(0);
    }
}
