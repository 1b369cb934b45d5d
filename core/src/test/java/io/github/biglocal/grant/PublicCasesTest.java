package io.github.biglocal.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that people who publish grants have met; each names where it is public. */
class PublicCasesTest {
    private static final LocalDate DAY = LocalDate.of(2019, 4, 1);

    private static Grant grant(String id) {
        return Grant.builder()
                .id(GrantId.of(id))
                .area(AreaId.of("area"))
                .title("Sports kit")
                .amountAwarded(gbp("500"))
                .awardDate(DAY)
                .build();
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    /** ThreeSixtyGiving/grantnav issue 582: a negative grant that corrects an award. */
    @Test
    void aNegativeGrantIsRefusedAndSaysWhereACorrectionIsRecorded() {
        Grant grant = grant("g");

        assertThatThrownBy(() -> grant.withAmountAwarded(gbp("-500")))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("amountAwarded");
                    assertThat(refused.repair())
                            .isEqualTo(
                                    "Record money that was paid back in returned, and a reduced award in amountChanges.");
                });
    }

    /** The same: the award as it stands after a correction, in whatever order corrections are listed. */
    @ParameterizedTest
    @CsvSource({
        "2019-03-31, 500",
        "2019-06-30, 500",
        "2019-07-01, 800",
        "2019-12-31, 800",
        "2020-01-01, 300",
        "2020-06-01, 0"
    })
    void anAwardIsReadAsItStoodOnTheDay(String day, String amount) {
        AmountChange raised = AmountChange.of(LocalDate.of(2019, 7, 1), gbp("800"));
        AmountChange reduced = AmountChange.of(LocalDate.of(2020, 1, 1), gbp("300"));
        Grant grant = grant("g").withWithdrawn(LocalDate.of(2020, 6, 1));

        assertThat(grant.withAmountChanges(raised, reduced).awardOn(LocalDate.parse(day)))
                .isEqualTo(grant.withAmountChanges(reduced, raised).awardOn(LocalDate.parse(day)))
                .contains(gbp(amount));
        assertThat(grant.withAmountAwarded(Optional.empty()).awardOn(LocalDate.parse(day)))
                .isEmpty();
    }

    /** OpenDataServices/cove issue 569: one grant to an unnamed group under two ids, a title with a trailing space. */
    @Test
    void aGrantToAGroupThatIsListedTwiceIsFound() {
        Grant one = grant("g").withRecipientKind(RecipientKind.UNINCORPORATED_GROUP);
        Grant other = one.withId(GrantId.of("h")).withTitle("Sports  kit ");

        assertThat(new GrantNotDuplicated()
                        .verdict(one, RuleContext.on(DAY, Records.of(one, other)))
                        .answer())
                .isEqualTo(Answer.BREACHED);
    }

    /** ThreeSixtyGiving/grantnav issue 582, of a loan: what was lent after a change, and once it was withdrawn. */
    @ParameterizedTest
    @CsvSource({"2019-06-30, 500", "2019-07-01, 800", "2020-06-01, 0"})
    void aLoanIsReadAsItStoodOnTheDay(String day, String amount) {
        Loan loan = Loan.builder()
                .id(LoanId.of("l"))
                .area(AreaId.of("area"))
                .title("Van")
                .amountLent(gbp("500"))
                .addAmountChanges(AmountChange.of(LocalDate.of(2019, 7, 1), gbp("800")))
                .withdrawn(LocalDate.of(2020, 6, 1))
                .build();

        assertThat(loan.lentOn(LocalDate.parse(day))).contains(gbp(amount));
    }
}
