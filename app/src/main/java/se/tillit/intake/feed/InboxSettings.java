package se.tillit.intake.feed;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the one who runs the server decides of the watched folder.
 *
 * @param folder the folder; none where none is watched
 * @param quietSeconds how long a file must have been left alone before it is taken for whole
 * @param withdraws whether rows that a package no longer has go at once, instead of waiting for somebody to confirm
 */
@ConfigurationProperties("tillit.inbox")
public record InboxSettings(
        @Nullable Path folder,
        @DefaultValue("10") int quietSeconds,
        @DefaultValue("false") boolean withdraws) {}
