package se.tillit.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "General|NUMBER",
                "0.00|NUMBER",
                "#,##0 \"kr\"|NUMBER",
                "\"dagar\" 0|NUMBER",
                "0_)|NUMBER",
                "#,##0;[Red]-#,##0|NUMBER",
                "@|NUMBER",
                "0%|PERCENT",
                "0.0 %|PERCENT",
                "yyyy-mm-dd|DATE",
                "yyyy\\-mm\\-dd;@|DATE",
                "[$-41D]d mmmm yyyy|DATE",
                "mmm yy|DATE",
                "mmm|DATE",
                "hh:mm|TIME",
                "h:mm AM/PM|TIME",
                "[h]:mm:ss|TIME",
                "[mm]:ss|TIME",
                "mm:ss.0|TIME",
                "yyyy-mm-dd hh:mm|DATE_TIME",
                "yyyy-mm-ddThh:mm:ss|DATE_TIME",
                "m/d/yy h:mm|DATE_TIME",
                "\"unclosed|NUMBER",
                "[unclosed|NUMBER",
                "0\\|NUMBER"
            })
    void holds_what_a_format_shows(String code, CellKind kind) {
        assertThat(CellKind.ofCode(code)).isEqualTo(kind);
    }

    @Test
    void holds_the_formats_that_every_workbook_has() {
        assertThat(CellKind.ofBuiltIn(0)).isEqualTo(CellKind.NUMBER);
        assertThat(CellKind.ofBuiltIn(4)).isEqualTo(CellKind.NUMBER);
        assertThat(CellKind.ofBuiltIn(9)).isEqualTo(CellKind.PERCENT);
        assertThat(CellKind.ofBuiltIn(14)).isEqualTo(CellKind.DATE);
        assertThat(CellKind.ofBuiltIn(20)).isEqualTo(CellKind.TIME);
        assertThat(CellKind.ofBuiltIn(22)).isEqualTo(CellKind.DATE_TIME);
        assertThat(CellKind.ofBuiltIn(46)).isEqualTo(CellKind.TIME);
        assertThat(CellKind.ofBuiltIn(49)).isEqualTo(CellKind.NUMBER);
        assertThat(CellKind.ofBuiltIn(164)).isEqualTo(CellKind.NUMBER);
        assertThat(CellKind.DATE_TIME.isCalendar()).isTrue();
        assertThat(CellKind.PERCENT.isCalendar()).isFalse();
    }
}
