package io.github.biglocal.report;

import static io.github.biglocal.report.ProgrammePageTest.NORTH;
import static io.github.biglocal.report.ProgrammePageTest.drawing;
import static io.github.biglocal.report.ProgrammePageTest.page;
import static io.github.biglocal.report.ProgrammePageTest.programme;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.evidence.Activity;
import io.github.biglocal.evidence.ActivityId;
import io.github.biglocal.evidence.ActivitySpend;
import io.github.biglocal.outcome.Outcome;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What the page's flow says of activities that reach several outcomes. */
class OutcomesTopicTest {
    private static final String DIRECTLY = "directly, with no step between";

    private static Activity activity(Outcome... outcomes) {
        return Activity.builder()
                .id(ActivityId.of("garden" + outcomes.length))
                .area(NORTH)
                .title("Garden " + outcomes.length)
                .addDirectOutcomes(outcomes)
                .build();
    }

    private static List<List<String>> flow(Activity... activities) {
        return drawing(page(programme().withActivities(activities)).view(), PagePart.OUTCOMES)
                .table()
                .rows();
    }

    @Test
    void anActivityThatReachesTwoOutcomesIsOneActivityOfEach() {
        assertThat(flow(
                        activity(Outcome.SKILLS_AND_CONFIDENCE, Outcome.BETTER_PLACE_TO_LIVE),
                        activity(Outcome.SKILLS_AND_CONFIDENCE)))
                .contains(
                        List.of("Garden 2", DIRECTLY, "1"),
                        List.of("Garden 1", DIRECTLY, "1"),
                        List.of(DIRECTLY, OutcomesTopic.name(Outcome.SKILLS_AND_CONFIDENCE), "2"),
                        List.of(DIRECTLY, OutcomesTopic.name(Outcome.BETTER_PLACE_TO_LIVE), "1"));
    }

    @Test
    void theMoneyOfAnActivityThatReachesTwoOutcomesIsDividedSoThatNoneIsCountedTwice() {
        Activity spent = activity(Outcome.SKILLS_AND_CONFIDENCE, Outcome.BETTER_PLACE_TO_LIVE)
                .withSpend(ActivitySpend.of(Money.parse("GBP 1000")));
        assertThat(flow(spent))
                .contains(
                        List.of("Garden 2", DIRECTLY, "£1,000"),
                        List.of(DIRECTLY, OutcomesTopic.name(Outcome.SKILLS_AND_CONFIDENCE), "£500"),
                        List.of(DIRECTLY, OutcomesTopic.name(Outcome.BETTER_PLACE_TO_LIVE), "£500"));
    }
}
