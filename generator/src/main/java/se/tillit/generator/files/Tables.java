package se.tillit.generator.files;

import java.util.List;

/** The small tables of a package. */
public record Tables(
        Table providers,
        Table areas,
        Table contracts,
        Table prices,
        Table recipients,
        Table decisions,
        Table extras,
        Table assignments,
        Table plans,
        Table plannedVisits,
        Table staff,
        Table tags,
        Table absences) {

    static Tables empty() {
        return new Tables(
                new Table("providers", "provider_id,name,operator"),
                new Table("areas", "area_id,name"),
                new Table(
                        "contracts",
                        "contract_id,provider_id,area_id,share_percent,capacity_minutes,compensation,valid_from,valid_to"),
                new Table("prices", "contract_id,service,rural,time_class,unit,price_sek,valid_from,valid_to"),
                new Table(
                        "recipients",
                        "recipient_id,area_id,rural,age_group,latitude,longitude,household_id,protected_identity"),
                new Table(
                        "decisions",
                        "decision_id,recipient_id,service,minutes_per_month,decision_type,double_staffing,"
                                + "valid_from,valid_to"),
                new Table("extras", "extra_id,decision_id,valid_from,valid_to,minutes,approved_at"),
                new Table(
                        "assignments",
                        "assignment_id,decision_id,provider_id,urgency,ordered_at,accepted_at,starts_on,ends_on"),
                new Table("plans", "plan_id,decision_id,provider_id,submitted_at,approved_at,valid_from,valid_to"),
                new Table(
                        "planned_visits",
                        "planned_visit_id,plan_id,weekday,window_start,window_end,minutes,staff,every_weeks,first_week"),
                new Table(
                        "staff",
                        "staff_id,provider_id,person_key,employed_from,employed_to,employment,qualification,"
                                + "swedish_level,identity_verified_on,right_to_work_until,background_checked_on,"
                                + "introduced_on"),
                new Table("tags", "tag_id,recipient_id,valid_from,valid_to"),
                new Table("absences", "absence_id,recipient_id,kind,started_at,ended_at"));
    }

    List<Table> all() {
        return List.of(
                providers,
                areas,
                contracts,
                prices,
                recipients,
                decisions,
                extras,
                assignments,
                plans,
                plannedVisits,
                staff,
                tags,
                absences);
    }
}
