package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.AVisit.instant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.areas.Area;
import se.tillit.areas.Setting;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.care.Extra;
import se.tillit.care.PlannedVisit;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Price;
import se.tillit.contracts.PriceUnit;
import se.tillit.contracts.TimeClass;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Service;
import se.tillit.kernel.UnitPrice;
import se.tillit.visits.Tag;

class EvidenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private static Contract contract(String id, @Nullable Area area, LocalDate from) {
        return new Contract(
                id,
                ALawfulMonth.COMPANY,
                area,
                null,
                null,
                Compensation.EXECUTED_TIME,
                DateRange.ofClosed(from, LocalDate.of(2026, 12, 31)));
    }

    private static String contractOn(ALawfulMonth month, LocalDate day) {
        return month.evidence()
                .findContract(ALawfulMonth.COMPANY, ALawfulMonth.AREA, day)
                .map(Contract::id)
                .orElse("none");
    }

    private static Price price(TimeClass timeClass, PriceUnit unit, String kronor, DateRange days) {
        return new Price(
                ALawfulMonth.CONTRACT,
                Service.PERSONAL_CARE,
                Setting.URBAN,
                timeClass,
                unit,
                UnitPrice.sek(kronor),
                days);
    }

    private static @Nullable UnitPrice priceOn(ALawfulMonth month, TimeClass timeClass, LocalDate day) {
        return month.evidence()
                .findPrice(ALawfulMonth.CONTRACT, Service.PERSONAL_CARE, Setting.URBAN, timeClass, day)
                .map(Price::price)
                .orElse(null);
    }

    @Test
    void finds_the_areas_own_contract_before_one_for_the_whole_municipality() {
        var month = ALawfulMonth.of()
                .withoutContracts()
                .with(contract("1", null, LocalDate.of(2026, 9, 1)))
                .with(contract("2", ALawfulMonth.AREA, LocalDate.of(2026, 1, 1)));

        assertThat(contractOn(month, DAY)).isEqualTo("2");
        assertThat(contractOn(month, LocalDate.of(2026, 12, 31))).isEqualTo("2");
        assertThat(contractOn(month, LocalDate.of(2027, 1, 1))).isEqualTo("none");
    }

    @Test
    void finds_the_latest_contract_and_then_the_lowest_id() {
        var month = ALawfulMonth.of()
                .withoutContracts()
                .with(contract("8", ALawfulMonth.AREA, LocalDate.of(2026, 1, 1)))
                .with(contract("10", ALawfulMonth.AREA, DAY))
                .with(contract("9", ALawfulMonth.AREA, DAY));

        assertThat(contractOn(month, DAY)).isEqualTo("9");
        assertThat(contractOn(month, DAY.minusDays(1))).isEqualTo("8");
    }

    @Test
    void finds_no_contract_for_another_area_or_provider() {
        var evidence = ALawfulMonth.of().evidence();
        var south = new Area("A2", "South");

        assertThat(evidence.findContract(ALawfulMonth.COMPANY, south, DAY)).isEmpty();
        assertThat(evidence.findContract(ALawfulMonth.MUNICIPAL, ALawfulMonth.AREA, DAY))
                .contains(ALawfulMonth.MUNICIPAL_CONTRACT);
        assertThat(evidence.contractsOf(ALawfulMonth.COMPANY)).containsExactly(ALawfulMonth.CONTRACT);
    }

    @Test
    void finds_the_price_of_the_time_class_before_that_of_any() {
        var month = ALawfulMonth.of()
                .with(price(TimeClass.EVENING, PriceUnit.HOUR, "500.00", DateRange.ofClosed(DAY, DAY)));

        assertThat(priceOn(month, TimeClass.EVENING, DAY)).isEqualTo(UnitPrice.sek("500.00"));
        assertThat(priceOn(month, TimeClass.NIGHT, DAY)).isEqualTo(UnitPrice.sek("452.00"));
        assertThat(priceOn(month, TimeClass.EVENING, DAY.plusDays(1))).isEqualTo(UnitPrice.sek("452.00"));
        assertThat(priceOn(month, TimeClass.EVENING, DAY.minusDays(1))).isEqualTo(UnitPrice.sek("452.00"));
    }

    @Test
    void finds_no_price_in_another_unit_for_another_service_or_setting_or_class() {
        var month = ALawfulMonth.of()
                .withoutPrices()
                .with(price(TimeClass.ANY, PriceUnit.VISIT, "150.00", ALawfulMonth.ALWAYS))
                .with(price(TimeClass.NIGHT, PriceUnit.HOUR, "600.00", ALawfulMonth.ALWAYS));
        var evidence = ALawfulMonth.of().evidence();

        assertThat(priceOn(month, TimeClass.DAY, DAY)).isNull();
        assertThat(evidence.findPrice(ALawfulMonth.CONTRACT, Service.HOUSEHOLD, Setting.URBAN, TimeClass.DAY, DAY))
                .isEmpty();
        assertThat(evidence.findPrice(ALawfulMonth.CONTRACT, Service.PERSONAL_CARE, Setting.RURAL, TimeClass.DAY, DAY))
                .isEmpty();
        assertThat(evidence.findPrice(
                        contract("C9", null, DAY), Service.PERSONAL_CARE, Setting.URBAN, TimeClass.DAY, DAY))
                .isEmpty();
    }

    @Test
    void finds_rows_by_id_and_nothing_by_another_or_none() {
        var evidence = ALawfulMonth.withOneVisit().evidence();

        assertThat(evidence.findRecipient("R1")).contains(ALawfulMonth.RECIPIENT);
        assertThat(evidence.findDecision("D1")).contains(ALawfulMonth.DECISION);
        assertThat(evidence.findEmployment("S1")).contains(ALawfulMonth.EMPLOYMENT);
        assertThat(evidence.findTag("T1")).contains(ALawfulMonth.TAG);
        assertThat(evidence.findVisit("V1")).isPresent();
        for (var id : new @Nullable String[] {null, "", "X"}) {
            assertThat(evidence.findRecipient(id)).isEmpty();
            assertThat(evidence.findDecision(id)).isEmpty();
            assertThat(evidence.findEmployment(id)).isEmpty();
            assertThat(evidence.findTag(id)).isEmpty();
            assertThat(evidence.findVisit(id)).isEmpty();
        }
    }

    @Test
    void gathers_what_belongs_to_a_decision_a_recipient_and_an_employment() {
        var other = ALawfulMonth.recipient("R2");
        var second = ALawfulMonth.decision("D2", other, 60);
        var absence = new Absence(
                "F1",
                ALawfulMonth.RECIPIENT,
                AbsenceKind.AWAY,
                instant("2026-10-05T08:00"),
                instant("2026-10-06T08:00"));
        var planned = new PlannedVisit(
                "B1",
                ALawfulMonth.PLAN,
                DayOfWeek.MONDAY,
                LocalTime.of(8, 0),
                LocalTime.of(9, 0),
                Minutes.of(30),
                1,
                1,
                null);
        var evidence = ALawfulMonth.of()
                .with(planned)
                .with(other)
                .with(second)
                .with(absence)
                .with(new Extra("10", ALawfulMonth.DECISION, ALawfulMonth.ALWAYS, Minutes.of(60), null))
                .with(new Extra("9", ALawfulMonth.DECISION, ALawfulMonth.ALWAYS, Minutes.of(30), null))
                .evidence();

        assertThat(evidence.decisionsOf(ALawfulMonth.RECIPIENT)).containsExactly(ALawfulMonth.DECISION);
        assertThat(evidence.decisionsOf(other)).containsExactly(second);
        assertThat(evidence.assignmentsOf(ALawfulMonth.DECISION)).containsExactly(ALawfulMonth.ASSIGNMENT);
        assertThat(evidence.assignmentsOf(second)).isEmpty();
        assertThat(evidence.plansOf(ALawfulMonth.DECISION)).containsExactly(ALawfulMonth.PLAN);
        assertThat(evidence.plansOf(second)).isEmpty();
        assertThat(evidence.plannedVisitsOf(ALawfulMonth.PLAN)).containsExactly(planned);
        assertThat(evidence.plannedVisitsOf(ALawfulMonth.plan("G2", second, ALawfulMonth.COMPANY)))
                .isEmpty();
        assertThat(evidence.extrasOf(ALawfulMonth.DECISION))
                .extracting(Extra::id)
                .containsExactly("9", "10");
        assertThat(evidence.extrasOf(second)).isEmpty();
        assertThat(evidence.shiftsOf(ALawfulMonth.EMPLOYMENT)).containsExactly(ALawfulMonth.SHIFT);
        assertThat(evidence.absencesOf(ALawfulMonth.RECIPIENT).all()).containsExactly(absence);
        assertThat(evidence.absencesOf(other).all()).isEmpty();
    }

    @Test
    void tells_an_absent_file_from_an_empty_one() {
        assertThat(ALawfulMonth.of().withoutShifts().evidence().has(EvidenceKind.SHIFTS))
                .isTrue();
        assertThat(ALawfulMonth.of().without(EvidenceKind.SHIFTS).evidence().has(EvidenceKind.SHIFTS))
                .isFalse();
    }

    @Test
    void knows_its_month_and_keeps_the_holidays_from_change() {
        var holidays = new HashSet<>(Set.of(DAY));
        var evidence = new Evidence(ALawfulMonth.of().handover(), ALawfulMonth.MONTH, holidays);
        holidays.clear();

        assertThat(evidence.month()).isEqualTo(ALawfulMonth.MONTH);
        assertThat(evidence.holidays()).containsExactly(DAY);
    }

    @Test
    void keeps_the_last_of_two_rows_with_one_id() {
        var tag = new Tag("T1", ALawfulMonth.recipient("R2"), ALawfulMonth.ALWAYS);

        assertThat(ALawfulMonth.of().with(tag).evidence().findTag("T1")).contains(tag);
    }
}
