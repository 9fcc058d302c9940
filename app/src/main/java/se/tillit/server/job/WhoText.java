package se.tillit.server.job;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;

/** Who asked, as text in the database. */
record WhoText(
        String account,
        String name,
        List<String> roles,
        @Nullable String provider,
        List<String> boards,
        String protection) {

    static String of(Who who) {
        var provider = who.provider();
        return Json.text(new WhoText(
                who.account(),
                who.name(),
                who.roles().stream().map(Role::code).sorted().toList(),
                provider == null ? null : provider.value(),
                who.boards().stream().map(Board::code).sorted().toList(),
                who.protection().name()));
    }

    static Who who(String text) {
        var read = Json.value(text, WhoText.class);
        return new Who(
                read.account,
                read.name,
                read.roles.stream().map(code -> Role.find(code).orElseThrow()).collect(Collectors.toUnmodifiableSet()),
                read.provider == null ? null : new ProviderId(read.provider),
                read.boards.stream()
                        .map(code -> Board.find(code).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet()),
                Who.Protection.valueOf(read.protection));
    }
}
