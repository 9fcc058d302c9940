package se.tillit.exchange.rows;

import org.jspecify.annotations.Nullable;
import se.tillit.contracts.Operator;
import se.tillit.contracts.Provider;
import se.tillit.exchange.columns.CodeColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.OrganisationNumber;
import se.tillit.kernel.ProviderId;

/** {@code providers.csv}. */
final class ProviderRows extends Rows<Provider> {

    private final TextColumn id = columns().different("provider_id");
    private final TextColumn name = columns().different("name");
    private final CodeColumn<Operator> operator = columns().code("operator", Operator.values());

    ProviderRows() {
        super(ExchangeSchema.PROVIDERS);
    }

    @Override
    protected @Nullable Provider build() {
        var number = id.value();
        if (!OrganisationNumber.hasForm(number)) {
            columns().report(id.field(), RejectionReason.WRONG_FORM, number, OrganisationNumber.FORM);
            return null;
        }
        if (!OrganisationNumber.hasRightCheckDigit(number)) {
            columns().report(id.field(), RejectionReason.CHECK_DIGIT, number, "");
            return null;
        }
        return new Provider(new ProviderId(number), name.value(), operator.value());
    }

    @Override
    protected String part(Provider row, int index) {
        return row.id().value();
    }
}
