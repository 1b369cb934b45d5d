package io.github.biglocal.examples;

import static io.github.biglocal.testkit.Shorthand.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A rule that fits no shape, as docs/ADDING.md has it: who approved a grant over £1,000 is recorded; blank is a breach. */
class OwnRuleTest {
    static final class ApprovalRecorded extends Rule<Grant> {
        private static final String APPROVED_BY = "x-approved-by";

        ApprovalRecorded() {
            super(
                    FundingRuleTest.info("approval-recorded", "Who approved a grant over £1,000 is recorded"),
                    Grant.class);
        }

        @Override
        protected Verdict judge(Grant grant, RuleContext context) {
            Optional<Money> award = grant.amountAwarded();
            if (award.isEmpty()) {
                return Verdict.unknown(grant, "amountAwarded", "what was awarded");
            }
            if (!award.get().isGreaterThan(pounds(1000))) {
                return Verdict.notApplicable("the award is not over £1,000");
            }
            return grant.additionalFields().containsKey(APPROVED_BY)
                    ? Verdict.satisfied()
                    : Verdict.breached(new NotApproved(award.get()));
        }

        /** Its fields are written in reports, and compared by cases. */
        record NotApproved(Money award) implements Finding {
            @Override
            public String problem() {
                return "£" + award.getAmount() + " was awarded, and nobody is recorded as having approved it.";
            }

            @Override
            public String repair() {
                return "Record who approved it.";
            }
        }
    }

    private static Answer answer(Grant grant) {
        return new ApprovalRecorded()
                .verdict(grant, RuleContext.on(LocalDate.of(2024, 6, 1)))
                .answer();
    }

    @Test
    void eachAnswerIsGiven() {
        Grant over = FundingRuleTest.grant("over", pounds(1001));
        assertThat(answer(over)).isEqualTo(Answer.BREACHED);
        assertThat(answer(over.withAdditionalFields(Map.of("x-approved-by", AdditionalValue.of("the board")))))
                .isEqualTo(Answer.SATISFIED);
        assertThat(answer(FundingRuleTest.grant("at", pounds(1000)))).isEqualTo(Answer.NOT_APPLICABLE);
        assertThat(answer(over.withAmountAwarded(Optional.empty()))).isEqualTo(Answer.UNKNOWN);
    }
}
