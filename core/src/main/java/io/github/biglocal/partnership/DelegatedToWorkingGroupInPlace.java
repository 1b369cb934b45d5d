package io.github.biglocal.partnership;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * Where a partnership delegates something to its working groups, one of the working groups on record works on that day. A
 * partnership without a working group on record is not judged: they may not have been recorded.
 */
public final class DelegatedToWorkingGroupInPlace extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("delegated-to-working-group-in-place");

    /** Makes the rule. */
    public DelegatedToWorkingGroupInPlace() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .title("What is delegated to working groups is delegated to one that works at the time")
                        .rationale(
                                "A group that has ended cannot deliver or decide anything; a date is wrong, or a group"
                                        + " is missing.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("D11")
                        .basis("The library's own check: the delegation contradicts the dates of the working groups.")
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < partnership.delegations().size(); i++) {
            Delegation delegation = partnership.delegations().get(i);
            if (delegation.to().equals(Delegate.WORKING_GROUPS)
                    && delegation.period().contains(context.asOf())) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return Verdict.notApplicable("nothing is delegated to working groups on the date asked about");
        }
        List<WorkingGroup> groups = context.find(WorkingGroup.BY_PARTNERSHIP, partnership.id());
        if (groups.isEmpty()) {
            return Verdict.notApplicable("no working group is on record");
        }
        if (groups.stream()
                .flatMap(group -> group.period().stream())
                .anyMatch(period -> period.contains(context.asOf()))) {
            return Verdict.satisfied();
        }
        if (groups.stream().anyMatch(group -> group.period().isEmpty())) {
            return Verdict.notApplicable("the dates of a working group are not recorded");
        }
        return Verdict.breached(places.stream()
                .map(place -> new NoneInPlace(
                        partnership.reference(),
                        "delegations/" + place,
                        partnership.delegations().get(place).what(),
                        partnership.delegations().get(place).period()))
                .toList());
    }

    /**
     * None of the working groups on record works on the day.
     *
     * @param partnership the partnership
     * @param field the field that holds the delegation
     * @param what what is delegated
     * @param period when it is delegated
     */
    public record NoneInPlace(Reference partnership, String field, Delegation.Delegated what, LocalDateRange period)
            implements Finding {
        public NoneInPlace {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(partnership, "partnership");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(what, "what");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field);
        }

        @Override
        public String problem() {
            return "The partnership delegates " + Text.words(what) + " to its working groups (" + Text.period(period)
                    + "), but none of those on record works on the date asked about.";
        }

        @Override
        public String repair() {
            return "Record the working group, or correct its dates or those of the delegation.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(partnership, "delegations"));
        }
    }
}
