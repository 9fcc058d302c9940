package se.tillit.privacy.web;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import se.tillit.audit.usecase.TrailTime;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.wording.Words;
import se.tillit.privacy.usecase.Hold;
import se.tillit.privacy.usecase.Portion;
import se.tillit.privacy.usecase.RecordKind;
import se.tillit.privacy.usecase.RetentionJob;
import se.tillit.privacy.usecase.RetentionPlan;
import se.tillit.privacy.usecase.RetentionRule;
import se.tillit.privacy.usecase.rule.RuleProposal;
import se.tillit.server.job.Job;
import se.tillit.server.job.Json;

/** Says plans, rules and holds in words. */
public final class RetentionWords {

    static final Messages TEXTS = Messages.beside(RetentionWords.class, "retention");

    private record Group(RecordKind kind, YearMonth month) {}

    private final Language language;

    /** In the language. */
    public RetentionWords(Language language) {
        this.language = language;
    }

    String say(String key, Object... places) {
        return TEXTS.text(key, language, places);
    }

    String counted(String key, long number, Object... more) {
        return TEXTS.counted(key, language, number, more);
    }

    /** What a kind of record is called. */
    public String kind(RecordKind kind) {
        return say("kind." + kind.code());
    }

    private String count(long number) {
        return Words.in(language).text(number);
    }

    RetentionView.Proposal proposal(RuleProposal proposal) {
        return new RetentionView.Proposal(
                "/retention/rules/" + proposal.id(),
                kind(proposal.rule().kind()),
                time(proposal.rule()),
                proposal.rule().validFrom().toString(),
                say("state." + proposal.state().code()),
                proposal.proposed().name());
    }

    String summary(RetentionPlan plan) {
        return plan.rows() == 0 ? say("summary.nothing") : counted("summary", plan.rows());
    }

    List<RetentionView.Row> rows(RetentionPlan plan) {
        var groups = new TreeMap<Group, Long>(Comparator.comparing(Group::kind).thenComparing(Group::month));
        for (Portion portion : plan.portions()) {
            groups.merge(new Group(portion.kind(), portion.month()), portion.rows(), Long::sum);
        }
        return groups.entrySet().stream()
                .map(group -> new RetentionView.Row(
                        kind(group.getKey().kind()), group.getKey().month().toString(), count(group.getValue())))
                .toList();
    }

    RetentionView.Rule rule(RetentionRule rule) {
        return new RetentionView.Rule(
                rule.kind().code(),
                kind(rule.kind()),
                time(rule),
                rule.basis(),
                rule.validFrom().toString());
    }

    /** How long, and from when it is reckoned. */
    public String time(RetentionRule rule) {
        var years = rule.months() % 12 == 0 ? counted("years", rule.months() / 12) : counted("months", rule.months());
        return say("after." + rule.countedFrom().code(), years);
    }

    RetentionView.Held held(Hold hold) {
        return new RetentionView.Held(
                hold.id(),
                say("thing." + hold.thing().name().toLowerCase(Locale.ROOT)),
                hold.key(),
                hold.why(),
                hold.placedBy(),
                TrailTime.text(hold.placedAt()));
    }

    String last(List<Job> jobs) {
        if (jobs.isEmpty()) {
            return "";
        }
        var job = jobs.getFirst();
        var asked = TrailTime.text(job.askedAt());
        var result = job.result();
        return switch (job.state()) {
            case WAITING, RUNNING -> say("last.running", asked);
            case FAILED ->
                job.failure().contains("retention.changed") ? say("last.changed", asked) : say("last.failed", asked);
            case DONE ->
                counted(
                        "last.done",
                        result == null
                                ? 0
                                : Json.value(result, RetentionJob.Result.class).removed(),
                        asked);
        };
    }
}
