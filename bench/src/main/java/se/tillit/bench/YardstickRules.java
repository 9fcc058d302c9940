package se.tillit.bench;

/** Line rules 1–9 and 13–15 as one query, for executed time and without credits, parameters, findings or texts. */
final class YardstickRules {

    static final String SQL = """
            create table decided as
            with absent as (
                select v.visit_id,
                       sum(greatest(0, epoch(least(v.ended_at, coalesce(a.ended_at, v.ended_at)))
                           - epoch(greatest(v.started_at, a.started_at)))) as seconds,
                       bool_or(a.kind = 'deceased' and v.started_at > a.started_at) as deceased
                  from visits v join absences a on a.recipient_id = v.recipient_id
                   and a.started_at < v.ended_at and coalesce(a.ended_at, v.ended_at) > v.started_at
                 group by v.visit_id),
            joined as (
                select l.*, v.visit_id as found, v.recipient_id as v_recipient, v.provider_id as v_provider,
                       v.staff_id as v_staff, v.service as v_service, v.started_at as v_start, v.ended_at as v_end,
                       v.place, cast(v.started_at as date) as day, r.area_id, r.rural, i.issued_on,
                       d.recipient_id as d_recipient, d.service as d_service, d.valid_from as d_from,
                       d.valid_to as d_to, s.line_id is not null as was_settled, ab.seconds as absent_seconds,
                       ab.deceased,
                       row_number() over (partition by l.visit_id
                           order by i.issued_on, l.provider_id, l.invoice_id, try_cast(l.line_id as int)) as turn
                  from invoice_lines l
                  join invoices i on i.provider_id = l.provider_id and i.invoice_id = l.invoice_id
                  left join visits v on v.visit_id = l.visit_id
                  left join recipients r on r.recipient_id = v.recipient_id
                  left join decisions d on d.decision_id = l.decision_id
                  left join settled s on s.visit_id = l.visit_id
                  left join absent ab on ab.visit_id = l.visit_id),
            priced as (
                select j.*, c.contract_id,
                       case when hour(j.v_start) < 7 or hour(j.v_start) >= 22 then 'night'
                            when isodow(j.day) >= 6 then 'weekend'
                            when hour(j.v_start) < 19 then 'day' else 'evening' end as time_class
                  from joined j
                  left join contracts c on c.provider_id = j.provider_id and (c.area_id is null or c.area_id = j.area_id)
                   and c.valid_from <= j.day and coalesce(c.valid_to, j.day) >= j.day
                qualify row_number() over (partition by j.provider_id, j.invoice_id, j.line_id
                    order by c.area_id nulls last, c.valid_from desc) = 1),
            costed as (
                select p.*, coalesce(own.price_sek, whenever.price_sek) as contract_price
                  from priced p
                  left join prices own on own.contract_id = p.contract_id and own.service = p.v_service
                   and own.rural = p.rural and own.time_class = p.time_class and own.valid_from <= p.day
                   and coalesce(own.valid_to, p.day) >= p.day
                  left join prices whenever on whenever.contract_id = p.contract_id and whenever.service = p.v_service
                   and whenever.rural = p.rural and whenever.time_class = 'any' and whenever.valid_from <= p.day
                   and coalesce(whenever.valid_to, p.day) >= p.day),
            ruled as (
                select c.*, case
                    when visit_id is null or recipient_id is null or decision_id is null or staff_id is null
                      or service is null or started_at is null or ended_at is null or minutes is null
                      or unit_price_sek is null then 'line-unspecified'
                    when found is null then 'visit-unknown'
                    when provider_id <> v_provider or recipient_id <> v_recipient or staff_id <> v_staff
                      or service <> v_service or not (started_at < v_end and ended_at > v_start)
                      then 'line-contradicts-visit'
                    when turn > 1 or was_settled then 'visit-already-billed'
                    when contract_id is null then 'contract-missing'
                    when d_recipient is null or d_recipient <> v_recipient or d_service <> v_service
                      or day < d_from or day > coalesce(d_to, day) then 'decision-missing'
                    when not exists (select 1 from assignments a where a.decision_id = c.decision_id
                      and a.provider_id = c.provider_id and a.starts_on <= c.day
                      and coalesce(a.ends_on, c.day) >= c.day) then 'assignment-missing'
                    when deceased or (coalesce(place, 'home') = 'home' and absent_seconds >=
                      least(1800, epoch(v_end) - epoch(v_start))) then 'recipient-absent' end as rejected_by
                  from costed c)
            select provider_id, invoice_id, line_id, rejected_by, amount_sek,
                   case when rejected_by is not null then 0 else least(amount_sek,
                       round(minutes * unit_price_sek / 60, 2),
                       round(least(minutes, floor((epoch(v_end) - epoch(v_start)) / 60 + 0.5))
                           * least(unit_price_sek, contract_price) / 60, 2)) end as approved_sek
              from ruled
             order by provider_id, invoice_id, try_cast(line_id as int)
            """;

    private YardstickRules() {}
}
