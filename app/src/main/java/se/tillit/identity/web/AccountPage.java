package se.tillit.identity.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.identity.Action;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.oidc.OidcSettings;
import se.tillit.identity.usecase.Account;
import se.tillit.identity.usecase.AccountProblem;
import se.tillit.identity.usecase.Accounts;
import se.tillit.identity.usecase.KeepAccounts;
import se.tillit.identity.usecase.KeepAccounts.Door;
import se.tillit.identity.usecase.KeepAccounts.Kept;
import se.tillit.identity.usecase.KeepAccounts.NotHere;
import se.tillit.identity.usecase.KeepAccounts.Refused;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/** One account: a new one, or one to change or close. */
@Controller
class AccountPage {

    private static final String ONE = "/accounts/{key}";

    private final Pages pages;
    private final Accounts accounts;
    private final KeepAccounts keep;
    private final OidcSettings oidc;

    AccountPage(Pages pages, Accounts accounts, KeepAccounts keep, OidcSettings oidc) {
        this.pages = pages;
        this.accounts = accounts;
        this.keep = keep;
        this.oidc = oidc;
    }

    @GetMapping("/accounts/new")
    @Needs(Action.MANAGE_ACCOUNTS)
    ModelAndView begin(Viewing viewing) {
        return form(viewing, AccountView.Kind.NEW, AccountForm.EMPTY, List.of());
    }

    @PostMapping(AccountsPage.ADDRESS)
    @Needs(Action.MANAGE_ACCOUNTS)
    ModelAndView add(Viewing viewing, @RequestParam MultiValueMap<String, String> fields) {
        var form = AccountForm.read(fields);
        var login = new Account.Login(oidc.issuer(), form.subject());
        return answer(
                viewing,
                AccountView.Kind.NEW,
                form,
                keep.add(viewing.who(), form.key(), login, form.rights()),
                "added");
    }

    @GetMapping(ONE)
    @Needs(Action.MANAGE_ACCOUNTS)
    ModelAndView show(Viewing viewing, @PathVariable String key) {
        var account = account(key);
        return form(viewing, kind(viewing, account), AccountForm.of(account), List.of());
    }

    @PostMapping(ONE)
    @Needs(Action.MANAGE_ACCOUNTS)
    ModelAndView change(Viewing viewing, @PathVariable String key, @RequestParam MultiValueMap<String, String> fields) {
        var account = account(key);
        var typed = AccountForm.read(fields);
        var form = new AccountForm(
                key,
                AccountForm.of(account).subject(),
                typed.name(),
                typed.roles(),
                typed.provider(),
                typed.boards(),
                typed.isNamed());
        return answer(viewing, kind(viewing, account), form, keep.change(viewing.who(), key, form.rights()), "changed");
    }

    @PostMapping(ONE + "/close")
    @Needs(Action.MANAGE_ACCOUNTS)
    ModelAndView close(Viewing viewing, @PathVariable String key) {
        return turn(viewing, key, Door.CLOSED, "closed");
    }

    @PostMapping(ONE + "/open")
    @Needs(Action.MANAGE_ACCOUNTS)
    ModelAndView open(Viewing viewing, @PathVariable String key) {
        return turn(viewing, key, Door.OPEN, "opened");
    }

    private ModelAndView turn(Viewing viewing, String key, Door door, String done) {
        var account = account(key);
        return answer(
                viewing, kind(viewing, account), AccountForm.of(account), keep.turn(viewing.who(), key, door), done);
    }

    private Account account(String key) {
        return accounts.find(key).orElseThrow(() -> Wrong.notHere("account.unknown"));
    }

    private static AccountView.Kind kind(Viewing viewing, Account account) {
        if (viewing.who().account().equals(account.key())) {
            return AccountView.Kind.OWN;
        }
        return account.isActive() ? AccountView.Kind.OPEN : AccountView.Kind.CLOSED;
    }

    private ModelAndView answer(
            Viewing viewing, AccountView.Kind kind, AccountForm form, KeepAccounts.Answer answer, String done) {
        return switch (answer) {
            case Kept kept -> new ModelAndView("redirect:/accounts?done=" + done);
            case NotHere none -> throw Wrong.notHere("account.unknown");
            case Refused(var problems) -> form(viewing, kind, form, problems);
        };
    }

    private ModelAndView form(Viewing viewing, AccountView.Kind kind, AccountForm form, List<AccountProblem> problems) {
        var language = viewing.language();
        var view = new AccountView(
                kind,
                form.key(),
                form.subject(),
                form.name(),
                Stream.of(Role.values())
                        .filter(role -> role != Role.INTEGRATION)
                        .map(role -> new AccountView.Choice(
                                role.code(),
                                RightsTexts.of(role, language),
                                form.roles().contains(role.code())))
                        .toList(),
                form.provider(),
                Stream.of(Board.values())
                        .map(board -> new AccountView.Choice(
                                board.code(),
                                RightsTexts.of(board, language),
                                form.boards().contains(board.code())))
                        .toList(),
                form.isNamed(),
                problems.stream()
                        .map(problem -> new AccountView.Problem(
                                problem.field(), AccountsPage.TEXTS.text("problem." + problem.code(), language)))
                        .toList());
        return pages.show(
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                viewing,
                "identity/account",
                AccountsPage.TEXTS,
                AccountsPage.crumbs(viewing),
                view);
    }
}
