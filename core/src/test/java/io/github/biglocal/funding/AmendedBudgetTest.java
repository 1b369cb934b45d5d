package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.gbp;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeDecision;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlannedSpend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AmendedBudgetTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
    private static final List<PlannedSpend> BUDGET =
            List.of(new PlannedSpend("Events", gbp("10000")), new PlannedSpend("Youth work", gbp("5000")));

    private static PlanChange virement(String id, String from, String to, String amount) {
        return PlanChange.builder()
                .id(PlanChangeId.of(id))
                .area(Accounts.AREA)
                .kind(PlanChangeKind.VIREMENT)
                .decision(PlanChangeDecision.AGREED)
                .decided(LocalDate.of(2021, 6, 1))
                .fromHeading(from)
                .toHeading(to)
                .amount(Money.parse(amount))
                .build();
    }

    private static AmendedBudget after(PlanChange... changes) {
        return AmendedBudget.of(DAY, BUDGET, List.of(changes));
    }

    @Test
    void aVirementMovesMoneyAndTheTotalStays() {
        AmendedBudget amended = after(virement("v", "Events", "Youth work", "GBP 2500"));

        assertThat(amended.after())
                .containsExactly(new PlannedSpend("Events", gbp("7500")), new PlannedSpend("Youth work", gbp("7500")));
        assertThat(amended.total()).contains(gbp("15000"));
        assertThat(amended.applied()).containsExactly(PlanChangeId.of("v"));
        assertThat(amended.explain())
                .containsExactly(
                        "Included: virement v.",
                        "Events: £10,000 less £2,500 is £7,500.",
                        "Youth work: £5,000 plus £2,500 is £7,500.",
                        "Total: £15,000, unchanged, as of 30 June 2021.");
    }

    @Test
    void aNewHeadingMayBeMadeOutOfAnOldOne() {
        AmendedBudget amended = after(virement("v", "Events", "Community garden", "GBP 10000"));

        assertThat(amended.under("Community garden")).contains(gbp("10000"));
        assertThat(amended.under("Events")).contains(gbp("0"));
        assertThat(amended.under("Allotments")).isEmpty();
        assertThat(amended.total()).contains(gbp("15000"));
    }

    @Test
    void whatCannotBeMovedIsLeftOutWithTheReason() {
        AmendedBudget amended = after(
                virement("a", "Events", "Youth work", "GBP 10000.01"),
                virement("b", "Allotments", "Youth work", "GBP 1"),
                virement("c", "Events", "Youth work", "EUR 1"),
                virement("d", "Events", "Youth work", "GBP 1").withAmount(Optional.empty()),
                virement("e", "Events", "Youth work", "GBP 1").withDecision(PlanChangeDecision.REFUSED),
                virement("f", "Events", "Youth work", "GBP 1").withDecided(DAY.plusDays(1)),
                virement("g", "Events", "Youth work", "GBP 1").withKind(PlanChangeKind.VARIATION));

        assertThat(amended.after()).isEqualTo(BUDGET);
        assertThat(amended.leftOut())
                .extracting(LeftOut::why)
                .containsExactly(
                        LeftOut.Why.NOT_ENOUGH,
                        LeftOut.Why.HEADING_NOT_KNOWN,
                        LeftOut.Why.OTHER_CURRENCY,
                        LeftOut.Why.INCOMPLETE,
                        LeftOut.Why.NOT_AGREED,
                        LeftOut.Why.NOT_AGREED);
        assertThat(amended.explain())
                .contains("Left out: plan change a (the heading it takes money from does not have enough).");
    }

    @Test
    void virementsAreMadeInTheOrderInWhichTheyWereAgreed() {
        PlanChange first = virement("z", "Events", "Youth work", "GBP 10000").withDecided(LocalDate.of(2021, 1, 1));
        PlanChange second = virement("a", "Youth work", "Events", "GBP 15000").withDecided(LocalDate.of(2021, 2, 1));

        assertThat(after(second, first).applied()).containsExactly(first.id(), second.id());
        assertThat(after(second, first).leftOut()).isEmpty();
    }

    @Test
    void whateverIsMovedTheTotalIsThatOfTheBudget() {
        Random random = new Random(11);
        List<String> headings = List.of("Events", "Youth work", "Garden", "Hub");
        for (int i = 0; i < 1_000; i++) {
            List<PlanChange> changes = new ArrayList<>();
            for (int j = 0; j < 8; j++) {
                changes.add(virement(
                                "v" + j,
                                headings.get(random.nextInt(4)),
                                headings.get(random.nextInt(4)),
                                "GBP " + random.nextInt(9_000))
                        .withDecided(DAY.minusDays(random.nextInt(100))));
            }
            AmendedBudget amended = AmendedBudget.of(DAY, BUDGET, changes);

            assertThat(amended.total()).contains(gbp("15000"));
            assertThat(amended.applied().size() + amended.leftOut().size()).isEqualTo(8);
        }
    }

    @Test
    void anEmptyBudgetHasNoTotal() {
        assertThat(AmendedBudget.of(DAY, List.of(), List.of()).total()).isEmpty();
    }
}
