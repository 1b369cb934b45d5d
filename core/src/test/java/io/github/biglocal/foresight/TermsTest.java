package io.github.biglocal.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class TermsTest {
    /** What lasts until something else happens. */
    private static final Set<String> STATES = Set.of(
            "Area/pathway",
            "Asset/statuses",
            "LtoAppointment/difficulties",
            "LtoAppointment/functions",
            "Member/affiliations",
            "Member/residence",
            "Member/voting",
            "PaidWorker/residence",
            "Partnership/legalForms",
            "RepAssignment/approaches");

    /** What was arranged without a term, or ends when it is used up. */
    private static final Set<String> ARRANGEMENTS = Set.of(
            "FundingAgreement/commitments",
            "Partnership/delegations",
            "Partnership/meetingArrangements",
            "Partnership/period",
            "Partnership/styles",
            "Programme/period",
            "Programme/roles",
            "Scheme/period",
            "Scheme/rounds",
            "TermsOfReference/period",
            "Volunteering/period",
            "WorkingGroup/period");

    /** What figures, reports and activities are about. */
    private static final Set<String> REPORTED = Set.of(
            "Action/period",
            "Activity/period",
            "Commission/tenderPeriod",
            "Evaluation/fieldwork",
            "Evaluation/period",
            "EvaluationOutput/period",
            "Legacy/hubAccounts",
            "LegacyIncome/period",
            "PartnershipReview/period",
            "PublishedFigure/period",
            "SpendReport/period",
            "Survey/period",
            "VolunteerTime/rate");

    @Test
    void everyPeriodOfTheModelIsATermOrIsKnownToBeNone() {
        Set<String> periods = new TreeSet<>();
        gather(TypeShape.of(Programme.class).orElseThrow(), periods, new LinkedHashSet<>());

        Set<String> terms = Terms.fields().collect(Collectors.toSet());
        assertThat(periods)
                .containsExactlyInAnyOrderElementsOf(Stream.of(terms, STATES, ARRANGEMENTS, REPORTED)
                        .flatMap(Set::stream)
                        .toList());
    }

    /** Goes through a type and what is in it. */
    private static void gather(TypeShape shape, Set<String> periods, Set<Class<?>> seen) {
        if (!seen.add(shape.type())) {
            return;
        }
        for (TypeShape.Field field : shape.fields()) {
            Class<?> type = field.valueType();
            boolean ofItsOwn = type == LocalDateRange.class && !Dated.class.isAssignableFrom(shape.type());
            if (ofItsOwn || Dated.class.isAssignableFrom(type)) {
                periods.add(shape.name() + "/" + field.name());
            }
            TypeShape.of(type).ifPresent(inner -> gather(inner, periods, seen));
        }
    }
}
