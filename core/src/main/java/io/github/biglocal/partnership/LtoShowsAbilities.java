package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.Collections;
import java.util.EnumSet;
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
                RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
                        .title("The locally trusted organisation has shown the abilities it must have")
                        .rationale(
                                "Without these abilities the LTO cannot carry out the plan for the partnership or account for the money.")
                        .sources(Guidance.LOCALLY_TRUSTED_ORGANISATIONS)
                        .rows("T2")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis("Local Trust's guidance of July 2015 lists what an LTO must be able to do as a minimum.")
                        .ownReading(
                                "That an ability has been shown, and is on record as shown, is the library's own reading of must be able to")
                        .ownReading("each LTO of the area is asked for all abilities")
                        .build(),
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
