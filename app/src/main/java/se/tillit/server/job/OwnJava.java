package se.tillit.server.job;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** This program in another process: the same Java machine, the same jars, the same class cache. */
public final class OwnJava {

    private static final List<String> SAME =
            List.of("-XX:AOTCache=", "-Dtillit.home=", "-Dtillit.programs=", "-Dfile.encoding=");

    /** Less is over before the thorough compiler has paid for itself. */
    private static final long THOROUGH_FROM_ROWS = 1_000_000;

    private OwnJava() {}

    /**
     * The command for such a process.
     *
     * @param memoryPercent how many percent of the machine's memory its objects may take
     * @param rows how much it has to do
     * @param call the class with the main method, and what is typed after it
     */
    public static List<String> command(int memoryPercent, long rows, List<String> call) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseParallelGC",
                "-XX:InitialRAMPercentage=2",
                "-XX:MaxRAMPercentage=" + memoryPercent,
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "--enable-native-access=ALL-UNNAMED"));
        if (rows < THOROUGH_FROM_ROWS) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> SAME.stream().anyMatch(argument::startsWith))
                .forEach(command::add);
        command.addAll(Stream.concat(Stream.of("-cp", System.getProperty("java.class.path")), call.stream())
                .toList());
        return command;
    }
}
