package se.tillit.privacy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Why;
import se.tillit.identity.Action;
import se.tillit.privacy.usecase.Hold;
import se.tillit.privacy.usecase.Holds;
import se.tillit.privacy.usecase.KeepHolds;
import se.tillit.privacy.usecase.RetentionJob;
import se.tillit.privacy.usecase.RetentionRules;
import se.tillit.privacy.usecase.RunRetention;
import se.tillit.privacy.usecase.rule.RuleProposals;
import se.tillit.privacy.web.RetentionView.HoldForm;
import se.tillit.server.job.Jobs;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/** Retention: what would go, carried out when the numbers are confirmed; and what is held back. */
@Controller
class RetentionPage {

    private static final int LONGEST = 500;

    private final Pages pages;
    private final RunRetention retention;
    private final KeepHolds keepHolds;
    private final Holds holds;
    private final RetentionRules rules;
    private final RuleProposals proposals;
    private final Jobs jobs;
    private final AuditTrail audit;

    RetentionPage(
            Pages pages,
            RunRetention retention,
            KeepHolds keepHolds,
            Holds holds,
            RetentionRules rules,
            RuleProposals proposals,
            Jobs jobs,
            AuditTrail audit) {
        this.pages = pages;
        this.retention = retention;
        this.keepHolds = keepHolds;
        this.holds = holds;
        this.rules = rules;
        this.proposals = proposals;
        this.jobs = jobs;
        this.audit = audit;
    }

    @GetMapping("/retention")
    @Needs(Action.RUN_RETENTION)
    ModelAndView show(Viewing viewing) {
        return show(HttpStatus.OK, viewing, HoldForm.EMPTY);
    }

    private ModelAndView show(HttpStatus status, Viewing viewing, HoldForm form) {
        var words = new RetentionWords(viewing.language());
        var plan = retention.plan();
        var view = new RetentionView(
                words.summary(plan),
                words.rows(plan),
                plan.numbers(),
                plan.rows(),
                plan.rules().stream().map(words::rule).toList(),
                rules.after(plan.day()).stream().map(words::rule).toList(),
                proposals.all().stream().map(words::proposal).toList(),
                holds.open().stream().map(words::held).toList(),
                holds.unsettledMonths().size(),
                words.last(jobs.latest(List.of(RetentionJob.KIND), 1)),
                form);
        audit.note(
                viewing.who(),
                new Deed(
                        Deed.Kind.READ,
                        "retention.read",
                        Deed.Thing.INSTALLATION,
                        List.of("retention"),
                        Why.of("retention.rows", plan.rows())));
        return pages.show(
                status,
                viewing,
                "privacy/retention",
                RetentionWords.TEXTS,
                List.of(new Frame.Link(words.say("start"), "/", false)),
                view);
    }

    /** The numbers that were shown come back with the form; if they no longer hold, nothing is taken away. */
    @PostMapping("/retention")
    @Needs(Action.RUN_RETENTION)
    @Transactional
    public String carryOut(Viewing viewing, @RequestParam String numbers) {
        var plan = retention.plan();
        if (numbers.isEmpty() || !plan.numbers().equals(numbers)) {
            throw Wrong.conflict("retention.changed");
        }
        var job = jobs.ask(viewing.who(), RetentionJob.KIND, new RetentionJob.Asked(numbers));
        audit.note(
                viewing.who(),
                Deed.change(
                        "retention.ask",
                        Deed.Thing.INSTALLATION,
                        Long.toString(job),
                        Why.of("retention.rows", plan.rows())));
        return "redirect:/retention";
    }

    @PostMapping("/retention/holds")
    @Needs(Action.RUN_RETENTION)
    ModelAndView hold(
            Viewing viewing,
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String why) {
        var wrong = new ArrayList<String>();
        var what = thing.equals("recipient") ? Hold.Thing.RECIPIENT : Hold.Thing.MONTH;
        if (key.isBlank() || (what == Hold.Thing.MONTH && !key.strip().matches("[0-9]{4}-(0[1-9]|1[0-2])"))) {
            wrong.add("key");
        }
        if (why.isBlank() || why.length() > LONGEST) {
            wrong.add("why");
        }
        if (wrong.isEmpty()
                && keepHolds
                        .place(viewing.who(), what, key.strip(), why.strip())
                        .isEmpty()) {
            wrong.add("held");
        }
        return wrong.isEmpty()
                ? new ModelAndView("redirect:/retention#holds")
                : show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        viewing,
                        new HoldForm(what.name().toLowerCase(Locale.ROOT), key, why, wrong));
    }

    @PostMapping("/retention/holds/{id}/lift")
    @Needs(Action.RUN_RETENTION)
    String lift(Viewing viewing, @PathVariable long id) {
        if (keepHolds.lift(viewing.who(), id).isEmpty()) {
            throw Wrong.notHere("retention.no-hold", Long.toString(id));
        }
        return "redirect:/retention#holds";
    }
}
