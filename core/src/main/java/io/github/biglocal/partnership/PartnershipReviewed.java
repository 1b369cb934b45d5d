package io.github.biglocal.partnership;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
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
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * A partnership is reviewed every calendar year. On any date, the rule looks at the last full year: in 2019, at the
 * review of 2018. A review counts for the years in which it was carried out or completed, and as soon as it is
 * completed.
 */
public final class PartnershipReviewed extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("partnership-reviewed");

    private static final Parameter<Integer> YEARS =
            Parameter.wholeNumber("years", "the number of calendar years within which a review is due", "year", 1, 1);

    private PartnershipReviewed(RuleInfo info, Parameters parameters) {
        super(info, Partnership.class, parameters);
    }

    /** {@return the rule as published: a review in each calendar year, from 2015} */
    public static PartnershipReviewed standard() {
        return new PartnershipReviewed(
                RuleInfo.of("partnership", ID, RuleKind.GUIDANCE)
                        .title("The partnership was reviewed last year")
                        .rationale(
                                "A yearly review shows who is missing from the partnership and what is not working, in time to put it right.")
                        .source(Guidance.REVIEWS)
                        .rows("R1")
                        .guidance(Guidance.PARTNERSHIP_REVIEWS)
                        .basis("Local Trust says that it has reviewed every partnership yearly since 2015.")
                        .ownReading("Yearly is read as a review in each calendar year, judged once the year is over")
                        .ownReading(
                                "A review counts for the year in which it was completed, and for those in which it is recorded as carried out")
                        .ownReading("A partnership endorsed during the year is not checked for that year")
                        .build(),
                Parameters.of(YEARS));
    }

    /**
     * {@return the rule with another interval, such as for another programme}
     *
     * @param years the number of calendar years within which a review is due; at least 1
     * @param source where that is published
     * @param guidance when that applies
     */
    public static PartnershipReviewed requiring(int years, Citation source, LocalDateRange guidance) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(guidance, "guidance");
        PartnershipReviewed standard = standard();
        RuleInfo published = standard.info();
        RuleInfo.Builder info = RuleInfo.of(published.concept(), published.id(), published.kind())
                .title(published.title())
                .rationale(published.rationale())
                .source(source)
                .guidance(guidance);
        published.ownReadings().forEach(info::ownReading);
        return new PartnershipReviewed(info.build(), standard.parameters().with(YEARS, years));
    }

    @Override
    protected PartnershipReviewed with(Parameters changed) {
        return new PartnershipReviewed(info(), changed);
    }

    @Override
    public boolean mayAskFurther() {
        return true;
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        LocalDate asOf = context.asOf();
        context.mayChangeOn(LocalDate.of(asOf.getYear() + 1, 1, 1), partnership.reference(), "calendarYear");
        LocalDateRange asked = LocalDateRange.of(
                LocalDate.of(asOf.getYear() - parameters().get(YEARS), 1, 1), LocalDate.of(asOf.getYear(), 1, 1));
        if (!info().guidance().encloses(asked)) {
            return Verdict.notApplicable("the rule did not apply throughout the period in which a review was due");
        }
        if (partnership.period().filter(dates -> !dates.encloses(asked)).isPresent()) {
            return Verdict.notApplicable(
                    "the partnership was not in place throughout the period in which a review was due");
        }
        if (partnership.endorsed().filter(asked.getStart()::isBefore).isPresent()) {
            return Verdict.notApplicable(
                    "the partnership was not endorsed throughout the period in which a review was due");
        }
        List<PartnershipReview> reviews = context.find(PartnershipReview.BY_PARTNERSHIP, partnership.id());
        if (reviews.isEmpty()) {
            return Verdict.unknown(
                    Missing.records(partnership, PartnershipReview.class, "whether the partnership was ever reviewed"));
        }
        if (reviews.stream().anyMatch(review -> isOf(asked, review) && isCompletedBy(asOf, review))) {
            return Verdict.satisfied();
        }
        // A review that had begun may have been completed in the time asked about, and one is enough.
        List<Missing> undated = reviews.stream()
                .filter(review -> review.completed().isEmpty() && beganBefore(asked.getEnd(), review))
                .map(review -> Missing.of(review, "completed", "when the review was completed"))
                .toList();
        if (!undated.isEmpty()) {
            return Verdict.unknown(undated, 1);
        }
        if (reviews.stream().flatMap(PartnershipReviewed::days).allMatch(day -> !day.isBefore(asked.getEnd()))) {
            return Verdict.unknown(Missing.records(
                    partnership,
                    PartnershipReview.class,
                    "whether the partnership was reviewed before the first review on record"));
        }
        return Verdict.breached(new NotReviewed(
                partnership.reference(),
                asked.getStart().getYear(),
                asked.getEndInclusive().getYear(),
                reviews.stream()
                        .flatMap(review -> review.completed().stream())
                        .filter(day -> !day.isAfter(asOf))
                        .max(Comparator.naturalOrder())));
    }

    private static boolean isOf(LocalDateRange asked, PartnershipReview review) {
        return (review.completed().filter(asked::contains).isPresent() && beganBefore(asked.getEnd(), review))
                || review.period().filter(asked::overlaps).isPresent();
    }

    private static boolean beganBefore(LocalDate day, PartnershipReview review) {
        return review.period().filter(dates -> !dates.getStart().isBefore(day)).isEmpty();
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
     * @param partnership the partnership
     * @param first the first year of that time
     * @param last the last year of that time; the same if each year is to have a review
     * @param lastReview the day the last review before the day asked about was completed; empty if none was
     */
    public record NotReviewed(Reference partnership, int first, int last, Optional<LocalDate> lastReview)
            implements Finding {
        public NotReviewed {
            Objects.requireNonNull(lastReview, "lastReview");
            Objects.requireNonNull(partnership, "partnership");
        }

        @Override
        public String problem() {
            return "No completed review of the partnership is recorded for " + years()
                    + lastReview
                            .map(day -> "; the last one was completed on " + Text.day(day))
                            .orElse("")
                    + ".";
        }

        @Override
        public String repair() {
            return "Record the review for " + years() + " if one was completed, or arrange a review now.";
        }

        private String years() {
            return last == first ? Integer.toString(first) : first + " to " + last;
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(partnership, PartnershipReview.class.getSimpleName(), 1));
        }
    }
}
