package se.tillit.exchange.explain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillit.contracts.PriceUnit;
import se.tillit.exchange.explain.Explanation.Part;
import se.tillit.exchange.explain.Explanation.Section;
import se.tillit.exchange.wording.Phrases;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Service;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Fact;
import se.tillit.visits.Employment;
import se.tillit.visits.Visit;

/** Tells what the line claims, and what is known of its visit and of the one who made it. */
final class ClaimAndVisit {

    private final Phrases phrases;

    ClaimAndVisit(Phrases phrases) {
        this.phrases = phrases;
    }

    Section claim(Dossier dossier) {
        var sheet = new Sheet(Part.CLAIM, phrases);
        var claim = dossier.claim();
        var invoice = claim.invoice();
        sheet.row("provider", dossier.nameOf(claim.provider()));
        sheet.row("invoice", invoice.id());
        sheet.row("line", claim.line());
        sheet.row("period", invoice.period());
        sheet.row("issued", invoice.issuedOn());
        sheet.rowIfAny("due", invoice.dueOn());
        sheet.rowIfAny("credits", invoice.credits());
        var isGranted = dossier.trace().granted() != null;
        row(sheet, isGranted, "visit", claim.visit());
        sheet.text("recipient", recipient(dossier));
        sheet.row("decision", claim.decision());
        sheet.rowIfAny("plan", claim.plan());
        row(sheet, isGranted, "staff", claim.staff());
        row(sheet, isGranted, "service", service(claim.service()));
        if (!isGranted || claim.ends() != EndsClaimed.NEITHER) {
            sheet.text("time", time(claim));
        }
        sheet.row("minutes", claim.minutes());
        var price = claim.price();
        if (price == null) {
            sheet.row("price", null);
        } else {
            sheet.price(price, unitOf(dossier));
        }
        sheet.row("amount", claim.amount());
        return sheet.section();
    }

    /** A line for granted time need not say what only a visit has. */
    private static void row(Sheet sheet, boolean isGranted, String label, @Nullable Object value) {
        if (isGranted) {
            sheet.rowIfAny(label, value);
        } else {
            sheet.row(label, value);
        }
    }

    private String recipient(Dossier dossier) {
        var named = dossier.claim().recipient();
        if (named == null) {
            return phrases.text("missing");
        }
        if (dossier.isProtected()) {
            return phrases.text("protected");
        }
        return dossier.isRecipientUnread()
                ? phrases.text("not-shown")
                : phrases.words().text(named);
    }

    private static @Nullable Object service(@Nullable String code) {
        return code == null
                ? null
                : Service.find(code).<Object>map(found -> found).orElse(code);
    }

    private String time(InvoiceLine claim) {
        var time = claim.time();
        if (time != null) {
            return phrases.words().span(time.from(), time.to());
        }
        return phrases.text(claim.ends() == EndsClaimed.NEITHER ? "missing" : "time-half");
    }

    private static PriceUnit unitOf(Dossier dossier) {
        var contract = dossier.trace().contract();
        return contract == null ? PriceUnit.HOUR : contract.compensation().unit();
    }

    Section visit(Dossier dossier) {
        var sheet = new Sheet(Part.VISIT, phrases);
        var own = dossier.findOwnVisit();
        var granted = dossier.trace().granted();
        if (granted != null) {
            sheet.sentence("visit.granted", new Fact("month", granted.month()));
            return sheet.section();
        }
        if (own.isEmpty()) {
            var named = dossier.claim().visit();
            sheet.sentence(
                    named == null
                            ? "visit.not-named"
                            : dossier.trace().visit() == null ? "visit.none" : "visit.others");
            return sheet.section();
        }
        var visit = own.get();
        sheet.row("visit", visit.id());
        sheet.row("time", visit.time());
        sheet.row("length", visit.time().length());
        sheet.row("service", visit.service());
        if (!dossier.isProtected()) {
            sheet.row("recipient", visit.recipient());
        } else {
            sheet.text("recipient", phrases.text("protected"));
        }
        sheet.row("place", visit.place());
        sheet.row("start", visit.startMethod());
        sheet.row("end", visit.endMethod());
        sheet.text("registered", phrases.words().second(visit.registeredAt()));
        sheet.rowIfAny("reason", visit.changeReason());
        sheet.row("evidence", visit.grade());
        staff(sheet, visit);
        shifts(sheet, visit, dossier);
        return sheet.section();
    }

    private void staff(Sheet sheet, Visit visit) {
        var employment = visit.employment();
        if (!visit.isByOwnStaff()) {
            sheet.told("staff", "staff.others");
            return;
        }
        sheet.told(
                "staff",
                "staff-as",
                new Fact("staff", employment),
                new Fact("qualification", employment.qualification()));
        sheet.row("work", employment.form());
        sheet.row("employed", employment.employed());
        checked(sheet, "identity", employment.identityVerifiedOn());
        rightToWork(sheet, employment);
        checked(sheet, "background", employment.backgroundCheckedOn());
        checked(sheet, "introduced", employment.introducedOn());
    }

    private void checked(Sheet sheet, String label, @Nullable LocalDate day) {
        if (day == null) {
            sheet.told(label, "checked-never");
        } else {
            sheet.told(label, label + "-on", new Fact("day", day));
        }
    }

    private static void rightToWork(Sheet sheet, Employment employment) {
        var until = employment.rightToWorkUntil();
        if (until != null) {
            sheet.told("right-to-work", "right-until", new Fact("day", until));
        }
    }

    /** The shifts of the visit's day, and those that reach into it. */
    private static void shifts(Sheet sheet, Visit visit, Dossier dossier) {
        if (!visit.isByOwnStaff()) {
            return;
        }
        if (!dossier.evidence().has(EvidenceKind.SHIFTS)) {
            sheet.told("shift", "shift-absent");
            return;
        }
        var around = dossier.evidence().shiftsOf(visit.employment()).stream()
                .map(shift -> shift.time())
                .filter(time -> time.overlaps(visit.time()) || isOnTheDay(time, visit))
                .sorted(Interval.BY_START)
                .toList();
        if (around.isEmpty()) {
            sheet.told("shift", "shift-none");
        }
        around.forEach(time -> sheet.row("shift", time));
    }

    private static boolean isOnTheDay(Interval time, Visit visit) {
        return SwedishTime.dayOf(time.fromMicros()).equals(visit.day());
    }
}
