package io.github.biglocal.partnership;

import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.threeten.extra.LocalDateRange;

/** What the rules about the counts of a review share: they are asked by the day on which it was completed. */
final class ReviewCounts {
    private ReviewCounts() {}

    /** A count that a rule needs. */
    record Needed(OptionalInt number, String field, String what) {
        static Needed members(PartnershipReview review) {
            return new Needed(review.members(), "members", "how many members the review counted");
        }

        static Needed residents(PartnershipReview review) {
            return new Needed(review.residents(), "residents", "how many of the members were residents");
        }
    }

    /** Asks a review that was completed while the guidance applied, if it has what is needed. */
    static Verdict judge(
            PartnershipReview review,
            LocalDate asOf,
            LocalDateRange guidance,
            List<Needed> needed,
            Supplier<Verdict> question) {
        Optional<LocalDate> completed = review.completed();
        if (completed.filter(asOf::isBefore).isPresent()
                || review.period().filter(dates -> dates.isAfter(asOf)).isPresent()) {
            return Verdict.notApplicable("the review is dated after the date asked about");
        }
        if (completed.filter(day -> !guidance.contains(day)).isPresent()) {
            return Verdict.notApplicable("the rule did not apply when the review was completed");
        }
        List<Missing> missing = new ArrayList<>();
        if (completed.isEmpty()) {
            missing.add(Missing.of(review, "completed", "when the review was completed"));
        }
        needed.stream()
                .filter(each -> each.number().isEmpty())
                .forEach(each -> missing.add(Missing.of(review, each.field(), each.what())));
        return missing.isEmpty() ? question.get() : Verdict.unknown(missing, missing.size());
    }
}
