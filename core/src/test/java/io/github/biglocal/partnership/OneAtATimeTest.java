package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.partnership.OfficeHolderInPost.NotAMember;
import io.github.biglocal.partnership.SeveralAtOnce.Post;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;

/** {@link OneRepAtATime}, {@link OnePartnershipAtATime}, {@link OneChairAtATime} and {@link OfficeHolderInPost}. */
class OneAtATimeTest {
    private static final AreaId AREA_ID = AreaId.of("a");
    private static final Area AREA = Area.builder().id(AREA_ID).name("n").build();
    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);

    /** What is said of a post with a holder for each period; an empty text is a holder without dates. */
    private static Verdict verdict(Post post, LocalDate date, String... periods) {
        List<Entity> records = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < periods.length; i++) {
            Optional<LocalDateRange> period =
                    Optional.of(periods[i]).filter(text -> !text.isEmpty()).map(Periods::parse);
            switch (post) {
                case REP ->
                    records.add(RepAssignment.builder()
                            .id(RepAssignmentId.of("r" + i))
                            .area(AREA_ID)
                            .rep(PersonId.of("rep" + i))
                            .period(period)
                            .build());
                case PARTNERSHIP ->
                    records.add(
                            Boards.board(1, 0).withId(PartnershipId.of("p" + i)).withPeriod(period));
                case CHAIR ->
                    members.add(Boards.member("m" + i, Residence.RESIDENT)
                            .withOffices(new OfficeTerm(Office.CHAIR, period.orElseThrow())));
            }
        }
        RuleContext context = RuleContext.on(date, ListedRecords.of(records.toArray(Entity[]::new)));
        return switch (post) {
            case REP -> new OneRepAtATime().verdict(AREA, context);
            case PARTNERSHIP -> new OnePartnershipAtATime().verdict(AREA, context);
            case CHAIR -> new OneChairAtATime().verdict(Boards.of(members), context);
        };
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void oneMayFollowTheOtherOnTheNextDay(Post post) {
        String[] handover = {"2016-01-01/2017-12-31", "2018-01-01/.."};

        assertThat(verdict(post, DAY.minusDays(1), handover)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(post, DAY, handover)).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void severalOnTheSameDayBreachIt(Post post) {
        String[] handover = {"2016-01-01/2018-01-01", "2018-01-01/..", "../2018-01-01"};

        assertThat(verdict(post, DAY, handover)).isEqualTo(Verdict.breached(new SeveralAtOnce(post, 3)));
        assertThat(verdict(post, DAY.minusDays(1), handover)).isEqualTo(Verdict.breached(new SeveralAtOnce(post, 2)));
        assertThat(verdict(post, DAY.plusDays(1), handover)).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void noneIsADifferentQuestion(Post post) {
        assertThat(verdict(post, DAY, "2019-01-01/..")).isInstanceOf(Verdict.NotApplicable.class);
    }

    @ParameterizedTest
    @EnumSource(value = Post.class, names = "CHAIR", mode = EnumSource.Mode.EXCLUDE)
    void oneWithoutDatesMayBeASecondOne(Post post) {
        assertThat(verdict(post, DAY, "")).isEqualTo(Verdict.satisfied());
        assertThat(verdict(post, DAY, "", "2019-01-01/..")).isEqualTo(Verdict.satisfied());
        assertThat(verdict(post, DAY, "", "2016-01-01/..")).isInstanceOf(Verdict.Unknown.class);
        assertThat(verdict(post, DAY, "", "")).isInstanceOf(Verdict.Unknown.class);
        assertThat(verdict(post, DAY, "", "2016-01-01/..", "2016-01-01/.."))
                .isEqualTo(Verdict.breached(new SeveralAtOnce(post, 2)));
    }

    @Test
    void theChairOfAPartnershipWithoutMembersIsNotKnown() {
        assertThat(verdict(Post.CHAIR, DAY)).isEqualTo(Verdict.unknown("the partnership's members"));
    }

    @Test
    void otherOfficesMayBeHeldByManyAndOnePersonMayHoldSeveral() {
        Member vice = Boards.member("a", Residence.RESIDENT)
                .withOffices(new OfficeTerm(Office.VICE_CHAIR, LocalDateRange.ALL));
        Member chair = vice.withId(PersonId.of("b"))
                .withOffices(
                        new OfficeTerm(Office.CHAIR, LocalDateRange.ALL),
                        new OfficeTerm(Office.CHAIR, LocalDateRange.ALL),
                        new OfficeTerm(Office.VICE_CHAIR, LocalDateRange.ALL));

        assertThat(new OneChairAtATime().verdict(Boards.of(List.of(vice, chair)), RuleContext.on(DAY)))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-31, NotApplicable", // no office yet
        "2016-01-01, Breached", // before the term
        "2016-02-29, Breached",
        "2016-03-01, Satisfied",
        "2017-12-31, Satisfied",
        "2018-01-01, Breached", // after the term
        "2018-12-31, Breached",
        "2019-01-01, NotApplicable"
    })
    void anOfficeIsHeldByAMember(LocalDate date, String verdict) {
        Member member = Boards.member("m", Residence.RESIDENT)
                .withTerms(Periods.parse("2016-03-01/2017-12-31"))
                .withOffices(new OfficeTerm(Office.TREASURER, Periods.parse("2016-01-01/2018-12-31")));

        assertThat(new OfficeHolderInPost()
                        .verdict(member, RuleContext.on(date))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        assertThat(new SeveralAtOnce(Post.REP, 2).problem()).isEqualTo("There are 2 reps in the area at once.");
        assertThat(new SeveralAtOnce(Post.CHAIR, 3).problem())
                .isEqualTo("There are 3 chairs of the partnership at once.");
        assertThat(new SeveralAtOnce(Post.PARTNERSHIP, 2).repair())
                .isEqualTo("Correct the dates, so that one partnership ends before the next begins.");
        Member member = Boards.member("m", Residence.RESIDENT);
        assertThat(new NotAMember(member.reference(), List.of(Office.CHAIR)).problem())
                .isEqualTo("The person holds an office outside every term of membership: chair.");
        assertThat(new NotAMember(member.reference(), List.of(Office.CHAIR, Office.TREASURER)).problem())
                .isEqualTo("The person holds an office outside every term of membership: chair and treasurer.");
    }
}
