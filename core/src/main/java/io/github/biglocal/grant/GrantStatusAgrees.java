package io.github.biglocal.grant;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The status of a grant agrees with its money. What is not awarded has no award and no payments; what is awarded has an
 * amount and a day, and what is returned has money that came back, and as long as those are not recorded the question
 * is open.
 */
public final class GrantStatusAgrees extends Rule<Grant> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-status-agrees");

    /** Makes the rule. */
    public GrantStatusAgrees() {
        super(
                RuleInfo.of("grant", ID, RuleKind.RECORDS)
                        .title("The grant's status agrees with its amounts")
                        .rationale("A grant cannot be both refused and paid.")
                        .sources(Citation.of("360Giving Data Standard 1.4, grant object and transactions"))
                        .rows("D10")
                        .basis(
                                "The library's own check: status and amounts contradict each other; the words of the statuses are read with 360Giving.")
                        .build(),
                Grant.class);
    }

    @Override
    protected Verdict judge(Grant grant, RuleContext context) {
        if (grant.isAwardedAfter(context.asOf())) {
            return Verdict.notApplicable("the grant is awarded later");
        }
        if (grant.status().isEmpty()) {
            return Verdict.unknown("how far the grant has come");
        }
        GrantStatus status = grant.status().get();
        Optional<Money> returned = Payment.totalBy(context.asOf(), grant.returned());
        if (grant.isNotAwarded()) {
            return Verdict.of(Stream.of(
                            finding(status, Contradiction.AWARDED, grant.amountAwarded()),
                            finding(status, Contradiction.PAID, Payment.totalBy(context.asOf(), grant.payments())),
                            finding(status, Contradiction.GIVEN_BACK, returned))
                    .flatMap(Optional::stream)
                    .toList());
        }
        if (grant.amountAwarded().isEmpty()) {
            return Verdict.unknown("the amount awarded");
        }
        if (grant.awardDate().isEmpty()) {
            return Verdict.unknown("the day of the award");
        }
        return status == GrantStatus.RETURNED && returned.isEmpty()
                ? Verdict.unknown("what was given back")
                : Verdict.satisfied();
    }

    private static Optional<Contradicted> finding(
            GrantStatus status, Contradiction contradiction, Optional<Money> amount) {
        return amount.filter(Money::isPositive).map(money -> new Contradicted(status, contradiction, money));
    }

    /** What happened to money that was not awarded. */
    public enum Contradiction {
        /** It is recorded as awarded. */
        AWARDED("awarded"),
        /** It was paid. */
        PAID("paid"),
        /** It was given back. */
        GIVEN_BACK("given back");

        private final String words;

        Contradiction(String words) {
            this.words = words;
        }
    }

    /**
     * The status says that nothing is awarded, an amount says otherwise.
     *
     * @param status the status
     * @param contradiction what the amount is
     * @param amount the amount; more than nothing
     */
    public record Contradicted(GrantStatus status, Contradiction contradiction, Money amount) implements Finding {
        @Override
        public String problem() {
            return "The grant is " + status + ", and " + amount + " is recorded as " + contradiction.words + ".";
        }

        @Override
        public String repair() {
            return "Correct the status, or take the amount out.";
        }
    }
}
