package se.tillit.verification.web.parameter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Messages;
import se.tillit.exchange.settings.ParameterFile;
import se.tillit.identity.Action;
import se.tillit.kernel.SwedishTime;
import se.tillit.server.decision.Hand;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.store.parameter.ParameterRows;
import se.tillit.verification.store.parameter.Proposal;
import se.tillit.verification.store.parameter.Proposals;
import se.tillit.verification.store.parameter.SetParameter;
import se.tillit.verification.web.Spoken;

/** {@code /parameters}: what is in force, what was, and what is proposed. */
@Controller
class ParametersPage {

    static final Messages TEXTS = Messages.beside(ParametersPage.class, "parameters");

    private final Pages pages;
    private final ParameterRows parameters;
    private final Proposals proposals;
    private final Clock clock;

    ParametersPage(Pages pages, ParameterRows parameters, Proposals proposals, Clock clock) {
        this.pages = pages;
        this.parameters = parameters;
        this.proposals = proposals;
        this.clock = clock;
    }

    @GetMapping("/parameters")
    @Needs(Action.READ_PARAMETERS)
    ModelAndView show(Viewing viewing) {
        var all = parameters.all();
        var standing = all.stream().filter(SetParameter::stands).toList();
        var today = SwedishTime.localOf(clock.instant()).toLocalDate();
        var isInside = viewing.who().provider() == null;
        var known = isInside ? proposals.all() : List.<Proposal>of();
        var view = new ParametersView(
                known.stream()
                        .filter(Proposal::isWaiting)
                        .map(one -> row(one, viewing))
                        .toList(),
                standing.stream().map(set -> row(set, viewing)).toList(),
                ParameterNames.keys().stream()
                        .map(key -> today(key, standing, today, viewing))
                        .toList(),
                all.stream()
                        .filter(set -> !set.stands())
                        .map(set -> row(set, viewing))
                        .toList(),
                known.stream()
                        .filter(one -> !one.isWaiting())
                        .map(one -> row(one, viewing))
                        .toList(),
                viewing.may(Action.PROPOSE_PARAMETERS));
        return pages.show(viewing, "verification/parameters", TEXTS, List.of(), view);
    }

    /** The values that stand, as a file for {@code ./tillit verify --parameters}. */
    @GetMapping("/parameters.csv")
    @Needs(Action.READ_PARAMETERS)
    void file(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"parameters.csv\"");
        response.getOutputStream()
                .write(ParameterFile.write(parameters.inForce().rows()).getBytes(StandardCharsets.UTF_8));
    }

    private static ParametersView.Row today(String key, List<SetParameter> standing, LocalDate today, Viewing viewing) {
        var now = standing.stream()
                .map(SetParameter::row)
                .filter(row -> row.key().equals(key) && row.validity().covers(today))
                .toList();
        var standard = ParameterNames.standard(key);
        return new ParametersView.Row(
                key,
                ParameterNames.name(key, viewing.language()),
                now.stream()
                        .filter(row -> row.contract() == null)
                        .map(ParameterRow::value)
                        .findFirst()
                        .orElse(standard),
                standard,
                now.stream()
                        .filter(row -> row.contract() != null)
                        .map(row -> row.contract() + ": " + row.value())
                        .collect(Collectors.joining("; ")));
    }

    private static ParametersView.SetRow row(SetParameter set, Viewing viewing) {
        var row = set.row();
        var replaced = set.replacedAt();
        var contract = row.contract();
        return new ParametersView.SetRow(
                row.key(),
                ParameterNames.name(row.key(), viewing.language()),
                row.value(),
                Spoken.in(viewing.language()).days(row.validity()),
                contract == null ? "" : contract,
                row.source(),
                Spoken.in(viewing.language()).moment(replaced == null ? set.setAt() : replaced),
                viewing.who().provider() == null ? href(set.proposal()) : "");
    }

    private static ParametersView.ProposalRow row(Proposal proposal, Viewing viewing) {
        var row = proposal.row();
        return new ParametersView.ProposalRow(
                href(proposal.id()),
                ParameterNames.name(row.key(), viewing.language()),
                row.contract() == null ? row.key() : row.key() + " (" + row.contract() + ")",
                row.value(),
                Spoken.in(viewing.language()).days(row.validity()),
                TEXTS.text("state." + proposal.state().code(), viewing.language()),
                hand(proposal.proposed(), viewing),
                hand(proposal.decided(), viewing));
    }

    /** By whom and when. */
    static String hand(@Nullable Hand hand, Viewing viewing) {
        return hand == null
                ? ""
                : TEXTS.text(
                        "hand",
                        viewing.language(),
                        hand.name(),
                        Spoken.in(viewing.language()).moment(hand.at()));
    }

    private static String href(long proposal) {
        return "/parameters/proposals/" + proposal;
    }
}
