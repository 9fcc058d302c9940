package se.tillit.verification.parameters;

import org.junit.jupiter.api.Test;
import se.tillit.verification.GeneratedDocument;

/** Every parameter is what docs/parameters.md says. */
class ParameterCatalogueTest {

    @Test
    void is_what_the_table_of_parameters_says() {
        GeneratedDocument.check("docs/parameters.md", document(), ParameterCatalogueTest.class);
    }

    private static String document() {
        var text = new StringBuilder("""
                # Parameters

                Made from the code by `ParameterCatalogueTest`; edit [`Parameter`](../core/src/main/java/se/tillit/verification/parameters/Parameter.java), not this file. Each can have another value from one day to another, and where the last column says so another for one contract. A rule's code as the key sets its mode: `enforce` (the default), `shadow` or `off`. What the rules do with them stands in [rules.md](rules.md).

                | key | kind | default | set for |
                |---|---|---|---|
                """);
        for (var parameter : Parameter.values()) {
            text.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            parameter.key(),
                            words(parameter.kind()),
                            parameter.standard().isEmpty() ? "none" : "`" + parameter.standard() + "`",
                            words(parameter.scope())));
        }
        return text.toString();
    }

    private static String words(ParameterKind kind) {
        return switch (kind) {
            case SECONDS -> "whole seconds";
            case MINUTES -> "whole minutes";
            case HOURS -> "whole hours";
            case COUNT -> "whole number, 0 or more";
            case POSITIVE_COUNT -> "whole number, 1 or more";
            case METRES -> "whole metres";
            case KILOMETRES_AN_HOUR -> "whole km/h, 1 or more";
            case PERCENT -> "percent, decimals allowed";
            case MONEY -> "SEK, at most two decimals";
            case ROUNDING -> "`down`, `nearest` or `up`";
            case DEVIATION_OR_HOLD -> "`deviation` or `hold`";
            case SUDDEN_NEEDS -> "`extra` or `included`";
            case DAYS -> "dates, separated by semicolons";
            case WORDS -> "texts, separated by semicolons";
            case METHODS -> "`nfc`, `lock`, `app`, `manual`, separated by semicolons";
        };
    }

    private static String words(ParameterKind.Scope scope) {
        return switch (scope) {
            case MUNICIPALITY -> "the municipality";
            case CONTRACT -> "the municipality, or one contract";
        };
    }
}
