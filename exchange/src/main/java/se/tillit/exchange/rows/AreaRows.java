package se.tillit.exchange.rows;

import se.tillit.areas.Area;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ExchangeSchema;

/** {@code areas.csv}. */
final class AreaRows extends Rows<Area> {

    private final TextColumn id = columns().different("area_id");
    private final TextColumn name = columns().different("name");

    AreaRows() {
        super(ExchangeSchema.AREAS);
    }

    @Override
    protected Area build() {
        return new Area(id.value(), name.value());
    }

    @Override
    protected String part(Area row, int index) {
        return row.id();
    }
}
