package se.tillit.exchange.workbook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.tillit.exchange.archive.Zipped;

/**
 * A workbook written by hand, cell by cell, so that a test can put in what no spreadsheet program would. All cells are
 * text unless a test changes them.
 */
public final class AWorkbook {

    /** A cell's attributes for each kind of number format. */
    public static final String DATE = "s=\"1\"";

    public static final String DATE_TIME = "s=\"2\"";
    public static final String TIME = "s=\"3\"";
    public static final String PERCENT = "s=\"4\"";
    public static final String LENGTH = "s=\"5\"";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, TreeMap<Integer, TreeMap<Integer, String>>> sheets = new LinkedHashMap<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String properties = "<workbookPr/>";
    private String strings = "";

    /** With a sheet for each of the CSV files, none of whose fields is quoted. */
    public static AWorkbook of(Map<String, byte[]> csvFiles) {
        var workbook = new AWorkbook();
        csvFiles.forEach((file, bytes) -> {
            var rows = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            for (var row = 0; row < rows.size(); row++) {
                workbook.row(
                        file.replace(".csv", ""), row + 1, List.of(rows.get(row).split(",", -1)));
            }
        });
        return workbook;
    }

    /** With a row of text. */
    public AWorkbook row(String sheet, int row, List<String> texts) {
        for (var column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                cell(
                        sheet,
                        SheetReader.letters(column) + row,
                        "t=\"inlineStr\"",
                        "<is><t>" + texts.get(column) + "</t></is>");
            }
        }
        return this;
    }

    /** With that in a cell. */
    public AWorkbook cell(String sheet, String place, String attributes, String content) {
        var letters = place.replaceAll("[0-9]", "");
        var row = Integer.valueOf(place.substring(letters.length()));
        var column = 0;
        for (var at = 0; at < letters.length(); at++) {
            column = column * 26 + letters.charAt(at) - 'A' + 1;
        }
        sheets.computeIfAbsent(sheet, name -> new TreeMap<>())
                .computeIfAbsent(row, number -> new TreeMap<>())
                .put(column, "<c r=\"%s\" %s>%s</c>".formatted(place, attributes, content));
        return this;
    }

    /** With a number in a cell. */
    public AWorkbook number(String sheet, String place, String format, String number) {
        return cell(sheet, place, format, "<v>" + number + "</v>");
    }

    /** With days counted from 1904. */
    public AWorkbook since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** With the shared texts, as XML. */
    public AWorkbook sharing(String si) {
        strings += si;
        return this;
    }

    /** With a sheet under another name. */
    public AWorkbook renamed(String sheet, String name) {
        var rows = sheets.remove(sheet);
        if (rows == null) {
            throw new IllegalArgumentException("There is no sheet " + sheet);
        }
        sheets.put(name, rows);
        return this;
    }

    /** Without a sheet. */
    public AWorkbook without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    /** With a part of its own, also in the place of a usual one. */
    public AWorkbook part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Its bytes. */
    public byte[] bytes() {
        var all = new LinkedHashMap<String, byte[]>();
        put(
                all,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        put(all, "_rels/.rels", relations(relation("rId1", "officeDocument", "/xl/workbook.xml")));
        put(all, "xl/styles.xml", styles());
        put(all, "xl/sharedStrings.xml", "<sst%s>%s</sst>".formatted(MAIN, strings));
        var list = new StringBuilder();
        var leads = new StringBuilder(relation("s1", "styles", "styles.xml"))
                .append(relation("s2", "sharedStrings", "../xl/sharedStrings.xml"));
        var number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheet.getKey(), number, number));
            leads.append(relation("rId" + number, "worksheet", "worksheets/sheet%d.xml".formatted(number)));
            put(all, "xl/worksheets/sheet%d.xml".formatted(number), xml(sheet.getValue()));
        }
        put(all, "xl/workbook.xml", "<workbook%s>%s<sheets>%s</sheets></workbook>".formatted(MAIN, properties, list));
        put(all, "xl/_rels/workbook.xml.rels", relations(leads.toString()));
        all.putAll(parts);
        return Zipped.of("", all);
    }

    /** Writes it to the folder. */
    public Path in(Path folder, String name) {
        return Zipped.write(bytes(), folder, name);
    }

    private static void put(Map<String, byte[]> all, String name, String xml) {
        all.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static String xml(TreeMap<Integer, TreeMap<Integer, String>> rows) {
        var xml = new StringBuilder("<worksheet%s><sheetData>".formatted(MAIN));
        rows.forEach((number, cells) ->
                xml.append("<row r=\"%d\">%s</row>".formatted(number, String.join("", cells.values()))));
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, RELATION, type, target);
    }

    private static String relations(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                .formatted(content);
    }

    private static String styles() {
        return """
                <styleSheet%s><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>\
                <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>\
                <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/>\
                <xf numFmtId="9"/><xf numFmtId="46"/></cellXfs></styleSheet>""".formatted(MAIN);
    }
}
