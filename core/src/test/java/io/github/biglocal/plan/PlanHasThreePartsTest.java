package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.plan.PlanHasThreeParts.MissingParts;
import io.github.biglocal.plan.PlanHasThreeParts.Part;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanHasThreePartsTest {
    private static final RuleContext IN_2020 = RuleContext.on(LocalDate.of(2020, 6, 1));
    private static final Plan EMPTY = Plan.builder()
            .id(PlanId.of("p"))
            .area(AreaId.of("a"))
            .submitted(LocalDate.of(2019, 9, 1))
            .build();

    private static final Plan SILENT_ON_LEGACY = with(EnumSet.of(Part.COSTED_VISION, Part.ACTION_PLAN));
    private static final MissingParts NO_LEGACY = new MissingParts(EMPTY.reference(), Set.of(Part.LEGACY_STATEMENT));

    private static Plan with(Set<Part> parts) {
        Plan plan = EMPTY;
        if (parts.contains(Part.COSTED_VISION)) {
            plan = plan.withCostedVision(new PlannedSpend("parks", Money.parse("GBP 250000")));
        }
        if (parts.contains(Part.ACTION_PLAN)) {
            plan = plan.withActions(
                    Action.builder().id(ActionId.of("a1")).title("plant").build());
        }
        return parts.contains(Part.LEGACY_STATEMENT) ? plan.withLegacyStatement("trees remain") : plan;
    }

    private static Verdict verdict(Plan plan) {
        return new PlanHasThreeParts().verdict(plan, IN_2020);
    }

    @Test
    void threePartsSatisfyIt() {
        assertThat(verdict(with(EnumSet.allOf(Part.class)))).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COSTED_VISION",
                "ACTION_PLAN",
                "LEGACY_STATEMENT",
                "COSTED_VISION,ACTION_PLAN",
                "COSTED_VISION,LEGACY_STATEMENT",
                "ACTION_PLAN,LEGACY_STATEMENT"
            })
    void anyPartMissingBreachesItAndIsNamed(String names) {
        EnumSet<Part> missing = EnumSet.noneOf(Part.class);
        for (String name : names.split(",", -1)) {
            missing.add(Part.valueOf(name));
        }

        assertThat(verdict(with(EnumSet.complementOf(missing))))
                .isEqualTo(Verdict.breached(new MissingParts(EMPTY.reference(), missing)));
    }

    @Test
    void aPlanOfWhichNoPartIsRecordedIsNotAsked() {
        assertThat(verdict(EMPTY)).isEqualTo(Verdict.notApplicable("none of the plan's parts is recorded"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08-31, the plan is dated before the guidance applied",
        "2019-09-01,",
        "2020-06-01,", // on the day
        "2020-06-02, the plan is dated after the date asked about"
    })
    void appliesToPlansFromSeptember2019ToTheDay(LocalDate submitted, String whyNot) {
        assertThat(verdict(SILENT_ON_LEGACY.withSubmitted(submitted)))
                .isEqualTo(whyNot == null ? Verdict.breached(NO_LEGACY) : Verdict.notApplicable(whyNot));
    }

    @Test
    void withoutADayThePlanCannotBeJudged() {
        Plan undated = SILENT_ON_LEGACY.withSubmitted(Optional.empty());

        assertThat(verdict(undated))
                .isEqualTo(Verdict.unknown(
                        undated, "period", "when the plan was submitted or endorsed, or when it starts"));
    }

    @Test
    void anOpenStartDoesNotMakeAPlanAnOldOne() {
        assertThat(verdict(SILENT_ON_LEGACY.withPeriod(Periods.parse("../2021-12-31"))))
                .isEqualTo(Verdict.breached(NO_LEGACY));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        MissingParts finding = new MissingParts(EMPTY.reference(), Set.of(Part.LEGACY_STATEMENT, Part.COSTED_VISION));

        assertThat(finding.missing()).containsExactly(Part.COSTED_VISION, Part.LEGACY_STATEMENT);
        assertThat(finding.problem()).isEqualTo("The plan has no costed vision or legacy statement.");
        assertThat(finding.repair()).isEqualTo("Add the costed vision and legacy statement.");
        assertThat(finding.repairs()).isEmpty();
        assertThat(NO_LEGACY.problem()).isEqualTo("The plan has no legacy statement.");
        assertThat(NO_LEGACY.aboutField()).contains("legacyStatement");
        assertThat(NO_LEGACY.repairs()).containsExactly(Repair.record(EMPTY.reference(), "legacyStatement"));
    }
}
