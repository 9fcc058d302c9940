package se.tillit.exchange.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.indicators.ProviderSummary;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class EarlierMonthsTest {

    private static final SettlementMonth OCTOBER = SettlementMonth.parse("2026-10");
    private static final MonthFigures JULY = Figures.month(
            "2026-07",
            Figures.of(Figures.COMPANY, "1000.05", "999.95", 720),
            new ProviderSummary(
                    Figures.MUNICIPALITY,
                    Figures.of(Figures.MUNICIPALITY, "-3.00", "-3.00", 1).sums(),
                    Figures.indicators(0, null)));

    @TempDir
    private Path temp;

    private static String summary(MonthFigures month) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("month", month.month().toString());
            json.writeObjectPropertyStart("sums");
            json.writeStringProperty("month", "not this one");
            json.writeEndObject();
            FiguresJson.write(json, month.providers());
            json.writeEndObject();
        }
        return text.toString();
    }

    private Path result(String name, String summary) throws IOException {
        var folder = Files.createDirectories(temp.resolve(name));
        Files.writeString(folder.resolve("summary.json"), summary);
        return folder;
    }

    private static String refusal(EarlierMonths months) {
        assertThat(months).isInstanceOf(EarlierMonths.Refused.class);
        return ((EarlierMonths.Refused) months).why().text(Language.ENGLISH);
    }

    @Test
    void reads_back_every_figure_exactly() throws IOException {
        assertThat(EarlierResult.in(result("july", summary(JULY)))).isEqualTo(new EarlierResult.Read(JULY));
    }

    @Test
    void lays_months_in_order() throws IOException {
        var september = Figures.month("2026-09", JULY.providers().toArray(ProviderSummary[]::new));
        var folders = List.of(result("b", summary(september)), result("a", summary(JULY)));

        assertThat(EarlierMonths.in(folders, OCTOBER)).isEqualTo(new EarlierMonths.Read(List.of(JULY, september)));
    }

    @Test
    void refuses_a_month_that_is_not_before_this_one() throws IOException {
        var folders = List.of(result("july", summary(JULY)));

        assertThat(refusal(EarlierMonths.in(folders, SettlementMonth.parse("2026-07"))))
                .contains("is of 2026-07, which is not before 2026-07");
        assertThat(EarlierMonths.in(folders, SettlementMonth.parse("2026-08"))).isInstanceOf(EarlierMonths.Read.class);
    }

    @Test
    void refuses_a_month_given_twice() throws IOException {
        var folder = result("july", summary(JULY));

        assertThat(refusal(EarlierMonths.in(List.of(folder, folder), OCTOBER))).contains("already among them");
    }

    @Test
    void refuses_a_folder_without_a_result() throws IOException {
        assertThat(refusal(EarlierMonths.in(List.of(temp.resolve("nowhere")), OCTOBER)))
                .startsWith("There is no result of a verification in " + temp.resolve("nowhere"));
        var file = Files.writeString(temp.resolve("file"), "x");
        assertThat(refusal(EarlierMonths.in(List.of(file), OCTOBER))).startsWith("There is no result");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{}",
                "{\"month\":\"2026-07\"}",
                "{\"month\":\"2026-13\",\"providers\":[]}",
                "{\"month\":7,\"providers\":[]}",
                "{\"month\":\"2026-07\",\"providers\":[7]}",
                "{\"month\":\"2026-07\",\"providers\":[{}]}",
                "{\"month\":\"2026-07\",\"providers\":["
            })
    void refuses_what_is_no_result(String summary) throws IOException {
        assertThat(refusal(EarlierMonths.in(List.of(result("other", summary)), OCTOBER)))
                .contains("is no result that this version can read");
    }

    @Test
    void finds_the_month_of_another_municipality() {
        var read = new EarlierMonths.Read(List.of(JULY));
        var other = Figures.month(
                "2026-10",
                Figures.of(
                        new se.tillit.contracts.Provider(
                                new se.tillit.kernel.ProviderId("556677-8899"),
                                "Annan AB",
                                se.tillit.contracts.Operator.COMPANY),
                        "1.00",
                        "1.00",
                        1));

        assertThat(read.findForeign(JULY)).isEmpty();
        assertThat(read.findForeign(other).orElseThrow().text(Language.SWEDISH))
                .isEqualTo("Resultatet för 2026-07 har ingen utförare gemensam med den här månaden och är nog en annan"
                        + " kommuns.");
    }

    @Test
    void reports_and_never_throws_whatever_the_bytes() throws IOException {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var whole = summary(JULY).getBytes(StandardCharsets.UTF_8);
        var folder = result("torn", "");
        for (var round = 0; round < 500; round++) {
            var torn = whole.clone();
            for (var change = random.nextInt(3); change >= 0; change--) {
                torn[random.nextInt(torn.length)] = (byte) "{}[],:\"0-e.x\u0000".charAt(random.nextInt(13));
            }
            Files.write(folder.resolve("summary.json"), torn);
            assertThat(EarlierResult.in(folder))
                    .as("seed %d, round %d", seed, round)
                    .isNotNull();
        }
    }

    @Test
    void has_a_sentence_in_both_languages_for_everything() {
        var messages = Messages.beside(EarlierResult.class, "earlier");

        assertThat(messages.keys(Language.SWEDISH)).isEqualTo(messages.keys(Language.ENGLISH));
    }
}
