package se.tillit.intake.usecase;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the one who runs the server decides of deliveries.
 *
 * @param mostBytes how large one may be
 */
@ConfigurationProperties("tillit.intake")
public record IntakeSettings(@DefaultValue("2147483648") long mostBytes) {}
