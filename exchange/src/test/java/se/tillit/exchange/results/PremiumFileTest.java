package se.tillit.exchange.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.contracts.Operator;
import se.tillit.contracts.Provider;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.Tertial;
import se.tillit.verification.indicators.TertialPremium;

class PremiumFileTest {

    @TempDir
    private Path folder;

    private static TertialPremium premium(Ratio registered, String... months) {
        var provider = new Provider(new ProviderId("556677-8899"), "Omsorg, i Norr AB", Operator.COMPANY);
        return new TertialPremium(
                provider,
                new Tertial(2026, 3),
                List.of(months).stream().map(SettlementMonth::parse).toList(),
                Minutes.of(1_000),
                registered,
                new Ratio(500, 1_000),
                new Ratio(1, 3),
                1,
                Money.sek("166.67"));
    }

    @Test
    void writes_a_row_for_every_provider_and_tertial() throws IOException {
        PremiumFile.write(
                List.of(
                        premium(new Ratio(800, 1_000), "2026-09", "2026-10", "2026-11", "2026-12"),
                        premium(new Ratio(0, 0), "2026-10")),
                folder);

        assertThat(folder.resolve("premium.csv")).hasContent("""
                        provider_id,name,tertial,months,complete,minutes_executed,registered_percent,permanent_percent,assistant_nurse_percent,premium_level,premium_sek
                        556677-8899,"Omsorg, i Norr AB",2026-T3,2026-09;2026-10;2026-11;2026-12,true,1000,80.0,50.0,33.3,1,166.67
                        556677-8899,"Omsorg, i Norr AB",2026-T3,2026-10,false,1000,,50.0,33.3,1,166.67
                        """);
    }

    @Test
    void writes_the_header_alone_where_there_is_nothing() throws IOException {
        PremiumFile.write(List.of(), folder);

        assertThat(folder.resolve("premium.csv"))
                .content()
                .startsWith("provider_id,")
                .hasLineCount(1);
    }
}
