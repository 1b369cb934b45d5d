package io.github.biglocal.plan;

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

/** A proposal for additional or bridging funding comes with the documents that are asked for. */
public final class ProposalHasDocuments extends Rule<PlanChange> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("proposal-has-documents");

    /** Makes the rule. */
    public ProposalHasDocuments() {
        super(
                RuleInfo.of("plan", ID, RuleKind.GUIDANCE)
                        .title("A proposal for additional funding comes with its documents")
                        .rationale(
                                "No new plan is needed for additional funding, so Local Trust decides from these documents.")
                        .sources(Guidance.FUNDING_2020)
                        .rows("M11")
                        .guidance(Guidance.FROM_2020)
                        .basis("Local Trust's funding guidance of about 2020 lists the documents.")
                        .ownReading("The guidance, of unknown date, is taken to apply from 1 January 2020")
                        .build(),
                PlanChange.class);
    }

    @Override
    protected Verdict judge(PlanChange change, RuleContext context) {
        if (!change.kind().isProposalForMoney()) {
            return Verdict.notApplicable("it asks for no additional or bridging funding");
        }
        if (change.isRequestedAfter(context.asOf())) {
            return Verdict.notApplicable("it is asked for later");
        }
        if (change.requested().filter(day -> !info().guidance().contains(day)).isPresent()) {
            return Verdict.notApplicable("it was asked for before the guidance");
        }
        if (change.documents().isEmpty()) {
            return Verdict.unknown("the documents that came with it");
        }
        Set<ProposalDocument> missing = EnumSet.allOf(ProposalDocument.class);
        missing.removeAll(change.documents());
        return missing.isEmpty() ? Verdict.satisfied() : Verdict.breached(new MissingDocuments(missing));
    }

    /**
     * Documents are missing.
     *
     * @param missing which; at least one
     */
    public record MissingDocuments(Set<ProposalDocument> missing) implements Finding {
        /**
         * Fixes the order.
         *
         * @param missing which; at least one
         */
        public MissingDocuments {
            missing = Collections.unmodifiableSet(new TreeSet<>(missing));
        }

        @Override
        public String problem() {
            return "The proposal came without the " + names() + ".";
        }

        @Override
        public String repair() {
            return "Supply the " + names() + ".";
        }

        private String names() {
            return missing.stream().map(ProposalDocument::text).collect(Collectors.joining("; the "));
        }
    }
}
