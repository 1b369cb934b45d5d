package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** The remainder that a statement of an area's money prints is what its figures leave. */
public final class StatedAccountAddsUp extends Rule<StatedAccount> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("stated-account-adds-up");

    /** Makes the rule. */
    public StatedAccountAddsUp() {
        super(
                RuleInfo.of("funding", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("A stated account adds up to its remainder")
                        .rationale("A remainder that does not add up means that a figure was misread or left out.")
                        .sources(Guidance.CONSISTENCY, Guidance.NOTES_RASTRICK_2017)
                        .rows("D5")
                        .basis(
                                "The library's own check: the figures of one statement contradict each other. Minutes print"
                                        + " the remainder alongside the figures it is worked out from.")
                        .ownReading("What is uncommitted is what is held and still to be drawn down, less what is"
                                + " committed, to the penny")
                        .build(),
                StatedAccount.class);
    }

    @Override
    protected Verdict judge(StatedAccount account, RuleContext context) {
        if (account.date().isAfter(context.asOf())) {
            return Verdict.notApplicable("the statement is dated after the date asked about");
        }
        if (account.uncommitted().isEmpty()) {
            return Verdict.notApplicable("it does not state what is uncommitted");
        }
        Money stated = account.uncommitted().get();
        Optional<Money> remainder = account.remainder();
        if (remainder.isPresent()) {
            return remainder.get().isEqual(stated)
                    ? Verdict.satisfied()
                    : Verdict.breached(new RemainderDiffers(account.reference(), stated, remainder.get()));
        }
        List<Missing> missing = new ArrayList<>();
        if (account.held().isEmpty()) {
            missing.add(Missing.of(account, "held", "what is held"));
        }
        if (account.undrawn().isEmpty()) {
            missing.add(Missing.of(account, "undrawn", "what is still to be drawn down"));
        }
        if (account.committed().isEmpty()) {
            missing.add(Missing.of(account, "committed", "what is committed"));
        }
        if (account.held().isPresent() && account.undrawn().isPresent()) {
            // Commitments are never negative, so they cannot make the remainder larger.
            Money available = account.held().get().plus(account.undrawn().get());
            if (stated.isGreaterThan(available)) {
                return Verdict.breached(new MoreThanThereIs(account.reference(), stated, available));
            }
        }
        return Verdict.unknown(missing, missing.size());
    }

    private static String left(Money amount) {
        return amount.isNegative()
                ? "a shortfall of " + Text.money(amount.negated())
                : Text.money(amount) + " uncommitted";
    }

    /**
     * The printed remainder is another than the figures leave.
     *
     * @param account the statement
     * @param stated the remainder as printed
     * @param remainder what the figures leave
     */
    public record RemainderDiffers(Reference account, Money stated, Money remainder) implements Finding {
        public RemainderDiffers {
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(remainder, "remainder");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("uncommitted");
        }

        @Override
        public String problem() {
            return "The statement gives " + left(stated) + ", but its figures leave " + left(remainder) + ".";
        }

        @Override
        public String repair() {
            return "Compare the figures with the source, and correct the one that was misread; if the source itself does not"
                    + " add up, accept the finding.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    Repair.correct(account, "held"),
                    Repair.correct(account, "undrawn"),
                    Repair.correct(account, "committed"),
                    Repair.set(account, "uncommitted", remainder));
        }
    }

    /**
     * More is printed as uncommitted than is held or still to be drawn down.
     *
     * @param account the statement
     * @param stated the remainder as printed
     * @param available what is held or still to be drawn down
     */
    public record MoreThanThereIs(Reference account, Money stated, Money available) implements Finding {
        public MoreThanThereIs {
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(available, "available");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("uncommitted");
        }

        @Override
        public String problem() {
            return "The statement gives " + left(stated) + ", but "
                    + (available.isNegative()
                            ? Text.money(available.negated()) + " more has been spent or drawn down than there was."
                            : "only " + Text.money(available) + " is held or still to be drawn down.");
        }

        @Override
        public String repair() {
            return "Compare the figures with the source, and correct the one that was misread.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    Repair.correct(account, "held"),
                    Repair.correct(account, "undrawn"),
                    Repair.correct(account, "uncommitted"));
        }
    }
}
