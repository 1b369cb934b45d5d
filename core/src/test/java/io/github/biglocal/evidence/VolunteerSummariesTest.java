package io.github.biglocal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evidence.VolunteerSummary.LeftOut;
import io.github.biglocal.evidence.VolunteerSummary.Why;
import io.github.biglocal.match.ValuationRate;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.support.Volunteering;
import io.github.biglocal.support.VolunteeringId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolunteerSummariesTest {
    private static final LocalDate DAY = LocalDate.of(2014, 12, 31);
    private static final VolunteerSummaries SUMMARIES =
            VolunteerSummaries.asOf(DAY).valuedAt(ValuationRate.COMMUNITY_FIRST);

    private static Volunteering record(String id) {
        return Volunteering.builder()
                .id(VolunteeringId.of(id))
                .area(AreaId.of("west-marsh"))
                .build();
    }

    private static Volunteering hours(String id, String count) {
        return count.isEmpty() ? record(id) : record(id).withHours(Count.parse(count));
    }

    private static ExactMoney gbp(String amount) {
        return ExactMoney.of(Money.parse("GBP " + amount));
    }

    /** Community First, using volunteer time as match (2013): 50 hours at £11.09 are £554.50. */
    @Test
    void fiftyHoursAreWorthWhatCommunityFirstPublished() {
        assertThat(SUMMARIES.of(List.of(hours("a", "50"))).value()).contains(gbp("554.50"));
    }

    /** West Marsh, Community First match: six people for an hour and a half, printed as £99.78; 9 x £11.09 is £99.81. */
    @Test
    void sixPeopleForAnHourAndAHalfAreNotWorthThePublishedSlip() {
        VolunteerSummary summary = SUMMARIES.of(List.of(hours("a", "9").withVolunteers(Count.of(6))));

        assertThat(summary.value()).contains(gbp("99.81"));
        assertThat(summary).hasToString("6 volunteers, 9 hours, worth £99.81, as of 31 December 2014");
    }

    @ParameterizedTest
    @CsvSource({
        "50, 9, 59, EXACT",
        "50, more than 9, more than 59, MORE_THAN",
        "50, at most 9, at most 59, AT_MOST",
        "50, about 9, more or less 59, MORE_OR_LESS",
        "more than 50, less than 9, more or less 59, MORE_OR_LESS",
        "59, '', at least 59, AT_LEAST" // hours that are not recorded are not zero
    })
    void theValueKeepsTheBoundsOfTheHours(String one, String other, String sum, Bound bound) {
        VolunteerSummary summary = SUMMARIES.of(List.of(hours("a", one), hours("b", other)));

        assertThat(summary.hours()).contains(Count.parse(sum));
        assertThat(summary.value()).contains(gbp("654.31"));
        assertThat(summary.valueBound()).contains(bound);
    }

    @Test
    void hoursThatNoRecordStatesHaveNoValue() {
        VolunteerSummary summary = SUMMARIES.of(List.of(record("a").withVolunteers(Count.of(6))));

        assertThat(summary.hours()).isEmpty();
        assertThat(summary.value()).isEmpty();
        assertThat(summary.withoutHours()).isEqualTo(1);
        assertThat(summary.explain())
                .containsExactly(
                        "As of 31 December 2014, 1 record of volunteering is counted.",
                        "Volunteers: 6.",
                        "Hours: not recorded, so they have no value.");
    }

    @Test
    void withoutARateThereAreHoursAndNoValue() {
        VolunteerSummary summary = VolunteerSummaries.asOf(DAY).of(List.of(hours("a", "9")));

        assertThat(summary.hours()).contains(Count.of(9));
        assertThat(summary.value()).isEmpty();
        assertThat(summary.valueBound()).isEmpty();
    }

    @Test
    void theValueIsNotRoundedBeforeTheEnd() {
        VolunteerSummaries heritage = VolunteerSummaries.asOf(DAY).valuedAt(ValuationRate.HERITAGE_SKILLED);

        assertThat(heritage.of(List.of(hours("a", "1"), hours("b", "6"))).value())
                .contains(gbp("150"));
    }

    @ParameterizedTest
    @CsvSource({
        "2014-01-01/2014-12-30, true",
        "2014-01-01/2014-12-31, true",
        "2014-01-01/2015-01-01, false",
        "2014-01-01/.., false"
    })
    void aRecordCountsOnceItsPeriodIsOver(String period, boolean counts) {
        VolunteerSummary summary = SUMMARIES.of(List.of(hours("a", "9").withPeriod(Periods.parse(period))));

        assertThat(summary.parts()).hasSize(counts ? 1 : 0);
        assertThat(summary.leftOut())
                .isEqualTo(counts ? List.of() : List.of(new LeftOut(VolunteeringId.of("a"), Why.LATER)));
    }

    @ParameterizedTest
    @CsvSource({"2010-12-31/2011-01-31, true", "2011-01-01/2015-03-31, false", "2015-03-31/2015-04-01, true"})
    void hoursOutsideThePeriodOfTheRateAreNamed(String period, boolean outside) {
        VolunteerSummary summary = VolunteerSummaries.asOf(LocalDate.of(2016, 1, 1))
                .valuedAt(ValuationRate.COMMUNITY_FIRST)
                .of(List.of(hours("a", "9").withPeriod(Periods.parse(period))));

        assertThat(summary.value()).contains(gbp("99.81"));
        assertThat(summary.outsideRate()).isEqualTo(outside ? List.of(VolunteeringId.of("a")) : List.of());
    }

    @Test
    void recordsOfOneIdAreLeftOut() {
        assertThat(SUMMARIES.of(List.of(hours("a", "1"), hours("a", "2"))).leftOut())
                .containsExactly(
                        new LeftOut(VolunteeringId.of("a"), Why.ID_GIVEN_TWICE),
                        new LeftOut(VolunteeringId.of("a"), Why.ID_GIVEN_TWICE));
    }

    @Test
    void hoursThatSeveralActivitiesNameAreThoseOfNone() {
        Map<Optional<ActivityId>, VolunteerSummary> activities = SUMMARIES.byActivity(
                List.of(hours("both", "1"), hours("carnival", "2"), hours("nobody", "4")),
                List.of(activity("garden", "both"), activity("carnival", "both", "carnival")));

        assertThat(activities.keySet()).containsExactly(Optional.of(ActivityId.of("carnival")), Optional.empty());
        assertThat(activities.values().stream().map(each -> each.hours().orElseThrow()))
                .containsExactly(Count.of(2), Count.of(5));
    }

    private static Activity activity(String id, String... records) {
        Activity activity = Activity.builder()
                .id(ActivityId.of(id))
                .area(AreaId.of("west-marsh"))
                .title("An activity")
                .build();
        for (String record : records) {
            activity = Activity.builder()
                    .from(activity)
                    .addVolunteering(VolunteeringId.of(record))
                    .build();
        }
        return activity;
    }

    @Test
    void thePartsAddUpToTheWhole() {
        Random random = new Random(2014);
        for (int trial = 0; trial < 50; trial++) {
            List<Volunteering> records = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(8); i++) {
                Bound bound = List.of(Bound.values()).get(random.nextInt(Bound.values().length));
                records.add((random.nextInt(3) == 0
                                ? record("v" + i)
                                : record("v" + i).withHours(new Count(1 + random.nextInt(99), bound)))
                        .withArea(AreaId.of("a" + random.nextInt(3))));
            }
            VolunteerSummary whole = SUMMARIES.of(records);

            for (Collection<VolunteerSummary> parts : List.of(
                    SUMMARIES.byArea(records).values(),
                    SUMMARIES
                            .byActivity(records, List.of(activity("x", "v0", "v1"), activity("y", "v1")))
                            .values())) {
                assertThat(parts.stream()
                                .mapToInt(VolunteerSummary::withoutHours)
                                .sum())
                        .isEqualTo(whole.withoutHours());
                assertThat(ExactMoney.total(
                                CurrencyUnit.GBP,
                                parts.stream()
                                        .flatMap(part -> part.value().stream())
                                        .toList()))
                        .isEqualTo(whole.value().orElse(gbp("0")));
            }
        }
    }
}
