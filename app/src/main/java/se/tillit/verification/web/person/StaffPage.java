package se.tillit.verification.web.person;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.register.surroundings.Around;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.usecase.LookAround;
import se.tillit.verification.web.Crumbs;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.api.AskedMonth;

/**
 * {@code /months/2026-10/staff?id=…} and {@code /staff-day?id=…&day=…}: a staff member's month and day, so that two places
 * at once, impossible ways or a copied schedule are seen at a glance (requirements H16, H17).
 */
@Controller
class StaffPage {

    private static final Messages TEXTS = Messages.beside(StaffPage.class, "staff");
    private static final int MOST_FINDINGS = 50;

    private final Pages pages;
    private final AskedMonth asked;
    private final LookAround look;
    private final VerificationRuns runs;
    private final AuditTrail audit;

    StaffPage(Pages pages, AskedMonth asked, LookAround look, VerificationRuns runs, AuditTrail audit) {
        this.pages = pages;
        this.asked = asked;
        this.look = look;
        this.runs = runs;
        this.audit = audit;
    }

    @GetMapping("/months/{month}/staff")
    @Needs(Action.READ_STAFF)
    ModelAndView month(Viewing viewing, @PathVariable String month, @RequestParam String id) {
        var run = asked.run(AskedMonth.of(month), null);
        var seen = look(run, month, id, viewing);
        audit.note(viewing.who(), Deed.read("staff.read", Thing.STAFF, List.of(id)));
        var findings = runs.findingsOfStaff(run, viewing.scope(Action.READ_STAFF), seen.employmentIds(), MOST_FINDINGS);
        return pages.show(
                viewing,
                "verification/person/staff",
                TEXTS,
                Crumbs.below(viewing, run.month()),
                seen.view(id, findings));
    }

    @GetMapping("/months/{month}/staff-day")
    @Needs(Action.READ_STAFF)
    ModelAndView day(Viewing viewing, @PathVariable String month, @RequestParam String id, @RequestParam String day) {
        var run = asked.run(AskedMonth.of(month), null);
        var date = date(day);
        var seen = look(run, month, id, viewing);
        audit.note(viewing.who(), Deed.read("staff-day.read", Thing.STAFF, List.of(id)));
        var crumbs = new ArrayList<Frame.Link>(Crumbs.below(viewing, run.month()));
        crumbs.add(new Frame.Link(TEXTS.text("title", viewing.language(), id), Places.staff(run.month(), id), false));
        return pages.show(viewing, "verification/person/staff-day", TEXTS, crumbs, seen.dayView(id, date));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw Wrong.asked("day.unreadable", text);
        }
    }

    private StaffMonth look(Run run, String month, String id, Viewing viewing) {
        var scope = viewing.scope(Action.READ_STAFF);
        var seen = look.at(run, Around.staff(id)).orElseThrow(() -> Wrong.notHere("month.unknown", month));
        var employment = seen.evidence()
                .findEmployment(id)
                .filter(found -> scope.covers(found.employer()))
                .orElseThrow(() -> {
                    audit.note(viewing.who(), Deed.refusal("staff.read", Thing.MONTH, month));
                    return Wrong.notHere("staff.unknown", id, month);
                });
        return new StaffMonth(seen.evidence(), employment, viewing);
    }
}
