package se.tillit.verification.web.provider;

import java.util.ArrayList;
import java.util.Optional;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.table.Column;
import se.tillit.server.web.table.ListFile;
import se.tillit.verification.web.Spoken;

/** The providers side by side as a file: each indicator that is shown, with the month before and the target. */
final class SideBySideFile {

    private static final Messages TEXTS = Messages.beside(SideBySideFile.class, "side-by-side");

    private SideBySideFile() {}

    static ListFile<Compared.Provider> of(SettlementMonth month, Compared compared, Language language) {
        var columns = new ArrayList<Column<Compared.Provider>>();
        columns.add(Column.text(
                TEXTS.text("file.number", language),
                one -> one.now().provider().id().value()));
        columns.add(Column.text(
                TEXTS.text("provider", language), one -> one.now().provider().name()));
        columns.add(Column.text(
                TEXTS.text("file.operator", language),
                one -> Spoken.in(language).value(one.now().provider().operator())));
        for (var indicator : compared.shown()) {
            var label = IndicatorCell.label(indicator, language);
            columns.add(Column.decimal(
                    label, one -> indicator.find(one.now().indicators()).orElse(null)));
            columns.add(Column.decimal(
                    TEXTS.text("file.before", language, label),
                    one -> Optional.ofNullable(one.then())
                            .flatMap(then -> indicator.find(then.indicators()))
                            .orElse(null)));
            if (indicator.hasTarget()) {
                columns.add(Column.decimal(
                        TEXTS.text("file.target", language, label),
                        one -> indicator
                                .findTarget(one.now(), compared.thresholds())
                                .orElse(null)));
            }
        }
        return new ListFile<>(TEXTS.text("file", language, month), TEXTS.text("file.sheet", language), columns);
    }
}
