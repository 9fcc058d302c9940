package se.tillit.exchange.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.tillit.contracts.Operator;
import se.tillit.contracts.Provider;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.indicators.Indicators;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;
import se.tillit.visits.EvidenceGrade;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What came of reading the figures of a month from the folder of its result. */
public sealed interface EarlierResult {

    /**
     * The month was read.
     *
     * @param figures its figures
     */
    record Read(MonthFigures figures) implements EarlierResult {}

    /**
     * It can't be used.
     *
     * @param key what is wrong, by the key of its sentence
     * @param places what the sentence is about
     */
    record Unusable(String key, List<String> places) implements EarlierResult {

        /** Copies the list. */
        public Unusable {
            places = List.copyOf(places);
        }

        /** What is wrong, in one sentence. */
        public String text(Language language) {
            return Messages.beside(EarlierResult.class, "earlier").text(key, language, places.toArray());
        }
    }

    /** Reads {@code summary.json} in the folder. */
    static EarlierResult in(Path folder) {
        var file = folder.resolve("summary.json");
        if (!Files.isRegularFile(file)) {
            return unusable("no-result", folder);
        }
        try (var stream = Files.newInputStream(file);
                var json = new JsonFactory().createParser(ObjectReadContext.empty(), stream)) {
            json.nextToken();
            var summary = JsonObject.read(
                    json,
                    name -> name.equals("month") || name.equals("rule_set") || name.equals(FiguresJson.PROVIDERS));
            return new Read(figures(summary));
        } catch (IOException failure) {
            return unusable("unreadable", folder);
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException wrong) {
            return unusable("not-a-result", folder);
        }
    }

    private static Unusable unusable(String key, Path folder) {
        return new Unusable(key, List.of(folder.toString()));
    }

    private static MonthFigures figures(JsonObject summary) {
        var month = SettlementMonth.parse(summary.text("month"));
        var providers = summary.objects(FiguresJson.PROVIDERS).stream()
                .map(EarlierResult::provider)
                .sorted(Comparator.comparing(one -> one.provider().id()))
                .toList();
        return new MonthFigures(month, providers);
    }

    private static ProviderSummary provider(JsonObject json) {
        return new ProviderSummary(
                new Provider(new ProviderId(json.text("provider_id")), json.text("name"), operator(json)),
                new Sums(
                        json.money("claimed_sek"),
                        json.money("approved_sek"),
                        json.money("held_sek"),
                        json.money("adjusted_sek"),
                        json.money("rejected_sek"),
                        json.whole("lines_paid"),
                        json.whole("lines_adjusted"),
                        json.whole("lines_held"),
                        json.whole("lines_rejected")),
                indicators(json));
    }

    private static Operator operator(JsonObject json) {
        for (var operator : Operator.values()) {
            if (FiguresJson.code(operator).equals(json.text("operator"))) {
                return operator;
            }
        }
        throw new IllegalArgumentException("operator");
    }

    private static Indicators indicators(JsonObject json) {
        return new Indicators(
                Minutes.of(json.whole("minutes_executed")),
                grades(json),
                ratio(json, Measure.REGISTERED),
                ratio(json, Measure.PERMANENT),
                ratio(json, Measure.ASSISTANT_NURSE),
                ratio(json, Measure.SWEDISH_B2),
                json.findNumber("continuity_mean"),
                json.findNumber("continuity_median"),
                ratio(json, Measure.EXECUTED_OF_FRAME),
                ratio(json, Measure.PLANNED_VISITS_DONE),
                ratio(json, Measure.VOLUME),
                json.findNumber("share_percent"),
                ratio(json, Measure.PLANS_IN_TIME),
                ratio(json, Measure.START_WITHIN_24_HOURS),
                ratio(json, Measure.START_WITHIN_48_HOURS),
                (int) json.whole("premium_level"),
                json.money("premium_sek"));
    }

    private static Map<EvidenceGrade, Minutes> grades(JsonObject json) {
        var grades = new EnumMap<EvidenceGrade, Minutes>(EvidenceGrade.class);
        for (var grade : EvidenceGrade.values()) {
            grades.put(grade, Minutes.of(json.whole(FiguresJson.minutesOf(grade))));
        }
        return grades;
    }

    private static Ratio ratio(JsonObject json, Measure measure) {
        return json.ratio(measure.key());
    }
}
