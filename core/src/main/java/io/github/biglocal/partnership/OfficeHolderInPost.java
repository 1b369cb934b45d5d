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
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An officer of a partnership is a member of it on that date. */
public final class OfficeHolderInPost extends Rule<Member> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("office-holder-in-post");

    /** Makes the rule. */
    public OfficeHolderInPost() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("An officer is a member of the partnership at the time")
                        .rationale(
                                "Partnerships usually choose officers from among their members, so an officer who is not recorded as a member at the time is probably a recording error.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("P11")
                        .basis(
                                "The library's own check: where the dates of an office and of the membership disagree, one of"
                                        + " the two is probably wrong.")
                        .ownReading("officers are taken to be members; who may be an officer is decided locally")
                        .build(),
                Member.class);
    }

    @Override
    protected Verdict judge(Member member, RuleContext context) {
        List<Office> offices = member.officesOn(context.asOf());
        if (offices.isEmpty()) {
            return Verdict.notApplicable("the member holds no office on the date asked about");
        }
        return member.isInPost(context.asOf())
                ? Verdict.satisfied()
                : Verdict.breached(new NotAMember(member.reference(), offices));
    }

    /**
     * A person who is not a member holds an office.
     *
     * @param person the person
     * @param offices which; at least one
     */
    public record NotAMember(Reference person, List<Office> offices) implements Finding {
        /** Copies the list. */
        public NotAMember {
            Objects.requireNonNull(offices, "offices");
            Objects.requireNonNull(person, "person");
            offices = List.copyOf(offices);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("offices");
        }

        @Override
        public String problem() {
            return "The person is recorded as "
                    + Text.list(offices.stream()
                            .map(office -> Text.words(office.value()))
                            .toList())
                    + " on the date asked about, but not as a member.";
        }

        @Override
        public String repair() {
            return "End the term of office on the day the membership ended, or record the term of membership in which the office was held.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(person, "offices"), Repair.correct(person, "terms"));
        }
    }
}
