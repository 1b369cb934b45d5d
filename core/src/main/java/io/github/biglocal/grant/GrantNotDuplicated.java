package io.github.biglocal.grant;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;

/**
 * No other grant of the area has the same recipient, amount, day of award, title and purposes. Two such grants can be
 * true, so this is a question, not an error.
 */
public final class GrantNotDuplicated extends Rule<Grant> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-not-duplicated");

    /** Makes the rule. */
    public GrantNotDuplicated() {
        super(
                RuleInfo.of("grant", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("A grant is recorded once")
                        .rationale(
                                "When lists are merged, a grant can be recorded twice under two ids and be counted twice.")
                        .sources(Guidance.UNIQUE_IDENTIFIERS)
                        .rows("D6")
                        .basis("The library's own check: two records look like one grant.")
                        .ownReading("The same area, recipient, amount, date, title and purposes")
                        .ownReading("unnamed recipients are not compared")
                        .build(),
                Grant.class);
    }

    @Override
    protected Verdict judge(Grant grant, RuleContext context) {
        if (grant.isNotAwarded()) {
            return Verdict.notApplicable("nothing is awarded");
        }
        if (grant.recipient().isEmpty()) {
            return grant.recipientKind()
                            .filter(RecipientKind.ORGANISATION::equals)
                            .isEmpty()
                    ? Verdict.notApplicable("the recipient is not named")
                    : Verdict.unknown("the recipient");
        }
        if (grant.amountAwarded().isEmpty() || grant.awardDate().isEmpty()) {
            return Verdict.unknown("the amount awarded and the day of the award");
        }
        return Verdict.of(context.find(Grant.BY_AREA, grant.area()).stream()
                .filter(other -> !other.id().equals(grant.id()) && isSame(grant, other))
                .map(other -> new SameAs(other.id()))
                .toList());
    }

    private static boolean isSame(Grant grant, Grant other) {
        return other.recipient().equals(grant.recipient())
                && other.amountAwarded().equals(grant.amountAwarded())
                && other.awardDate().equals(grant.awardDate())
                && other.title().equals(grant.title())
                && other.purposes().equals(grant.purposes())
                && !other.isNotAwarded();
    }

    /**
     * Another grant is the same.
     *
     * @param other the other
     */
    public record SameAs(GrantId other) implements Finding {
        @Override
        public String problem() {
            return "Grant " + other + " has the same recipient, amount, day of award, title and purposes.";
        }

        @Override
        public String repair() {
            return "Take one of the two out, or say in their titles how they differ.";
        }
    }
}
