package io.github.biglocal.partnership;

import io.github.biglocal.entity.Count;
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

/**
 * No group of members that a partnership review counts, such as women, is larger than the number of members. The groups
 * overlap, so they are not added up. A count that is a bound or an approximation is compared as such.
 */
public final class MemberGroupsWithinMembers extends Rule<PartnershipReview> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("member-groups-within-members");

    /** Makes the rule. */
    public MemberGroupsWithinMembers() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .title("No group counted in a partnership review is larger than the membership")
                        .rationale(
                                "A group of the members cannot be larger than all of them; one of the counts is wrong.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("P4", "D10")
                        .basis("The library's own check: the counts contradict each other. That members reflect the"
                                + " people of the area is not checked: no source says how near is near enough.")
                        .build(),
                PartnershipReview.class);
    }

    @Override
    protected Verdict judge(PartnershipReview review, RuleContext context) {
        if (review.memberGroups().isEmpty() || review.members().isEmpty()) {
            return Verdict.notApplicable("the number of members, or of those of a group, is not recorded");
        }
        Count most = Count.atMost(review.members().getAsInt());
        List<LargerThanAll> findings = new ArrayList<>();
        for (MemberGroupCount group : review.memberGroups()) {
            if (!group.count().mayEqual(most)) {
                findings.add(new LargerThanAll(review.reference(), group.group(), group.count(), most.number()));
            }
        }
        return Verdict.of(findings);
    }

    /**
     * A group is larger than the membership.
     *
     * @param review the review
     * @param group the group
     * @param count how many members are of it
     * @param members how many members there are; fewer
     */
    public record LargerThanAll(Reference review, MemberGroup group, Count count, int members) implements Finding {
        public LargerThanAll {
            Objects.requireNonNull(count, "count");
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(review, "review");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("memberGroups");
        }

        @Override
        public List<?> distinction() {
            return List.of(group);
        }

        @Override
        public String problem() {
            return "The review counts " + count + (count.number() == 1 ? " member" : " members") + " of the group \""
                    + Text.words(group.value()) + "\", and " + Text.count(members, "member") + " in all.";
        }

        @Override
        public String repair() {
            return "Correct the number of members, or of those of the group.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(review, "members"), Repair.correct(review, "memberGroups"));
        }
    }
}
