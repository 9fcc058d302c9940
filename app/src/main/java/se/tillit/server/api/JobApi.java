package se.tillit.server.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.identity.Action;
import se.tillit.identity.Rights;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.server.job.Job;
import se.tillit.server.job.Jobs;
import se.tillit.server.job.Json;
import se.tillit.server.problem.Sentences;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import tools.jackson.databind.JsonNode;

/** Systems ask how their jobs go. */
@RestController
class JobApi {

    private final Jobs jobs;
    private final AuditTrail audit;

    JobApi(Jobs jobs, AuditTrail audit) {
        this.jobs = jobs;
        this.audit = audit;
    }

    @GetMapping("/api/v1/jobs/{id}")
    @Needs(Action.READ_MONTH)
    JobAnswer show(Viewing viewing, @PathVariable long id) {
        var job = jobs.find(id).filter(known -> maySee(viewing.who(), known)).orElseThrow(() -> {
            audit.note(viewing.who(), Deed.refusal("job.refused", Thing.ROUTE, "/api/v1/jobs/" + id));
            return Wrong.notHere("job.missing");
        });
        var problem = Sentences.ofJob(viewing.language(), job);
        return new JobAnswer(
                job.id(),
                job.kind(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.progress(),
                job.step(),
                job.askedAt(),
                result(job),
                problem.isEmpty() ? null : problem);
    }

    private static @Nullable JsonNode result(Job job) {
        var result = job.result();
        return result == null ? null : Json.value(result, JsonNode.class);
    }

    /** Those who asked, with the right they have now; others of the same provider; the municipality by its rights. */
    static boolean maySee(Who who, Job job) {
        var asked = job.askedBy();
        var isTheirs =
                asked.account().equals(who.account()) && java.util.Objects.equals(asked.provider(), who.provider());
        return isTheirs
                || switch (Rights.scope(who, about(job.kind()))) {
                    case Scope.Everything everything -> true;
                    case Scope.OwnProvider(var own) -> own.equals(asked.provider());
                    case Scope.Nothing nothing -> false;
                    case Scope.OfBoards boards -> false;
                };
    }

    /** The right that seeing a job of the kind needs; that of the one who runs the server where it is none of these. */
    private static Action about(String kind) {
        return switch (kind) {
            case "import" -> Action.READ_DELIVERY;
            case "verification" -> Action.READ_MONTH;
            case "parameter-trial" -> Action.READ_PARAMETERS;
            case "audit-verification" -> Action.READ_AUDIT;
            default -> Action.RUN_RETENTION;
        };
    }
}
