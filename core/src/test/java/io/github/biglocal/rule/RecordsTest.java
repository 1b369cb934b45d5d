package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.RecordType;
import io.github.biglocal.entity.RecordType.Variant;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.partnership.Boards;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    private static Entity filled(Class<? extends Entity> type) {
        return (Entity) new RecordType(type).filled(Variant.ONE);
    }

    @Test
    void someRecordsAreCheckedWithoutAProgramme() {
        Partnership board = Boards.board(4, 5);

        Report report = RuleSet.of(List.of(ResidentMajority.standard())).check(Records.of(board), DAY);

        assertThat(report.open())
                .extracting(finding -> finding.finding().getClass().getSimpleName())
                .containsExactly("WrongShare");
        assertThat(report.open())
                .extracting(Report.PlacedFinding::area)
                .containsExactly(Optional.of(board.area().reference()));
    }

    @Test
    void aProgrammeAndItsRecordsGivenOneByOneAreTheSame() {
        Programme programme = (Programme) filled(Programme.class);
        Records records = Records.of(programme.all(Entity.class));

        assertThat(records.all(Entity.class)).isEqualTo(programme.all(Entity.class));
        assertThat(BigLocalRules.all().check(records, DAY))
                .isEqualTo(BigLocalRules.all().check(programme, DAY));
    }

    private static Partnership sharing(String area) {
        return Partnership.builder()
                .id(PartnershipId.of("shared"))
                .area(AreaId.of(area))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"a, a, a", "a, c,", "c, a,"})
    void recordsOfOneIdBelongToAnAreaOnlyIfItIsTheSame(String first, String second, @Nullable String area) {
        List<Partnership> boards = List.of(sharing(first), sharing(second));
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addAllPartnerships(boards)
                .build();
        Reference shared = PartnershipId.of("shared").reference();

        for (Records records : List.of(programme, Records.of(boards))) {
            assertThat(records.area(shared))
                    .isEqualTo(Optional.ofNullable(area).map(id -> AreaId.of(id).reference()));
        }
        assertThat(programme.find(PartnershipId.of("shared"))).contains(boards.get(0));
    }

    @Test
    void theRecordsWithinOthersAreThereInTheOrderOfThoseTheyStandIn() {
        Partnership one = Boards.board(1, 1);
        Partnership two = Boards.board(1, 0).withId(PartnershipId.of("q"));
        Plan plan = (Plan) filled(Plan.class);
        Records records = Records.of(two, plan, one);

        assertThat(records.all(Member.class))
                .extracting(member -> member.id().value())
                .containsExactly("r0", "r0", "n0");
        assertThat(records.all(Priority.class)).isEqualTo(plan.priorities());
        assertThat(records.all(Partnership.class)).containsExactly(two, one);
    }

    @Test
    void aRecordThatIsGivenBesideTheOneItStandsInIsThereOnce() {
        Partnership board = Boards.board(1, 1);
        Member member = board.members().get(0);

        assertThat(Records.of(member, board).all(Member.class)).isEqualTo(board.members());
        assertThat(Records.of(member).all(Member.class)).containsExactly(member);
    }

    @Test
    void aKindIsGroupedOnceAndGivenAsItIs() {
        Records records = Records.of(filled(Grant.class), filled(Plan.class));

        assertThat(records.all(Grant.class)).hasSize(1).isSameAs(records.all(Grant.class));
        assertThat(records.all(Member.class)).isEmpty();
        assertThat(Records.NONE.all(Entity.class)).isEmpty();
    }

    @Test
    void aListThatIsChangedLaterMakesNoDifference() {
        List<Entity> given = new ArrayList<>(List.of(filled(Grant.class)));
        Records records = Records.of(given);
        given.clear();

        assertThat(records.all(Grant.class)).hasSize(1);
        assertThat(records).hasToString("1 record");
    }

    @Test
    void nullIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> Records.of((Entity[]) null))
                .withMessage("records");
        assertThatNullPointerException()
                .isThrownBy(() -> Records.of((List<Entity>) null))
                .withMessage("records");
        assertThatNullPointerException()
                .isThrownBy(() -> Records.of(Arrays.asList(filled(Grant.class), null)))
                .withMessage("records holds null");
        assertThatNullPointerException()
                .isThrownBy(() -> Records.of(filled(Grant.class), null))
                .withMessage("records holds null");
        assertThatNullPointerException()
                .isThrownBy(() -> Records.NONE.all(null))
                .withMessage("type");
    }
}
