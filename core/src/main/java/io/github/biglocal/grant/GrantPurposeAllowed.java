package io.github.biglocal.grant;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A grant is not for a purpose that the programme's own grant terms prohibit. The terms of July 2015 name political
 * activities; earlier awards are not held to them.
 */
public final class GrantPurposeAllowed extends Rule<Grant> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-purpose-allowed");

    /** What the terms prohibit. */
    public static final Parameter<Set<Purpose>> PROHIBITED = Parameter.codes(
                    "prohibited",
                    "the purposes that a grant may not have",
                    Purpose.class,
                    Purpose::of,
                    Set.of(Purpose.POLITICAL))
            .notEmpty();

    private final Set<Purpose> prohibited;

    private GrantPurposeAllowed(RuleInfo info, Parameters parameters) {
        super(info, Grant.class, parameters);
        this.prohibited = parameters.get(PROHIBITED);
    }

    /** {@return the rule as published: no political activities} */
    public static GrantPurposeAllowed standard() {
        return new GrantPurposeAllowed(
                RuleInfo.of("grant", ID, RuleKind.REQUIREMENT)
                        .title("The grant is not for a purpose the programme prohibits")
                        .rationale("The grant terms do not allow Big Local money to be spent on political activities.")
                        .source(Guidance.POLITICAL_ACTIVITIES)
                        .rows("M14")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis("Local Trust's guidance of February 2019 says that the grant terms of July 2015 prohibit"
                                + " political activities.")
                        .ownReading("Political activities are the only prohibited purpose checked (the full terms were"
                                + " not available)")
                        .ownReading("the terms are not applied to grants awarded before 1 July 2015")
                        .standsInFor(GrantPurposeNotExcluded.ID)
                        .build(),
                Parameters.of(PROHIBITED));
    }

    /**
     * {@return the rule with other prohibited purposes}
     *
     * @param purposes what grants may not be for; at least one
     * @throws InvalidValueException if there is none
     */
    public GrantPurposeAllowed prohibiting(Purpose... purposes) {
        Objects.requireNonNull(purposes, "purposes");
        return new GrantPurposeAllowed(info(), parameters().with(PROHIBITED, Set.of(purposes)));
    }

    @Override
    protected Rule<Grant> with(Parameters changed) {
        return new GrantPurposeAllowed(info(), changed);
    }

    @Override
    protected Verdict judge(Grant grant, RuleContext context) {
        if (grant.isNotAwarded()) {
            return Verdict.notApplicable(SchemeRule.NOT_AWARDED);
        }
        if (grant.isAwardedAfter(context.asOf())) {
            return Verdict.notApplicable(SchemeRule.LATER);
        }
        if (grant.awardDate()
                .filter(day -> day.isBefore(Guidance.FROM_JULY_2015.getStart()))
                .isPresent()) {
            return Verdict.notApplicable("the grant was awarded before the terms of July 2015");
        }
        List<Missing> missing = new ArrayList<>();
        if (grant.purposes().isEmpty()) {
            missing.add(Missing.of(grant, "purposes", "what the grant is for"));
        }
        if (grant.awardDate().isEmpty()) {
            missing.add(Missing.of(grant, "awardDate", "when the grant was awarded"));
        }
        return missing.isEmpty()
                ? Verdict.of(grant.purposes().stream()
                        .filter(prohibited::contains)
                        .sorted(Comparator.comparing(Purpose::value))
                        .map(purpose -> new Prohibited(grant.reference(), purpose))
                        .toList())
                : Verdict.unknown(missing, missing.size());
    }

    /** Without its only purpose it would not be known what the grant is for. */
    @Override
    protected List<Repair> repairs(Grant grant, RuleContext context, Finding finding) {
        return grant.purposes().size() > 1 ? finding.repairs() : List.of(Repair.correct(grant.reference(), "purposes"));
    }

    /**
     * The terms prohibit this.
     *
     * @param grant the grant
     * @param purpose what they prohibit
     */
    public record Prohibited(Reference grant, Purpose purpose) implements Finding {
        public Prohibited {
            Objects.requireNonNull(grant, "grant");
            Objects.requireNonNull(purpose, "purpose");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("purposes");
        }

        @Override
        public String problem() {
            return "The programme's grant terms prohibit one purpose of the grant: " + purpose.words() + ".";
        }

        @Override
        public String repair() {
            return "Fund this purpose with other money, or correct the purposes of the grant.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.remove(grant, "purposes", purpose));
        }
    }
}
