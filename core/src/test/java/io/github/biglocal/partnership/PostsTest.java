package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.AreaStage;
import io.github.biglocal.area.StageReached;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link LtoInPost} and {@link RepInPost}: the same question about two posts. */
class PostsTest {
    private static final AreaId AREA_ID = AreaId.of("a");
    private static final Area AREA = Area.builder().id(AREA_ID).name("n").build();
    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);

    enum Post {
        LTO(VacantPost.Post.LTO, "a locally trusted organisation"),
        REP(VacantPost.Post.REP, "a rep");

        private final VacantPost.Post post;
        private final String words;

        Post(VacantPost.Post post, String words) {
            this.post = post;
            this.words = words;
        }

        Rule<Area> rule() {
            return this == LTO ? new LtoInPost() : new RepInPost();
        }

        Entity held(Optional<String> period) {
            return this == LTO ? appointment(period) : assignment(period);
        }

        Verdict verdict(LocalDate date, String... periods) {
            Entity[] records = Arrays.stream(periods)
                    .map(text -> held(text.equals("undated") ? Optional.empty() : Optional.of(text)))
                    .toArray(Entity[]::new);
            return rule().verdict(AREA, RuleContext.on(date, ListedRecords.of(records)));
        }

        Verdict vacantSince(LocalDate lastHeld) {
            return Verdict.breached(new VacantPost(post, lastHeld));
        }
    }

    private static Entity appointment(Optional<String> period) {
        return LtoAppointment.builder()
                .id(LtoAppointmentId.of("x"))
                .area(AREA_ID)
                .organisation(OrganisationId.of("o"))
                .period(period.map(Periods::parse))
                .build();
    }

    private static Entity assignment(Optional<String> period) {
        return RepAssignment.builder()
                .id(RepAssignmentId.of("x"))
                .area(AREA_ID)
                .rep(PersonId.of("r"))
                .period(period.map(Periods::parse))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "LTO, 2018-01-01/2018-01-01",
        "LTO, 2017-01-01/..",
        "LTO, ../2018-01-01",
        "REP, 2018-01-01/2018-01-01",
        "REP, 2017-01-01/..",
        "REP, ../.."
    })
    void somebodyInPostOnTheDaySatisfiesIt(Post post, String period) {
        assertThat(post.verdict(DAY, period)).isEqualTo(Verdict.satisfied());
        assertThat(post.verdict(DAY, "2012-01-01/2013-01-01", period, "undated"))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @EnumSource
    void aPostLeftTheDayBeforeIsVacant(Post post) {
        assertThat(post.verdict(DAY, "2016-01-01/2017-12-31")).isEqualTo(post.vacantSince(LocalDate.of(2017, 12, 31)));
    }

    @ParameterizedTest
    @EnumSource
    void theLatestHoldingBeforeTheDayIsNamed(Post post) {
        assertThat(post.verdict(DAY, "2016-01-01/2017-06-30", "2012-01-01/2015-12-31", "2018-01-02/.."))
                .isEqualTo(post.vacantSince(LocalDate.of(2017, 6, 30)));
    }

    @ParameterizedTest
    @EnumSource
    void beforeTheFirstRecordedHoldingItCannotBeJudged(Post post) {
        Verdict unknown = Verdict.unknown("who came before: the first record of " + post.words + " begins later");

        assertThat(post.verdict(DAY, "2018-01-02/..")).isEqualTo(unknown);
        assertThat(post.verdict(DAY, "2020-01-01/..", "2018-01-02/2019-12-31")).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource({
        "LTO, 2017-12-31, true",
        "LTO, 2018-01-01, true", // on the day
        "LTO, 2018-01-02, false",
        "REP, 2018-01-01, true",
        "REP, 2018-01-02, false"
    })
    void beforeTheAreaWasAnnouncedTheQuestionDoesNotArise(Post post, LocalDate announced, boolean arises) {
        RuleContext context = RuleContext.on(DAY, ListedRecords.of(post.held(Optional.of("2016-01-01/2017-12-31"))));

        assertThat(post.rule().verdict(AREA.withAnnounced(announced), context))
                .isEqualTo(
                        arises
                                ? post.vacantSince(LocalDate.of(2017, 12, 31))
                                : Verdict.notApplicable("the area was announced later"));
    }

    @ParameterizedTest
    @CsvSource({
        "LTO, CLOSE_OUT_PHASE, 2017-12-31, true",
        "LTO, CLOSED_OUT, 2017-12-31, false",
        "LTO, CLOSED_OUT, 2018-01-01, false", // on the day
        "LTO, CLOSED_OUT, 2018-01-02, true",
        "REP, CLOSED_OUT, 2018-01-01, false",
        "REP, CLOSED_OUT, 2018-01-02, true"
    })
    void afterTheAreaHasClosedOutTheQuestionDoesNotArise(Post post, AreaStage stage, LocalDate day, boolean arises) {
        RuleContext context = RuleContext.on(DAY, ListedRecords.of(post.held(Optional.of("2016-01-01/2017-12-31"))));

        assertThat(post.rule().verdict(AREA.withStages(new StageReached(stage, day)), context))
                .isEqualTo(
                        arises
                                ? post.vacantSince(LocalDate.of(2017, 12, 31))
                                : Verdict.notApplicable("the area has closed out"));
    }

    @ParameterizedTest
    @EnumSource
    void withoutDatesItCannotBeJudged(Post post) {
        assertThat(post.verdict(DAY, "2012-01-01/2013-01-01", "undated"))
                .isEqualTo(Verdict.unknown("when the area had " + post.words + ": 1 of 2 records have no dates"));
    }

    @ParameterizedTest
    @EnumSource
    void withoutARecordItCannotBeJudged(Post post) {
        assertThat(post.verdict(DAY))
                .isEqualTo(Verdict.unknown("whether the area ever had " + post.words + ": none is recorded"));
    }

    @ParameterizedTest
    @EnumSource
    void anotherAreasPostDoesNotCount(Post post) {
        Area other = AREA.withId(AreaId.of("b"));
        RuleContext context = RuleContext.on(DAY, ListedRecords.of(post.held(Optional.of("../.."))));

        assertThat(post.rule().verdict(AREA, context)).isEqualTo(Verdict.satisfied());
        assertThat(post.rule().verdict(other, context)).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "LTO, 2015-06-30, false",
        "LTO, 2015-07-01, true",
        "LTO, 2022-01-01, true",
        "LTO, 2026-03-31, true", // the last day of the programme
        "LTO, 2026-04-01, false",
        "REP, 2015-06-30, false",
        "REP, 2015-07-01, true",
        "REP, 2021-12-31, true", // the last day before advisors and coordinators
        "REP, 2022-01-01, false"
    })
    void appliesWhileTheGuidanceDoes(Post post, LocalDate date, boolean applies) {
        assertThat(post.verdict(date, "2000-01-01/2000-12-31") instanceof Verdict.Breached)
                .isEqualTo(applies);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        VacantPost left = new VacantPost(VacantPost.Post.LTO, LocalDate.of(2017, 12, 15));
        VacantPost rep = new VacantPost(VacantPost.Post.REP, LocalDate.of(2017, 12, 31));

        assertThat(left.problem())
                .isEqualTo("The area does not have a locally trusted organisation;"
                        + " the last was in post until 2017-12-15.");
        assertThat(left.repair()).isEqualTo("Appoint a locally trusted organisation from 2017-12-16.");
        assertThat(rep.problem()).isEqualTo("The area does not have a rep; the last was in post until 2017-12-31.");
        assertThat(rep.repair()).isEqualTo("Assign a rep from 2018-01-01.");
    }
}
