package se.tillit.identity.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.identity.Role;
import se.tillit.identity.usecase.ApiKey;
import se.tillit.identity.usecase.ApiKeys;
import se.tillit.identity.usecase.CreateApiKey;
import se.tillit.identity.usecase.CreateApiKey.Made;
import se.tillit.identity.usecase.CreateApiKey.Problem;
import se.tillit.identity.usecase.CreateApiKey.Refused;
import se.tillit.identity.usecase.RevokeApiKey;
import se.tillit.kernel.ProviderId;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/** The keys that other systems come in with. */
@Controller
class ApiKeysPage {

    private static final Messages TEXTS = Messages.beside(ApiKeysPage.class, "api-keys");
    private static final String ADDRESS = "/api-keys";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm").withZone(ZoneId.of("Europe/Stockholm"));

    private final Pages pages;
    private final ApiKeys keys;
    private final CreateApiKey create;
    private final RevokeApiKey revoke;

    ApiKeysPage(Pages pages, ApiKeys keys, CreateApiKey create, RevokeApiKey revoke) {
        this.pages = pages;
        this.keys = keys;
        this.create = create;
        this.revoke = revoke;
    }

    /** What was typed into the form. */
    private record Form(String name, String role, String provider) {}

    @GetMapping(ADDRESS)
    @Needs(Action.MANAGE_KEYS)
    ModelAndView list(Viewing viewing, @RequestParam(defaultValue = "") String done) {
        var form = new Form("", Role.INTEGRATION.code(), "");
        return page(viewing, form, List.of(), "", done.equals("revoked") ? done : "");
    }

    /** The key is shown in this answer and nowhere else; going back to it asks to send the form again. */
    @PostMapping(ADDRESS)
    @Needs(Action.MANAGE_KEYS)
    ModelAndView make(
            Viewing viewing,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String provider) {
        var form = new Form(name.strip(), role, provider.strip());
        var chosen = Role.find(role);
        if (chosen.isEmpty()) {
            return page(viewing, form, List.of(Problem.ROLE_NOT_FOR_KEYS), "", "");
        }
        var whose = form.provider.isEmpty() ? null : new ProviderId(form.provider);
        return switch (create.create(viewing.who(), form.name, chosen.get(), whose)) {
            case Made(var key, var text) ->
                page(viewing, new Form("", Role.INTEGRATION.code(), ""), List.of(), text, "");
            case Refused(var problems) -> page(viewing, form, problems, "", "");
        };
    }

    @PostMapping(ADDRESS + "/{prefix}/revoke")
    @Needs(Action.MANAGE_KEYS)
    ModelAndView revoke(Viewing viewing, @PathVariable String prefix) {
        if (!revoke.revoke(viewing.who(), prefix)) {
            throw Wrong.notHere("api-key.unknown");
        }
        return new ModelAndView("redirect:/api-keys?done=revoked");
    }

    private ModelAndView page(Viewing viewing, Form form, List<Problem> problems, String made, String done) {
        var language = viewing.language();
        var view = new ApiKeysView(
                keys.all().stream().map(key -> row(key, viewing)).toList(),
                made,
                done,
                form.name,
                CreateApiKey.ROLES.stream()
                        .sorted()
                        .map(role -> new AccountView.Choice(
                                role.code(),
                                RightsTexts.of(role, language),
                                role.code().equals(form.role)))
                        .toList(),
                form.provider,
                problems.stream()
                        .map(problem -> new AccountView.Problem(
                                problem.field(), TEXTS.text("problem." + problem.code(), language)))
                        .toList());
        return pages.show(
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                viewing,
                "identity/api-keys",
                TEXTS,
                List.of(),
                view);
    }

    private static ApiKeysView.Row row(ApiKey key, Viewing viewing) {
        var provider = key.provider();
        return new ApiKeysView.Row(
                key.prefix(),
                key.name(),
                RightsTexts.of(key.role(), viewing.language()),
                provider == null ? "" : provider.value(),
                time(key.createdAt()),
                time(key.lastUsedAt()),
                time(key.revokedAt()));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }
}
