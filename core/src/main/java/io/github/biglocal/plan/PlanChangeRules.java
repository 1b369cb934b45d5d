package io.github.biglocal.plan;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.AllPresent;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.DatesInOrder.Step;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import java.util.List;
import java.util.Optional;

/** The rules about changes to plans, and about proposals for additional and bridging funding. */
public final class PlanChangeRules {
    /** The id of {@link #proposalHasDocuments()}. */
    public static final RuleId PROPOSAL_HAS_DOCUMENTS = RuleId.of("proposal-has-documents");

    /** The id of {@link #planChangeDatesInOrder()}. */
    public static final RuleId PLAN_CHANGE_DATES_IN_ORDER = RuleId.of("plan-change-dates-in-order");

    static final String NO_PROPOSAL = "the request is not for additional or bridging funding";
    static final String LATER = "the request was made after the date asked about";
    static final String BEFORE = "the request was made before the guidance applied";

    private PlanChangeRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(ProposalFourWeeksAhead.standard(), proposalHasDocuments(), planChangeDatesInOrder());
    }

    /** {@return a proposal for additional or bridging funding comes with the required documents} */
    public static Rule<PlanChange> proposalHasDocuments() {
        return AllPresent.of(
                        PlanChange.class,
                        RuleInfo.of("plan", PROPOSAL_HAS_DOCUMENTS, RuleKind.GUIDANCE)
                                .title("A proposal for additional funding comes with the four documents asked for")
                                .rationale(
                                        "No new plan is needed for additional funding, so Local Trust decides on the strength of these documents.")
                                .sources(Guidance.FUNDING_2020)
                                .rows("M11")
                                .guidance(Guidance.FROM_2020)
                                .basis(
                                        "Local Trust's funding guidance of about 2020 asks for four documents, and requires"
                                                + " one of them: the LTO's latest signed annual accounts.")
                                .ownReading("The guidance, of unknown date, is taken to apply from 1 January 2020")
                                .build())
                .unless(NO_PROPOSAL, (change, context) -> !change.kind().isProposalForMoney())
                .unless(LATER, (change, context) -> change.isRequestedAfter(context.asOf()))
                .unless(BEFORE, (change, context) -> change.isRequestedBefore(Guidance.FROM_2020))
                .needing("when the request was made", "requested", PlanChange::requested)
                .needing(
                        "which documents came with the proposal",
                        "documents",
                        change -> Optional.of(change.documents()).filter(documents -> !documents.isEmpty()))
                .list("documents", "which documents came with the proposal", PlanChange::documents)
                .having(List.of(ProposalDocument.values()))
                .problem("The proposal came without {any missing}.")
                .repair("Send Local Trust {missing}.")
                .build();
    }

    /** {@return a change to a plan is decided on or after the day it is requested} */
    public static Rule<PlanChange> planChangeDatesInOrder() {
        return DatesInOrder.of(
                        PlanChange.class,
                        RuleInfo.of("plan", PLAN_CHANGE_DATES_IN_ORDER, RuleKind.RECORDS)
                                .title("A change to a plan is requested before it is decided")
                                .rationale(
                                        "A decision dated before the request means that one of the two dates is wrong.")
                                .sources(Guidance.CONSISTENCY)
                                .rows("D9")
                                .basis("The library's own check: the dates contradict each other.")
                                .build())
                .inOrder(
                        Step.of("the change", "was requested", "requested", PlanChange::requested),
                        Step.of("the change", "was decided", "decided", PlanChange::decided))
                .build();
    }
}
