package io.github.biglocal.grant;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * A grant is recorded once: no other grant of the area has its recipient, amount, day of award, title and purposes.
 * Titles are compared without regard to case and spaces. Groups that are not named are compared as well; people are
 * not, since several may be given the same amount.
 */
public final class GrantNotDuplicated extends Rule<Grant> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-not-duplicated");

    private static final Index<Likeness, Grant> BY_LIKENESS = Index.ofOptional(Grant.class, Likeness::of);

    /** Makes the rule. */
    public GrantNotDuplicated() {
        super(
                RuleInfo.of("grant", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("A grant is recorded once")
                        .rationale(
                                "When lists are merged, a grant can be recorded twice under two ids and be counted twice.")
                        .source(Guidance.CONSISTENCY)
                        .rows("D6")
                        .basis("The library's own check: two records look like one grant.")
                        .ownReading("Two grants are alike if they have the same area, recipient, amount, date, title"
                                + " and purposes, whatever the capitals and spaces in their titles")
                        .ownReading("unnamed groups are compared, individuals are not")
                        .build(),
                Grant.class);
    }

    @Override
    protected Verdict judge(Grant grant, RuleContext context) {
        if (grant.isNotAwarded()) {
            return Verdict.notApplicable(SchemeRule.NOT_AWARDED);
        }
        Optional<Likeness> likeness = Likeness.of(grant);
        if (likeness.isEmpty()) {
            return Verdict.notApplicable(notCompared(grant));
        }
        return Verdict.of(context.find(BY_LIKENESS, likeness.get()).stream()
                .filter(other -> !other.id().equals(grant.id()))
                // Of many that are alike each names one, so there are no more findings than grants.
                .limit(1)
                .map(other -> new SameAs(other.reference()))
                .toList());
    }

    /** Why a grant has too little to be compared with others. */
    private static String notCompared(Grant grant) {
        if (grant.amountAwarded().isEmpty()) {
            return "the amount of the award is not recorded";
        }
        if (grant.awardDate().isEmpty()) {
            return "the date of the award is not recorded";
        }
        return grant.recipientKind().filter(RecipientKind.INDIVIDUAL::equals).isPresent()
                ? "the recipient is an individual"
                : "the recipient is not recorded";
    }

    /**
     * What two records of one grant have in common, looked up at once, so the work grows with the number of grants
     * only.
     */
    private record Likeness(
            AreaId area,
            Optional<OrganisationId> recipient,
            Money amount,
            LocalDate day,
            String title,
            Set<Purpose> purposes) {
        private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

        /** What a grant has; empty if too little of it is recorded, or no award was made. */
        static Optional<Likeness> of(Grant grant) {
            boolean compared = grant.recipient().isPresent()
                    || grant.recipientKind()
                            .filter(RecipientKind.UNINCORPORATED_GROUP::equals)
                            .isPresent();
            if (!compared || grant.isNotAwarded()) {
                return Optional.empty();
            }
            return grant.amountAwarded()
                    .flatMap(amount -> grant.awardDate()
                            .map(day -> new Likeness(
                                    grant.area(),
                                    grant.recipient(),
                                    amount,
                                    day,
                                    normalised(grant.title()),
                                    grant.purposes())));
        }

        private static String normalised(String title) {
            return SPACES.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Another grant is the same.
     *
     * @param other the other
     */
    public record SameAs(Reference other) implements Finding {
        public SameAs {
            Objects.requireNonNull(other, "other");
        }

        @Override
        public String problem() {
            return "Another grant in the area (" + other.id()
                    + ") has the same recipient, amount, award date, title and purposes.";
        }

        @Override
        public String repair() {
            return "Remove one of the two, or say in their titles how they differ.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(other, "title"));
        }
    }
}
