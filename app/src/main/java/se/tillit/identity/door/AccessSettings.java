package se.tillit.identity.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the door is kept ({@code tillit.access.…}).
 *
 * @param https whether people reach the server by https, also where a proxy in front ends it: cookies are then for https
 *     alone and browsers are told to stay with it
 * @param longestSession after how long one must come in anew, however busy
 * @param sessions how many sessions an account may have at once; the oldest gives way
 * @param signInsPerMinute how many attempts to come in each address has a minute
 * @param callsPerMinute how many calls of the API each key, or address without a key, has a minute
 * @param firstAdministrator the login service's key for a person who becomes administrator at a start where there is
 *     none; empty for nobody
 */
@ConfigurationProperties("tillit.access")
public record AccessSettings(
        @DefaultValue("false") boolean https,
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue("5") int sessions,
        @DefaultValue("60") int signInsPerMinute,
        @DefaultValue("1200") int callsPerMinute,
        @DefaultValue("") String firstAdministrator) {}
