package se.tillit.privacy.web.rule;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.usecase.TrailTime;
import se.tillit.identity.Action;
import se.tillit.kernel.SwedishTime;
import se.tillit.privacy.usecase.RetentionRules;
import se.tillit.privacy.usecase.RunRetention;
import se.tillit.privacy.usecase.rule.ChangeRetention;
import se.tillit.privacy.usecase.rule.RuleProposal;
import se.tillit.privacy.usecase.rule.RuleProposals;
import se.tillit.privacy.web.RetentionWords;
import se.tillit.server.decision.Decided;
import se.tillit.server.decision.Hand;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/** {@code /retention/rules/3}: a proposed rule on retention, what it would do, and where a second person decides it. */
@Controller
class RulePage {

    private final Pages pages;
    private final RuleProposals proposals;
    private final RetentionRules rules;
    private final RunRetention retention;
    private final ChangeRetention change;
    private final AuditTrail audit;
    private final Clock clock;

    RulePage(
            Pages pages,
            RuleProposals proposals,
            RetentionRules rules,
            RunRetention retention,
            ChangeRetention change,
            AuditTrail audit,
            Clock clock) {
        this.pages = pages;
        this.proposals = proposals;
        this.rules = rules;
        this.retention = retention;
        this.change = change;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/retention/rules/{id}")
    @Needs(Action.CONFIRM_RETENTION)
    ModelAndView show(Viewing viewing, @PathVariable long id) {
        var proposal = proposals.find(id).orElseThrow(() -> Wrong.notHere("proposal.unknown", Long.toString(id)));
        return pages.show(viewing, "privacy/rule", RuleForm.TEXTS, RuleForm.crumbs(viewing), view(viewing, proposal));
    }

    @PostMapping("/retention/rules/{id}/confirmation")
    @Needs(Action.CONFIRM_RETENTION)
    String confirm(Viewing viewing, @PathVariable long id) {
        return after(viewing, id, change.confirm(viewing.who(), id));
    }

    @PostMapping("/retention/rules/{id}/refusal")
    @Needs(Action.CONFIRM_RETENTION)
    String refuse(Viewing viewing, @PathVariable long id, @RequestParam(defaultValue = "") String why) {
        return after(viewing, id, change.refuse(viewing.who(), id, why.strip()));
    }

    @PostMapping("/retention/rules/{id}/withdrawal")
    @Needs(Action.RUN_RETENTION)
    String withdraw(Viewing viewing, @PathVariable long id) {
        return after(viewing, id, change.withdraw(viewing.who(), id));
    }

    private String after(Viewing viewing, long id, Decided decided) {
        decided.orSayWhyNot(
                id,
                deed -> audit.note(
                        viewing.who(), Deed.refusal("retention-rule." + deed, Thing.INSTALLATION, Long.toString(id))));
        return "redirect:/retention/rules/" + id;
    }

    private RuleView view(Viewing viewing, RuleProposal proposal) {
        var words = new RetentionWords(viewing.language());
        var rule = proposal.rule();
        var today = LocalDate.ofInstant(clock.instant(), SwedishTime.ZONE);
        var now = rules.on(today).stream()
                .filter(one -> one.kind() == rule.kind())
                .findFirst()
                .orElse(null);
        var isOwn = proposal.proposed().account().equals(viewing.who().account());
        return new RuleView(
                "/retention/rules/" + proposal.id(),
                words.kind(rule.kind()),
                now == null ? RuleForm.TEXTS.text("now.none", viewing.language()) : words.time(now),
                words.time(rule),
                rule.validFrom().toString(),
                rule.basis(),
                RuleForm.TEXTS.text("state." + proposal.state().code(), viewing.language()),
                proposal.isWaiting(),
                hand(proposal.proposed(), viewing),
                hand(proposal.decided(), viewing),
                proposal.decidedWhy(),
                proposal.isWaiting()
                        ? RuleForm.TEXTS.counted("would-go", viewing.language(), retention.rowsUnder(rule))
                        : "",
                now == null || !proposal.isWaiting()
                        ? ""
                        : RuleForm.TEXTS.counted("goes-now", viewing.language(), retention.rowsUnder(now)),
                proposal.isWaiting() && !isOwn,
                proposal.isWaiting() && isOwn && viewing.may(Action.RUN_RETENTION));
    }

    /** By whom and when; empty where there was nobody. */
    static String hand(@Nullable Hand hand, Viewing viewing) {
        return hand == null
                ? ""
                : RuleForm.TEXTS.text("hand", viewing.language(), hand.name(), TrailTime.text(hand.at()));
    }
}
