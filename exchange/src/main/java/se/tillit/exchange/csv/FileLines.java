package se.tillit.exchange.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of several files counted through, as if the files stood one after the other, so that a row remembers a
 * single number however many files its resource is read from.
 */
final class FileLines {

    private record Begin(String name, int before) {}

    private final String only;
    private final List<Begin> begins = new ArrayList<>();
    private int last;

    /** The lines of a file of that name, unless others begin. */
    FileLines(String only) {
        this.only = only;
    }

    void begin(String name) {
        begins.add(new Begin(name, last));
    }

    String current() {
        return begins.isEmpty() ? only : begins.getLast().name();
    }

    /** The number of a line of the current file. */
    int numberOf(int line) {
        var before = begins.isEmpty() ? 0 : begins.getLast().before();
        var number = (int) Math.min((long) before + line, Integer.MAX_VALUE);
        last = Math.max(last, number);
        return number;
    }

    String fileOf(int number) {
        return begins.isEmpty() ? only : beginOf(number).name();
    }

    int lineOf(int number) {
        return begins.isEmpty() ? number : number - beginOf(number).before();
    }

    /** The line as it is told beside another: with its file where that is another one. */
    String textOf(int number, int beside) {
        var file = fileOf(number);
        var line = Integer.toString(lineOf(number));
        return file.equals(fileOf(beside)) ? line : file + ":" + line;
    }

    /** The file in which the line stands: the last that begins before it. */
    private Begin beginOf(int number) {
        var low = 0;
        var high = begins.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (begins.get(middle).before() < number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return begins.get(low);
    }
}
