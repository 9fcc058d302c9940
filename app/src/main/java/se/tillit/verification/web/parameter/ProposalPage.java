package se.tillit.verification.web.parameter;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.kernel.SwedishTime;
import se.tillit.server.decision.Decided;
import se.tillit.server.job.Job;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.store.parameter.ParameterRows;
import se.tillit.verification.store.parameter.Proposal;
import se.tillit.verification.store.parameter.Proposals;
import se.tillit.verification.store.parameter.SetParameter;
import se.tillit.verification.store.parameter.Trial;
import se.tillit.verification.store.parameter.Trials;
import se.tillit.verification.usecase.DecideProposal;
import se.tillit.verification.usecase.TryProposal;
import se.tillit.verification.web.Spoken;

/** {@code /parameters/proposals/3}: one proposal, what its trial told, and where a second person decides it. */
@Controller
class ProposalPage {

    private static final Messages TEXTS = Messages.beside(ProposalPage.class, "proposal");

    private final Pages pages;
    private final Proposals proposals;
    private final ParameterRows parameters;
    private final Trials trials;
    private final DecideProposal decide;
    private final TryProposal trying;
    private final AuditTrail audit;
    private final java.time.Clock clock;

    ProposalPage(
            Pages pages,
            Proposals proposals,
            ParameterRows parameters,
            Trials trials,
            DecideProposal decide,
            TryProposal trying,
            AuditTrail audit,
            java.time.Clock clock) {
        this.pages = pages;
        this.proposals = proposals;
        this.parameters = parameters;
        this.trials = trials;
        this.decide = decide;
        this.trying = trying;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/parameters/proposals/{id}")
    @Needs(Action.READ_PARAMETERS)
    ModelAndView show(Viewing viewing, @PathVariable long id) {
        if (viewing.who().provider() != null) {
            audit.note(viewing.who(), Deed.refusal("parameter.read", Thing.PARAMETER, Long.toString(id)));
            throw Wrong.notHere("proposal.unknown", Long.toString(id));
        }
        var proposal = proposals.find(id).orElseThrow(() -> Wrong.notHere("proposal.unknown", Long.toString(id)));
        var crumbs = List.of(new Frame.Link(TEXTS.text("parameters", viewing.language()), "/parameters", false));
        return pages.show(viewing, "verification/proposal", TEXTS, crumbs, view(viewing, proposal));
    }

    @PostMapping("/parameters/proposals/{id}/trial")
    @Needs(Action.PROPOSE_PARAMETERS)
    String tryIt(Viewing viewing, @PathVariable long id) {
        if (trying.ask(viewing.who(), id).isEmpty()) {
            throw Wrong.notHere("proposal.unknown", Long.toString(id));
        }
        return back(id);
    }

    @PostMapping("/parameters/proposals/{id}/confirmation")
    @Needs(Action.CONFIRM_PARAMETERS)
    String confirm(Viewing viewing, @PathVariable long id) {
        return after(viewing, id, decide.confirm(viewing.who(), id));
    }

    @PostMapping("/parameters/proposals/{id}/refusal")
    @Needs(Action.CONFIRM_PARAMETERS)
    String refuse(Viewing viewing, @PathVariable long id, @RequestParam(defaultValue = "") String why) {
        return after(viewing, id, decide.refuse(viewing.who(), id, why.strip()));
    }

    @PostMapping("/parameters/proposals/{id}/withdrawal")
    @Needs(Action.PROPOSE_PARAMETERS)
    String withdraw(Viewing viewing, @PathVariable long id) {
        return after(viewing, id, decide.withdraw(viewing.who(), id));
    }

    private String after(Viewing viewing, long id, Decided decided) {
        decided.orSayWhyNot(id, deed -> refused(viewing, "parameter." + deed, id));
        return back(id);
    }

    private void refused(Viewing viewing, String what, long id) {
        audit.note(viewing.who(), Deed.refusal(what, Thing.PARAMETER, Long.toString(id)));
    }

    private static String back(long id) {
        return "redirect:/parameters/proposals/" + id;
    }

    private ProposalView view(Viewing viewing, Proposal proposal) {
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var row = proposal.row();
        var contract = row.contract();
        var isWaiting = proposal.isWaiting();
        var isOwn = proposal.proposed().account().equals(viewing.who().account());
        var job = trying.findLatest(proposal.id()).orElse(null);
        var progress = job == null || job.hasEnded() ? null : job.progress();
        var trial = trials.findLatest(proposal.id()).orElse(null);
        return new ProposalView(
                "/parameters/proposals/" + proposal.id(),
                ParameterNames.name(row.key(), language),
                row.key(),
                row.value(),
                now(proposal),
                spoken.days(row.validity()),
                contract == null ? "" : contract,
                row.source(),
                ParametersPage.TEXTS.text("state." + proposal.state().code(), language),
                isWaiting,
                ParametersPage.hand(proposal.proposed(), viewing),
                ParametersPage.hand(proposal.decided(), viewing),
                proposal.decidedWhy(),
                trial == null ? "" : spoken.moment(trial.finishedAt()),
                trial == null
                        ? List.of()
                        : trial.months().stream()
                                .map(month -> month(trial, month, viewing))
                                .toList(),
                progress,
                job != null && job.state() == Job.State.FAILED,
                isWaiting && progress == null && viewing.may(Action.PROPOSE_PARAMETERS),
                isWaiting && !isOwn && viewing.may(Action.CONFIRM_PARAMETERS),
                isWaiting && isOwn && viewing.may(Action.PROPOSE_PARAMETERS),
                isOwn,
                isWaiting && decide.mustBeTried(proposal.id()));
    }

    private String now(Proposal proposal) {
        var today = SwedishTime.localOf(clock.instant()).toLocalDate();
        var row = proposal.row();
        return parameters.standing().stream()
                .map(SetParameter::row)
                .filter(set -> set.key().equals(row.key())
                        && set.validity().covers(today)
                        && (set.contract() == null || set.contract().equals(row.contract())))
                .max(java.util.Comparator.comparing(set -> set.contract() == null ? 0 : 1))
                .map(set -> set.value())
                .orElse(ParameterNames.standard(row.key()));
    }

    private static ProposalView.Month month(Trial trial, se.tillit.kernel.SettlementMonth month, Viewing viewing) {
        var spoken = Spoken.in(viewing.language());
        var outcomes = trial.outcomes().stream()
                .filter(outcome -> outcome.month().equals(month))
                .toList();
        var before = outcomes.stream().map(Trial.Outcome::before).reduce(Sums.NONE, Sums::plus);
        var after = outcomes.stream().map(Trial.Outcome::after).reduce(Sums.NONE, Sums::plus);
        var lines = outcomes.stream().mapToLong(Trial.Outcome::linesChanged).sum();
        return new ProposalView.Month(
                spoken.monthFirst(month),
                TEXTS.text(
                        "trial.month",
                        viewing.language(),
                        spoken.count(lines),
                        spoken.difference(after.approved().minus(before.approved()))),
                List.of(
                        row("approved", before.approved(), after.approved(), viewing),
                        row("held", before.held(), after.held(), viewing),
                        row("adjusted", before.adjusted(), after.adjusted(), viewing),
                        row("rejected", before.rejected(), after.rejected(), viewing)),
                outcomes.stream()
                        .map(outcome -> new ProposalView.Provider(
                                outcome.name(),
                                spoken.count(outcome.linesChanged()),
                                spoken.sum(outcome.before().approved()),
                                spoken.sum(outcome.after().approved()),
                                spoken.difference(outcome.after()
                                        .approved()
                                        .minus(outcome.before().approved()))))
                        .toList());
    }

    private static ProposalView.Row row(
            String outcome, se.tillit.kernel.Money before, se.tillit.kernel.Money after, Viewing viewing) {
        var spoken = Spoken.in(viewing.language());
        return new ProposalView.Row(
                TEXTS.text(outcome, viewing.language()),
                spoken.sum(before),
                spoken.sum(after),
                spoken.difference(after.minus(before)));
    }
}
