package io.github.biglocal.grant;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import org.joda.money.Money;

/** A grant is no more than the most that its scheme awards. The cap is the area's own; the cap itself is allowed. */
public final class GrantWithinSchemeCap extends SchemeRule {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-within-scheme-cap");

    /** Makes the rule. */
    public GrantWithinSchemeCap() {
        super(RuleInfo.of("grant", ID, RuleKind.LOCAL_TERMS)
                .title("The grant is within its scheme's cap")
                .rationale(
                        "A cap lets a scheme reach many groups; an award above it is a slip, or a decision that should be recorded.")
                .sources(
                        Citation.of("Kirk Hallam Big Local, community chest, 2018"),
                        Guidance.WOOLAVINGTON_AND_PURITON_GRANTS,
                        Guidance.GRANTS_AND_COMMISSIONS)
                .rows("S1", "S6")
                .guidance(Guidance.WHOLE_PROGRAMME)
                .basis(
                        "The scheme's own terms ask for it, where they are on record (examples: Kirk Hallam, Woolavington and Puriton).")
                .build());
    }

    @Override
    Verdict judge(Grant grant, Scheme scheme, RuleContext context) {
        if (scheme.maximumAward().isEmpty()) {
            return Verdict.notApplicable("the scheme has no cap on record");
        }
        if (grant.amountAwarded().isEmpty()) {
            return grant.isNotAwarded()
                    ? Verdict.notApplicable("nothing is awarded")
                    : Verdict.unknown("the amount awarded");
        }
        Money cap = scheme.maximumAward().get();
        Money awarded = grant.amountAwarded().get();
        if (!awarded.isSameCurrency(cap)) {
            return Verdict.unknown(
                    "the worth in " + cap.getCurrencyUnit() + " of an award in " + awarded.getCurrencyUnit());
        }
        return awarded.isGreaterThan(cap)
                ? Verdict.breached(new OverCap(scheme.id(), awarded, cap))
                : Verdict.satisfied();
    }

    /**
     * The award is over the cap.
     *
     * @param scheme the scheme
     * @param awarded the amount awarded
     * @param cap the most that one award may be
     */
    public record OverCap(SchemeId scheme, Money awarded, Money cap) implements Finding {
        /** {@return by how much} */
        public Money excess() {
            return awarded.minus(cap);
        }

        @Override
        public String problem() {
            return "The award of " + awarded + " is " + excess() + " over the cap of " + cap + " of scheme " + scheme
                    + ".";
        }

        @Override
        public String repair() {
            return "Award " + excess() + " less, or move the grant out of the scheme.";
        }
    }
}
