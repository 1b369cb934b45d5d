package io.github.biglocal.partnership;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * A partnership is reviewed every calendar year. Asked on a day, the rule looks at the last year that was over then: in
 * 2019 at the review of 2018. A review counts for the years in which it was carried out or completed, and as soon as it
 * is completed.
 */
public final class PartnershipReviewed extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("partnership-reviewed");

    private final int years;

    private PartnershipReviewed(int years, Citation source, LocalDateRange guidance) {
        super(
                RuleInfo.of("partnership", ID, RuleKind.GUIDANCE)
                        .title("The partnership was reviewed last year")
                        .rationale(
                                "A yearly review shows who is missing from the partnership and what is not working while it can still be changed.")
                        .sources(source)
                        .rows("R1")
                        .guidance(guidance)
                        .basis("Local Trust says that it has reviewed every partnership yearly since 2015.")
                        .ownReading("Yearly is read as a review in each calendar year, judged once the year is over")
                        .ownReading("a partnership endorsed during the year is not asked")
                        .build() /*PARAMS List.of(
                                 years == 1
                                         ? "a review in each calendar year"
                                         : "a review in any " + years + " calendar years together")*/,
                Partnership.class);
        this.years = Require.atLeast("years", 1, years);
    }

    /** {@return the rule as published: a review in each calendar year, from 2015} */
    public static PartnershipReviewed standard() {
        return new PartnershipReviewed(1, Guidance.REVIEWS, Guidance.PARTNERSHIP_REVIEWS);
    }

    /**
     * {@return the rule with another interval, such as for another programme}
     *
     * @param years in how many calendar years together there is to be a review; at least 1
     * @param source where that is published
     * @param guidance when that applies
     */
    public static PartnershipReviewed requiring(int years, Citation source, LocalDateRange guidance) {
        return new PartnershipReviewed(years, source, guidance);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        LocalDate asOf = context.asOf();
        context.mayChangeOn(LocalDate.of(asOf.getYear() + 1, 1, 1), partnership.reference(), "year");
        LocalDateRange asked =
                LocalDateRange.of(LocalDate.of(asOf.getYear() - years, 1, 1), LocalDate.of(asOf.getYear(), 1, 1));
        if (!info().guidance().encloses(asked)) {
            return Verdict.notApplicable("the guidance was not there for all of the time that the review is of");
        }
        if (partnership.period().filter(dates -> !dates.encloses(asked)).isPresent()
                || partnership.endorsed().filter(asked.getStart()::isBefore).isPresent()) {
            return Verdict.notApplicable(
                    "the partnership was not there, or not endorsed, for all of the time that the review is of");
        }
        List<PartnershipReview> reviews = context.find(PartnershipReview.BY_PARTNERSHIP, partnership.id());
        if (reviews.isEmpty()) {
            return Verdict.unknown("whether the partnership was ever reviewed: no review is recorded");
        }
        if (reviews.stream().anyMatch(review -> isOf(asked, review) && isCompletedBy(asOf, review))) {
            return Verdict.satisfied();
        }
        if (reviews.stream()
                .anyMatch(review ->
                        review.completed().isEmpty() && (review.period().isEmpty() || isOf(asked, review)))) {
            return Verdict.unknown("when a review was completed");
        }
        if (reviews.stream().flatMap(PartnershipReviewed::days).allMatch(day -> !day.isBefore(asked.getEnd()))) {
            return Verdict.unknown("what reviews came before: the first on record is later");
        }
        return Verdict.breached(new NotReviewed(
                Year.of(asked.getStart().getYear()),
                Year.of(asked.getEndInclusive().getYear()),
                reviews.stream()
                        .flatMap(review -> review.completed().stream())
                        .filter(day -> !day.isAfter(asOf))
                        .max(Comparator.naturalOrder())));
    }

    private static boolean isOf(LocalDateRange asked, PartnershipReview review) {
        return review.completed().filter(asked::contains).isPresent()
                || review.period().filter(asked::overlaps).isPresent();
    }

    private static boolean isCompletedBy(LocalDate asOf, PartnershipReview review) {
        return review.completed().filter(day -> !day.isAfter(asOf)).isPresent();
    }

    private static Stream<LocalDate> days(PartnershipReview review) {
        return Stream.concat(review.completed().stream(), review.period().map(LocalDateRange::getStart).stream());
    }

    /**
     * No review was completed for the time that was to have one.
     *
     * @param first the first year of that time
     * @param last the last year of that time; the same if each year is to have a review
     * @param lastReview the day the last review before the day asked about was completed; empty if none was
     */
    public record NotReviewed(Year first, Year last, Optional<LocalDate> lastReview) implements Finding {
        @Override
        public String problem() {
            return "No review of the partnership for " + years() + " is completed"
                    + lastReview
                            .map(day -> "; the last review was completed on " + day)
                            .orElse("") + ".";
        }

        @Override
        public String repair() {
            return "Complete the review for " + years() + ", or record the day on which it was completed.";
        }

        private String years() {
            List<String> years = new ArrayList<>(List.of(first.toString()));
            if (!last.equals(first)) {
                years.add(last.toString());
            }
            return String.join(" to ", years);
        }
    }
}
