package io.github.biglocal.grant;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The status of a grant agrees with its amounts: a grant that is not awarded has no award and no payments. */
public final class GrantStatusAgrees extends Rule<Grant> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-status-agrees");

    /** Makes the rule. */
    public GrantStatusAgrees() {
        super(
                RuleInfo.of("grant", ID, RuleKind.RECORDS)
                        .title("The grant's status agrees with its amounts")
                        .rationale("A grant cannot be both refused and paid.")
                        .sources(
                                Citation.of("360Giving Data Standard 1.4, grant object and transactions"),
                                Guidance.CONSISTENCY)
                        .rows("D10")
                        .basis(
                                "The library's own check: status and amounts contradict each other. The statuses are understood as"
                                        + " 360Giving defines them.")
                        .build(),
                Grant.class);
    }

    @Override
    protected Verdict judge(Grant grant, RuleContext context) {
        if (grant.isAwardedAfter(context.asOf())) {
            return Verdict.notApplicable(SchemeRule.LATER);
        }
        if (grant.status().isEmpty()) {
            return Verdict.notApplicable("the status of the grant is not recorded");
        }
        return grant.isNotAwarded()
                ? Verdict.of(Stream.of(
                                finding(grant, Contradiction.AWARDED, grant.amountAwarded()),
                                finding(grant, Contradiction.PAID, Payment.totalBy(context.asOf(), grant.payments())),
                                finding(
                                        grant,
                                        Contradiction.RETURNED,
                                        Payment.totalBy(context.asOf(), grant.returned())))
                        .flatMap(Optional::stream)
                        .toList())
                : Verdict.satisfied();
    }

    private static Optional<Contradicted> finding(Grant grant, Contradiction contradiction, Optional<Money> amount) {
        return amount.filter(Money::isPositive)
                .map(money -> new Contradicted(grant.reference(), grant.status().orElseThrow(), contradiction, money));
    }

    /** What happened to money that was not awarded. */
    public enum Contradiction {
        /** It is recorded as awarded. */
        AWARDED("amountAwarded"),
        /** It was paid. */
        PAID("payments"),
        /** It was returned. */
        RETURNED("returned");

        private final String field;

        Contradiction(String field) {
            this.field = field;
        }
    }

    /**
     * The status says that no award was made, but an amount is recorded.
     *
     * @param grant the grant
     * @param status the status
     * @param contradiction what the amount is
     * @param amount the amount; more than £0
     */
    public record Contradicted(Reference grant, GrantStatus status, Contradiction contradiction, Money amount)
            implements Finding {
        public Contradicted {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(contradiction, "contradiction");
            Objects.requireNonNull(grant, "grant");
            Objects.requireNonNull(status, "status");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(contradiction.field);
        }

        @Override
        public String problem() {
            return switch (status) {
                        case APPLIED -> "The grant is recorded as applied for and not yet decided";
                        case WITHDRAWN -> "The application for the grant is recorded as withdrawn before an award";
                        default -> "The grant is recorded as " + Text.words(status);
                    }
                    + ", but " + Text.money(amount) + " is recorded as " + Text.words(contradiction) + ".";
        }

        @Override
        public String repair() {
            return "Correct the status, or remove the amount if it was recorded by mistake.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(grant, "status"), Repair.correct(grant, contradiction.field));
        }
    }
}
