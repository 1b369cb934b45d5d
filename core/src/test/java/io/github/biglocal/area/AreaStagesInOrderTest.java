package io.github.biglocal.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaStagesInOrder.ReachedTwice;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.OutOfOrder;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaStagesInOrderTest {
    private static final Area AREA = Area.builder().id(AreaId.of("a")).name("n").build();
    private static final StageReached FORMED = reached(AreaStage.PARTNERSHIP_FORMED, "2013-06-30");

    private static StageReached reached(AreaStage stage, String date) {
        return new StageReached(stage, LocalDate.parse(date));
    }

    private static Verdict verdict(Area area) {
        return new AreaStagesInOrder().verdict(area, RuleContext.on(LocalDate.of(2020, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource({"2013-06-29, false", "2013-06-30, true", "2013-07-01, true", "2024-01-01, true"})
    void aStageIsReachedNoSoonerThanTheOneBeforeIt(String endorsed, boolean inOrder) {
        StageReached later = reached(AreaStage.PARTNERSHIP_ENDORSED, endorsed);

        assertThat(verdict(AREA.withStages(later, FORMED)))
                .isEqualTo(
                        inOrder
                                ? Verdict.satisfied()
                                : Verdict.breached(OutOfOrder.of(event(FORMED, 1), event(later, 0))));
    }

    private static Event event(StageReached reached, int place) {
        return Event.of(
                "the stage \"" + Text.words(reached.stage()) + "\"",
                "was reached",
                AREA,
                "stages/" + place + "/date",
                reached.date());
    }

    @ParameterizedTest
    @CsvSource({"2013-06-29, true", "2013-06-30, true", "2013-07-01, false"})
    void theAnnouncementIsAStageToo(LocalDate announced, boolean inOrder) {
        assertThat(verdict(AREA.withStages(FORMED).withAnnounced(announced)) instanceof Verdict.Satisfied)
                .isEqualTo(inOrder);
    }

    @Test
    void stagesBetweenMayBeMissing() {
        assertThat(verdict(AREA.withAnnounced(LocalDate.of(2010, 7, 27))
                        .withStages(reached(AreaStage.CLOSED_OUT, "2022-03-31"))))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void aStageIsReachedOnce() {
        LocalDate first = LocalDate.of(2012, 2, 29);
        LocalDate second = LocalDate.of(2012, 3, 1);

        assertThat(verdict(AREA.withAnnounced(first).withStages(new StageReached(AreaStage.ANNOUNCED, second))))
                .isEqualTo(Verdict.breached(new ReachedTwice(AREA.reference(), AreaStage.ANNOUNCED, first, second)));
        assertThat(verdict(AREA.withAnnounced(first).withStages(new StageReached(AreaStage.ANNOUNCED, first), FORMED)))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void withFewerThanTwoStagesTheQuestionDoesNotArise() {
        assertThat(verdict(AREA)).isEqualTo(Verdict.notApplicable("fewer than two stages have a date"));
        assertThat(verdict(AREA.withStages(FORMED)))
                .isEqualTo(Verdict.notApplicable("fewer than two stages have a date"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void datesSortedAlongTheLifecycleAreInOrderInWhateverOrderTheyAreWritten(long seed) {
        Random random = new Random(seed);
        Iterator<LocalDate> dates = random.ints(AreaStage.values().length, 0, 5000)
                .sorted()
                .mapToObj(LocalDate.of(2010, 7, 27)::plusDays)
                .iterator();
        List<StageReached> stages = new ArrayList<>();
        for (AreaStage stage : AreaStage.values()) {
            stages.add(new StageReached(stage, dates.next()));
        }
        Collections.shuffle(stages, random);

        assertThat(verdict(AREA.withStages(stages))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        OutOfOrder order = OutOfOrder.of(event(FORMED, 0), event(reached(AreaStage.PLAN_ENDORSED, "2013-06-01"), 1));
        ReachedTwice twice = new ReachedTwice(
                AREA.reference(), AreaStage.CLOSED_OUT, LocalDate.of(2022, 3, 31), LocalDate.of(2022, 6, 28));

        assertThat(order.problem())
                .isEqualTo(
                        "The stage \"plan endorsed\" was reached on 1 June 2013, before the stage \"partnership formed\""
                                + " (30 June 2013).");
        assertThat(order.repair()).isEqualTo("Correct whichever date is wrong.");
        assertThat(twice.repairs()).containsExactly(Repair.remove(AREA.reference(), "stages", 1));
        assertThat(twice.problem())
                .isEqualTo("The stage \"closed out\" has two dates, 31 March 2022 and 28 June 2022.");
        assertThat(twice.repair()).isEqualTo("Keep only the date on which the stage was first reached.");
    }
}
