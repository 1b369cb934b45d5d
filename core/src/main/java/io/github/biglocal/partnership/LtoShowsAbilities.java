package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A locally trusted organisation in post has shown every {@link LtoAbility}. */
public final class LtoShowsAbilities extends Rule<LtoAppointment> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("lto-shows-abilities");

    /** Makes the rule. */
    public LtoShowsAbilities() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "The locally trusted organisation has shown all the abilities asked for",
                        "It administers the money, reports on it, supports the making of grants, and works with"
                                + " partnership, funder and rep: with one of these lacking, the partnership cannot"
                                + " carry out its plan.",
                        List.of(Guidance.LOCALLY_TRUSTED_ORGANISATIONS),
                        Guidance.FROM_JULY_2015),
                LtoAppointment.class);
    }

    @Override
    protected Verdict judge(LtoAppointment ltoAppointment, RuleContext context) {
        if (ltoAppointment.period().isEmpty()) {
            return Verdict.unknown("when the organisation is in post");
        }
        if (!ltoAppointment.isInPost(context.asOf())) {
            return Verdict.notApplicable(LtoAppointment.NOT_IN_POST);
        }
        if (ltoAppointment.abilitiesShown().isEmpty()) {
            return Verdict.unknown("what the organisation showed that it is able to do");
        }
        Set<LtoAbility> lacking = EnumSet.allOf(LtoAbility.class);
        lacking.removeAll(ltoAppointment.abilitiesShown());
        return lacking.isEmpty() ? Verdict.satisfied() : Verdict.breached(new AbilitiesLacking(lacking));
    }

    /**
     * Abilities were not shown.
     *
     * @param lacking which; at least one
     */
    public record AbilitiesLacking(Set<LtoAbility> lacking) implements Finding {
        /**
         * Fixes the order.
         *
         * @param lacking which; at least one
         */
        public AbilitiesLacking {
            lacking = Collections.unmodifiableSet(new TreeSet<>(lacking));
        }

        @Override
        public String problem() {
            return "The organisation did not show that it can " + words() + ".";
        }

        @Override
        public String repair() {
            return "Have it show that it can " + words() + ", or appoint another beside it.";
        }

        private String words() {
            return lacking.stream()
                    .map(ability -> switch (ability) {
                        case ADMINISTER_FUNDING -> "administer the funding";
                        case REPORT -> "report on it";
                        case SUPPORT_GRANTS_AND_ADMINISTRATION -> "support grants and administration";
                        case WORK_WITH_OTHERS -> "work well with the others";
                    })
                    .collect(Collectors.joining(", "));
        }
    }
}
