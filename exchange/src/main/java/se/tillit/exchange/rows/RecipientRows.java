package se.tillit.exchange.rows;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.areas.Area;
import se.tillit.areas.Position;
import se.tillit.areas.Setting;
import se.tillit.care.AgeGroup;
import se.tillit.care.Protection;
import se.tillit.care.Recipient;
import se.tillit.exchange.columns.CodeColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.NumberColumn;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.schema.ExchangeSchema;

/** {@code recipients.csv}. */
final class RecipientRows extends Rows<Recipient> {

    private static final Set<String> TELLING = Set.of("recipient_id", "latitude", "longitude", "household_id");

    private final TextColumn id = columns().different("recipient_id");
    private final ReferenceColumn<Area> area;
    private final CodeColumn<Setting> setting = columns().code("rural", Setting.RURAL, Setting.URBAN);
    private final CodeColumn<AgeGroup> ageGroup = columns().code("age_group", AgeGroup.values());
    private final NumberColumn latitude = columns().number("latitude");
    private final NumberColumn longitude = columns().number("longitude");
    private final TextColumn household = columns().repeated("household_id");
    private final CodeColumn<Protection> protection =
            columns().code("protected_identity", Protection.PROTECTED, Protection.NONE);
    private final Set<String> rejectedProtected = new HashSet<>();

    RecipientRows(Lookup<Area> areas) {
        super(ExchangeSchema.RECIPIENTS);
        area = columns().reference("area_id", areas);
    }

    @Override
    protected Recipient build() {
        return new Recipient(
                id.value(),
                area.value(),
                setting.value(),
                ageGroup.orNull(),
                position(),
                household.orNull(),
                protection.value());
    }

    private @Nullable Position position() {
        var north = latitude.orNull();
        var east = longitude.orNull();
        return north == null || east == null ? null : new Position(north.doubleValue(), east.doubleValue());
    }

    @Override
    protected String part(Recipient row, int index) {
        return row.id();
    }

    @Override
    protected RejectedRow shown(RejectedRow row) {
        return mayBeProtected() && TELLING.contains(row.column()) ? row.showing(RejectedRow.PROTECTED) : row;
    }

    /** A row that could not be read does not prove that it is not. */
    private boolean mayBeProtected() {
        return protection.orNull() != Protection.NONE;
    }

    @Override
    protected void rejectedAsRead() {
        if (mayBeProtected()) {
            rejectedProtected.add(id.text());
        }
    }

    @Override
    protected void rejected(Recipient row) {
        if (row.isProtected()) {
            rejectedProtected.add(row.id());
        }
    }

    /** Those whose identity is, or may be, protected. */
    Set<String> protectedIds() {
        var ids = new HashSet<>(rejectedProtected);
        for (var recipient : list()) {
            if (recipient.isProtected()) {
                ids.add(recipient.id());
            }
        }
        return ids;
    }
}
