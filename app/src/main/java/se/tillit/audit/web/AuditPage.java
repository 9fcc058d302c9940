package se.tillit.audit.web;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.usecase.SearchAuditTrail;
import se.tillit.audit.usecase.TrailTime;
import se.tillit.audit.usecase.VerifyAuditJob;
import se.tillit.audit.usecase.chain.TrailEntry;
import se.tillit.exchange.Language;
import se.tillit.identity.Action;
import se.tillit.server.job.Jobs;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;

/** The trail for auditors: look for deeds, see how it is with the seals, have them checked. */
@Controller
class AuditPage {

    private static final int ROWS = 50;
    private static final int SHOWN_KEYS = 5;

    private final Pages pages;
    private final SearchAuditTrail search;
    private final SealWords seals;
    private final Jobs jobs;
    private final AuditTrail audit;

    AuditPage(Pages pages, SearchAuditTrail search, SealWords seals, Jobs jobs, AuditTrail audit) {
        this.pages = pages;
        this.search = search;
        this.seals = seals;
        this.jobs = jobs;
        this.audit = audit;
    }

    @GetMapping("/audit")
    @Needs(Action.READ_AUDIT)
    ModelAndView show(
            Viewing viewing, @ModelAttribute AuditForm form, @RequestParam(required = false) @Nullable Long before) {
        var wrong = form.wrong();
        var found = wrong.isEmpty()
                ? search.page(viewing.who(), form.query(), before == null ? Long.MAX_VALUE : before, ROWS + 1)
                : List.<TrailEntry>of();
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var language = viewing.language();
        var view = new AuditView(
                form,
                wrong,
                List.of(
                        select("kind", AuditWords.kinds(), AuditWords::kind, language),
                        select("what", AuditWords.deeds(), AuditWords::what, language),
                        select("thing", AuditWords.things(), AuditWords::thing, language)),
                shown.stream().map(entry -> row(entry, language)).toList(),
                found.size() > ROWS ? older(form, shown.getLast().number()) : null,
                form.address().isEmpty() ? "" : "?" + form.address(),
                seals.state(language),
                seals.lastCheck(language).stream().findFirst().orElse(null));
        return pages.show(
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                viewing,
                "audit/audit",
                AuditWords.TEXTS,
                List.of(new Frame.Link(AuditWords.TEXTS.text("start", language), "/", false)),
                view);
    }

    @PostMapping("/audit/check")
    @Needs(Action.READ_AUDIT)
    @Transactional
    public String check(Viewing viewing) {
        var job = jobs.ask(viewing.who(), VerifyAuditJob.KIND, List.of());
        audit.note(viewing.who(), Deed.change("audit.check", Deed.Thing.AUDIT, Long.toString(job)));
        return "redirect:/audit#check";
    }

    private static String older(AuditForm form, long number) {
        return "/audit?" + (form.address().isEmpty() ? "" : form.address() + "&") + "before=" + number;
    }

    private static AuditView.Select select(
            String field, List<String> codes, BiFunction<String, Language, String> words, Language language) {
        return new AuditView.Select(
                field,
                codes.stream()
                        .map(code -> new AuditView.Choice(code, words.apply(code, language)))
                        .toList());
    }

    private static AuditView.Row row(TrailEntry entry, Language language) {
        var seal = entry.seal();
        return new AuditView.Row(
                entry.number(),
                TrailTime.text(entry.at()),
                entry.account(),
                AuditWords.roles(entry, language),
                AuditWords.kind(entry.kind(), language),
                AuditWords.what(entry.what(), language),
                AuditWords.thing(entry.thing(), language),
                keys(entry, language),
                ReasonWords.of(entry, language),
                entry.origin(),
                seal == null ? AuditWords.TEXTS.text("unsealed", language) : Long.toString(seal));
    }

    private static String keys(TrailEntry entry, Language language) {
        var keys = entry.keys();
        var text = String.join(", ", keys.subList(0, Math.min(SHOWN_KEYS, keys.size())));
        var more = keys.size() - SHOWN_KEYS;
        var shown = more > 0 ? AuditWords.TEXTS.text("keys.more", language, text, more) : text;
        return entry.erased() == 0
                ? shown
                : (shown + " " + AuditWords.TEXTS.text("keys.erased", language, entry.erased())).strip();
    }
}
