package se.tillit.exchange.report;

import static se.tillit.exchange.report.Table.Cell;
import static se.tillit.exchange.report.Table.Head;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.tillit.exchange.report.Block.Tone;
import se.tillit.exchange.settings.ParameterListing;
import se.tillit.kernel.DateRange;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

/** The parameters that were used: what the municipality has set first, then every default. */
final class ParameterTables {

    private final Parameters parameters;
    private final Say say;

    ParameterTables(Parameters parameters, Say say) {
        this.parameters = parameters;
        this.say = say;
    }

    List<Block> blocks(String id) {
        var blocks = new ArrayList<Block>();
        var set = parameters.rows();
        if (set.isEmpty()) {
            blocks.add(new Block.Text(say.text("parameters.none"), Tone.PLAIN));
        } else {
            blocks.add(new Block.Text(say.counted("parameters.sentence", set.size()), Tone.PLAIN));
            blocks.add(Block.Data.open(changed(id)));
        }
        blocks.add(
                Block.Data.appendix(defaults(id), say.text("parameters.fold", say.count(Parameter.values().length))));
        return blocks;
    }

    private Table changed(String id) {
        return new Table(
                id + "-set",
                say.text("parameters.table"),
                List.of(
                        Head.words(say.text("column.parameter")),
                        Head.words(say.text("column.value")),
                        Head.words(say.text("column.default")),
                        Head.words(say.text("column.days")),
                        Head.words(say.text("column.source"))),
                parameters.rows().stream().map(this::row).toList());
    }

    private List<Cell> row(ParameterRow row) {
        var contract = row.contract();
        var source = contract == null
                ? row.source()
                : say.text("parameters.contract", contract, row.source()).strip();
        var parameter = Parameter.find(row.key());
        var standard = parameter.map(Parameter::standard).orElse("enforce");
        var value = shown(row.value());
        return List.of(
                Cell.of(parameter
                        .map(one -> ParameterListing.text(one, say.language()))
                        .orElseGet(() -> mode(row.key()))),
                standard.equals(row.value())
                        ? Cell.of(value)
                        : Cell.marked(say.text("parameters.differs", value), Tone.GOOD),
                Cell.of(shown(standard)),
                Cell.of(days(row.validity())),
                Cell.of(source));
    }

    private String mode(String code) {
        return say.text(
                "parameters.mode",
                RuleCode.find(code).map(rule -> say.rule(rule).name()).orElse(code));
    }

    /** A mode in words, nothing as a dash, anything else as it is written in the file. */
    private String shown(String value) {
        for (var mode : Mode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(value)) {
                return say.value(mode);
            }
        }
        return value.isEmpty() ? Say.NOTHING : value;
    }

    private String days(DateRange days) {
        if (!days.from().equals(LocalDate.MIN)) {
            return say.value(days);
        }
        return days.isOpen() ? say.text("parameters.always") : say.text("parameters.until", say.value(days.last()));
    }

    private Table defaults(String id) {
        var rows = new ArrayList<List<Cell>>();
        for (var parameter : Parameter.values()) {
            var isSet = parameters.rows().stream().anyMatch(row -> row.key().equals(parameter.key()));
            rows.add(List.of(
                    Cell.of(ParameterListing.text(parameter, say.language())),
                    Cell.of(shown(parameter.standard())),
                    isSet
                            ? Cell.marked(say.text("parameters.is-set"), Tone.GOOD)
                            : Cell.of(say.text("parameters.is-not"))));
        }
        return new Table(
                id + "-defaults",
                say.text("parameters.all"),
                List.of(
                        Head.words(say.text("column.parameter")),
                        Head.words(say.text("column.default")),
                        Head.words(say.text("column.is-set"))),
                rows);
    }
}
