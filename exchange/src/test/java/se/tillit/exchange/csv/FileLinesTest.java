package se.tillit.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileLinesTest {

    private final FileLines lines = new FileLines("visits.csv");

    @Test
    void tells_a_line_of_the_only_file_as_it_is() {
        var number = lines.numberOf(17);

        assertThat(lines.fileOf(number)).isEqualTo("visits.csv");
        assertThat(lines.lineOf(number)).isEqualTo(17);
        assertThat(lines.textOf(number, lines.numberOf(3))).isEqualTo("17");
    }

    @Test
    void tells_lines_of_several_files_apart() {
        lines.begin("a.xml");
        var inFirst = lines.numberOf(9);
        lines.begin("empty.xml");
        lines.begin("b.xml");
        var inLast = lines.numberOf(1);
        var alsoInLast = lines.numberOf(40);

        assertThat(lines.fileOf(inFirst)).isEqualTo("a.xml");
        assertThat(lines.lineOf(inFirst)).isEqualTo(9);
        assertThat(lines.fileOf(inLast)).isEqualTo("b.xml");
        assertThat(lines.lineOf(inLast)).isEqualTo(1);
        assertThat(lines.textOf(alsoInLast, inLast)).isEqualTo("40");
        assertThat(lines.textOf(inFirst, inLast)).isEqualTo("a.xml:9");
    }

    @Test
    void names_the_file_that_is_being_read() {
        assertThat(lines.current()).isEqualTo("visits.csv");
        lines.begin("a.xml");
        assertThat(lines.current()).isEqualTo("a.xml");
    }
}
