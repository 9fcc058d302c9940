package se.tillit.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.tillit.exchange.Language;

/** A small lawful package: two providers, two recipients, two visits, two lines. A test changes one thing. */
public final class APackage {

    private final Map<String, List<String>> files = new LinkedHashMap<>();

    private APackage() {
        file("providers", """
                provider_id,name,operator
                559351-1354,Kommunen,municipal
                554639-1789,Björken AB,company
                """);
        file("areas", """
                area_id,name
                O1,Väst
                O2,Öst
                """);
        file("contracts", """
                contract_id,provider_id,area_id,share_percent,capacity_minutes,compensation,valid_from,valid_to
                A1,559351-1354,,55,,executed_time,2026-03-01,
                A2,554639-1789,O1,,9000,executed_time,2026-03-01,2026-12-31
                """);
        file("prices", """
                contract_id,service,rural,time_class,unit,price_sek,valid_from,valid_to
                A1,personal_care,false,any,hour,452.00,2026-03-01,
                A2,personal_care,true,weekend,hour,513.25,2026-03-01,2026-12-31
                """);
        file("recipients", """
                recipient_id,area_id,rural,age_group,latitude,longitude,household_id,protected_identity
                H1,O1,false,65_plus,63.83,20.22,HH1,false
                H2,O2,true,,,,,true
                """);
        file("decisions", """
                decision_id,recipient_id,service,minutes_per_month,decision_type,double_staffing,valid_from,valid_to
                B1,H1,personal_care,1500,ram,false,2026-06-01,
                B2,H2,personal_care,900,,true,2026-06-01,2026-12-31
                """);
        file("extras", """
                extra_id,decision_id,valid_from,valid_to,minutes,approved_at
                X1,B1,2026-10-11,2026-10-20,120,2026-10-14T10:00:00+02:00
                """);
        file("assignments", """
                assignment_id,decision_id,provider_id,urgency,ordered_at,accepted_at,starts_on,ends_on
                U1,B1,559351-1354,,2026-06-01T09:00:00+02:00,,2026-06-01,
                U2,B2,554639-1789,discharge,2026-06-01T09:00:00+02:00,2026-06-01T12:00:00+02:00,2026-06-01,2026-12-31
                """);
        file("plans", """
                plan_id,decision_id,provider_id,submitted_at,approved_at,valid_from,valid_to
                G1,B1,559351-1354,2026-05-31T14:20:00+02:00,2026-06-02T14:20:00+02:00,2026-06-01,
                G2,B2,554639-1789,,,2026-06-01,
                """);
        file("planned_visits", """
                planned_visit_id,plan_id,weekday,window_start,window_end,minutes,staff,every_weeks,first_week
                Y1,G1,1,07:15,09:30,25,1,,
                Y2,G2,7,22:00,01:00:00,30,2,2,2026-06-03
                """);
        file("staff", """
                staff_id,provider_id,person_key,employed_from,employed_to,employment,qualification,swedish_level,\
                identity_verified_on,right_to_work_until,background_checked_on,introduced_on
                P1,559351-1354,K1,2026-03-17,,permanent,none,native,2026-03-17,,2026-03-17,2026-03-17
                P2,554639-1789,K2,2026-03-17,2027-01-01,hourly,assistant_nurse,B2,,2027-01-01,,
                """);
        file("shifts", """
                shift_id,staff_id,started_at,ended_at
                S1,P1,2026-10-01T06:55:18+02:00,2026-10-01T13:26:42+02:00
                """);
        file("tags", """
                tag_id,recipient_id,valid_from,valid_to
                T1,H1,2026-06-01,
                """);
        file("visits", """
                visit_id,recipient_id,provider_id,staff_id,service,started_at,ended_at,start_method,end_method,place,\
                tag_id,end_tag_id,registered_at,change_reason
                V1,H1,559351-1354,P1,personal_care,2026-10-01T07:17:20+02:00,2026-10-01T07:47:20+02:00,nfc,lock,home,\
                T1,,2026-10-01T07:48:12+02:00,
                V2,H2,554639-1789,P2,personal_care,2026-10-25T02:30:00+02:00,2026-10-25T02:10:00+01:00,app,manual,,\
                ,,2026-10-25T03:00:00.25+01:00,glömde
                """);
        file("absences", """
                absence_id,recipient_id,kind,started_at,ended_at
                F1,H1,hospital,2026-10-07T13:34:00+02:00,
                """);
        file("settled", """
                provider_id,invoice_id,line_id,visit_id,decision_id,minutes,approved_sek
                559351-1354,90,1,V0,B1,20,171.08
                """);
        file("invoices", """
                provider_id,invoice_id,period,issued_on,total_sek,due_on,credits_invoice_id
                559351-1354,100,2026-10,2026-11-06,226.00,,
                554639-1789,100,2026-10,2026-11-06,300.00,2026-12-06,
                """);
        file("invoice_lines", """
                provider_id,invoice_id,line_id,visit_id,recipient_id,decision_id,plan_id,staff_id,service,started_at,\
                ended_at,minutes,unit_price_sek,amount_sek
                559351-1354,100,1,V1,H1,B1,G1,P1,personal_care,2026-10-01T07:17:20+02:00,2026-10-01T07:47:20+02:00,\
                30,452.00,226.00
                554639-1789,100,1,,,,,,,,,,,300.00
                """);
    }

    private void file(String name, String content) {
        files.put(name + ".csv", new ArrayList<>(content.lines().toList()));
    }

    /** The package as it is. */
    public static APackage lawful() {
        return new APackage();
    }

    /** Without a file. */
    public APackage without(String name) {
        files.remove(name + ".csv");
        return this;
    }

    /** With more rows in a file. */
    public APackage with(String name, String... rows) {
        lines(name).addAll(Arrays.asList(rows));
        return this;
    }

    /** With another text wherever that one stands in a file. */
    public APackage replacing(String name, String text, String by) {
        lines(name).replaceAll(line -> line.replace(text, by));
        return this;
    }

    APackage changing(String name, UnaryOperator<List<String>> change) {
        files.put(name + ".csv", new ArrayList<>(change.apply(lines(name))));
        return this;
    }

    APackage changingAll(UnaryOperator<List<String>> change) {
        files.replaceAll((name, lines) -> new ArrayList<>(change.apply(lines)));
        return this;
    }

    private List<String> lines(String name) {
        var lines = files.get(name + ".csv");
        if (lines == null) {
            throw new IllegalArgumentException("There is no file " + name);
        }
        return lines;
    }

    /** The bytes of every file. */
    Map<String, byte[]> bytes() {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach(
                (name, lines) -> bytes.put(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /** Writes it to the folder. */
    public Path contentsIn(Path folder) {
        return in(folder);
    }

    Path in(Path folder) {
        return write(bytes(), folder);
    }

    static Path write(Map<String, byte[]> files, Path folder) {
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PackageReading readIn(Path folder) {
        return PackageReader.read(in(folder), 1, ReadProgress.NONE);
    }

    /** What is read of it, written to the folder. */
    public PackageContent contentIn(Path folder) {
        return contentOf(readIn(folder));
    }

    static PackageContent contentOf(PackageReading reading) {
        return switch (reading) {
            case PackageContent content -> content;
            case UnreadablePackage unreadable ->
                throw new AssertionError("Cannot be read: " + unreadable.text(Language.ENGLISH));
        };
    }
}
