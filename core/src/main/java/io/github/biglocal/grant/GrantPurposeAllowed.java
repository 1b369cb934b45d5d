package io.github.biglocal.grant;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A grant is for nothing that the programme's own grant terms prohibit. The terms of July 2015 name political
 * activities; what was awarded before is not held to them.
 */
public final class GrantPurposeAllowed extends Rule<Grant> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-purpose-allowed");

    private final Set<Purpose> prohibited;

    private GrantPurposeAllowed(Set<Purpose> prohibited) {
        super(
                RuleInfo.of("grant", ID, RuleKind.REQUIREMENT)
                        .title("The grant is not for a purpose the programme prohibits")
                        .rationale("The grant terms do not allow Big Local money to pay for political activities.")
                        .sources(Guidance.POLITICAL_ACTIVITIES)
                        .rows("M14")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of February 2019 says that the grant terms of July 2015 prohibit political activities.")
                        .ownReading(
                                "Political activities are the only prohibited purpose checked (the full terms were not available)")
                        .ownReading("grants awarded before 1 July 2015 are not held to the terms")
                        .standsInFor(RuleId.of("grant-purpose-not-excluded"))
                        .build() /*PARAMS List.of("prohibited: "
                                 + prohibited.stream()
                                         .map(Purpose::value)
                                         .sorted()
                                         .collect(Collectors.joining(", ")))*/,
                Grant.class);
        this.prohibited = prohibited;
    }

    /** {@return the rule as published: no political activities} */
    public static GrantPurposeAllowed standard() {
        return new GrantPurposeAllowed(Set.of(Purpose.POLITICAL));
    }

    /**
     * {@return the rule with other prohibited purposes}
     *
     * @param purposes what grants may not be for; at least one
     */
    public GrantPurposeAllowed prohibiting(Purpose... purposes) {
        if (purposes.length == 0) {
            throw new IllegalArgumentException("the rule needs a purpose to prohibit");
        }
        return new GrantPurposeAllowed(Set.copyOf(List.of(purposes)));
    }

    @Override
    protected Verdict judge(Grant grant, RuleContext context) {
        if (grant.isNotAwarded()) {
            return Verdict.notApplicable("nothing is awarded");
        }
        if (grant.isAwardedAfter(context.asOf())) {
            return Verdict.notApplicable("the grant is awarded later");
        }
        LocalDate terms = Guidance.FROM_JULY_2015.getStart();
        if (grant.awardDate().filter(day -> day.isBefore(terms)).isPresent()) {
            return Verdict.notApplicable("the grant was awarded before the terms of " + terms);
        }
        if (grant.purposes().isEmpty()) {
            return Verdict.unknown("the purposes of the grant");
        }
        List<Purpose> found = grant.purposes().stream()
                .filter(prohibited::contains)
                .sorted(Comparator.comparing(Purpose::value))
                .toList();
        if (!found.isEmpty() && grant.awardDate().isEmpty()) {
            return Verdict.unknown("whether the grant was awarded before the terms of " + terms);
        }
        return Verdict.of(found.stream().map(Prohibited::new).toList());
    }

    /**
     * The terms prohibit this.
     *
     * @param purpose what they prohibit
     */
    public record Prohibited(Purpose purpose) implements Finding {
        @Override
        public String problem() {
            return "The grant is for " + purpose + ", which the terms of programme money prohibit.";
        }

        @Override
        public String repair() {
            return "Pay for " + purpose + " with other money.";
        }
    }
}
