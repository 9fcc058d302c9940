package se.tillit_testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.Resource;
import se.tillit.kernel.SwedishTime;

/** The template with the rows of a package filled in as a spreadsheet program would: each cell in its column's format. */
public final class FilledTemplate {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final double SECONDS_A_DAY = 86_400;
    private static final Pattern STYLES = Pattern.compile("<col min=\"(\\d+)\"[^>]* style=\"(\\d+)\"");

    private FilledTemplate() {}

    /** Copies the template and fills it in; a table that the package does not have stays empty. */
    public static Path of(Path template, PackageFolder rows, Path to) {
        try (var zip = new ZipFile(template.toFile());
                var filled = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : zip.stream().toList()) {
                filled.putNextEntry(new ZipEntry(entry.getName()));
                try (var stream = zip.getInputStream(entry)) {
                    filled.write(content(entry.getName(), stream, rows));
                }
                filled.closeEntry();
            }
            return to;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] content(String part, InputStream stream, PackageFolder rows) throws IOException {
        var bytes = stream.readAllBytes();
        for (var at = 0; at < ExchangeSchema.ALL.size(); at++) {
            var resource = ExchangeSchema.ALL.get(at);
            if (part.equals("xl/worksheets/sheet%d.xml".formatted(at + 2))
                    && Files.exists(rows.file(resource.name()))) {
                var xml = new String(bytes, StandardCharsets.UTF_8);
                return xml.replace("</sheetData>", filled(xml, resource, rows) + "</sheetData>")
                        .getBytes(StandardCharsets.UTF_8);
            }
        }
        return bytes;
    }

    private static String filled(String sheet, Resource resource, PackageFolder rows) {
        var styles = new String[resource.fields().size()];
        STYLES.matcher(sheet).results().forEach(match -> styles[Integer.parseInt(match.group(1)) - 1] = match.group(2));
        var table = rows.table(resource.name());
        var xml = new StringBuilder();
        for (var row = 0; row < table.rows().size(); row++) {
            xml.append("<row r=\"%d\">".formatted(row + 2));
            for (var column = 0; column < resource.fields().size(); column++) {
                var field = resource.fields().get(column);
                var text = table.header().contains(field.name()) ? table.cell(row, field.name()) : "";
                if (!text.isEmpty()) {
                    xml.append("<c r=\"%c%d\" s=\"%s\"".formatted('A' + column, row + 2, styles[column]))
                            .append(cell(field, text))
                            .append("</c>");
                }
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    private static String cell(Field field, String text) {
        return switch (field.type()) {
            case STRING, YEARMONTH -> words(text);
            case INTEGER, NUMBER -> "><v>" + text + "</v>";
            case BOOLEAN -> " t=\"b\"><v>" + (text.equals("true") ? 1 : 0) + "</v>";
            case DATE -> number(LocalDate.parse(text).atStartOfDay());
            case TIME -> "><v>" + LocalTime.parse(text).toSecondOfDay() / SECONDS_A_DAY + "</v>";
            case DATETIME -> {
                var local = SwedishTime.localOf(OffsetDateTime.parse(text).toInstant());
                yield SwedishTime.ZONE.getRules().getValidOffsets(local).size() == 1 ? number(local) : words(text);
            }
        };
    }

    private static String words(String text) {
        return " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;")
                + "</t></is>";
    }

    private static String number(LocalDateTime local) {
        var days = ChronoUnit.DAYS.between(DAY_ZERO, local.toLocalDate());
        var micros = local.toLocalTime().toNanoOfDay() / 1_000;
        return "><v>" + (days + micros / (SECONDS_A_DAY * 1_000_000)) + "</v>";
    }
}
