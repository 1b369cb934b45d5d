package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.partnership.ConflictManaged.NotDeclared;
import io.github.biglocal.partnership.ConflictManaged.NotManaged;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;

class ConflictManagedTest {
    private static final LocalDate AROSE = LocalDate.of(2018, 3, 1);
    private static final LocalDate DECLARED = LocalDate.of(2018, 4, 15);
    private static final LocalDate SETTLED = LocalDate.of(2019, 1, 10);

    private static ConflictOfInterest conflict(ConflictKind kind) {
        return ConflictOfInterest.builder()
                .id(ConflictOfInterestId.of("c"))
                .partnership(PartnershipId.of("p"))
                .person(PersonId.of("m"))
                .kind(kind)
                .arose(AROSE)
                .declared(DECLARED)
                .addResponses(ConflictResponse.WITHDREW_FROM_DISCUSSION)
                .settled(SETTLED)
                .build();
    }

    private static Verdict verdict(ConflictOfInterest conflict, LocalDate date) {
        return new ConflictManaged().verdict(conflict, RuleContext.on(date));
    }

    @ParameterizedTest
    @EnumSource(ConflictKind.class)
    void isInOrderFromItsDeclarationToItsSettlement(ConflictKind kind) {
        Timeline timeline = Timeline.of(
                new ConflictManaged(),
                conflict(kind),
                ListedRecords.of(),
                LocalDateRange.of(LocalDate.of(2018, 1, 1), LocalDate.of(2020, 1, 1)));

        assertThat(timeline.intervals())
                .extracting(Timeline.Interval::period, Timeline.Interval::verdict)
                .containsExactly(
                        tuple(
                                LocalDateRange.of(LocalDate.of(2018, 1, 1), AROSE),
                                Verdict.notApplicable("the conflict arose later")),
                        tuple(LocalDateRange.of(AROSE, DECLARED), Verdict.breached(new NotDeclared(AROSE))),
                        tuple(LocalDateRange.of(DECLARED, SETTLED), Verdict.satisfied()),
                        tuple(
                                LocalDateRange.of(SETTLED, LocalDate.of(2020, 1, 1)),
                                Verdict.notApplicable("the conflict was settled by then")));
    }

    @Test
    void aDeclarationThatIsNotInTheRegisterWasNotMade() {
        ConflictOfInterest silent =
                conflict(ConflictKind.LOYALTY).withDeclared(Optional.empty()).withSettled(Optional.empty());

        assertThat(verdict(silent, AROSE)).isEqualTo(Verdict.breached(new NotDeclared(AROSE)));
        assertThat(verdict(silent, LocalDate.of(2024, 1, 1))).isEqualTo(Verdict.breached(new NotDeclared(AROSE)));
    }

    @Test
    void toDeclareItIsNotEnough() {
        assertThat(verdict(conflict(ConflictKind.LOYALTY).withResponses(), DECLARED))
                .isEqualTo(Verdict.breached(new NotManaged(DECLARED)));
    }

    @Test
    void withoutTheDayItAroseALackingDeclarationCannotBeJudgedAndAGivenOneCan() {
        ConflictOfInterest undated = conflict(ConflictKind.DIRECT_FINANCIAL).withArose(Optional.empty());

        assertThat(verdict(undated, DECLARED.minusDays(1))).isEqualTo(Verdict.unknown("when the conflict arose"));
        assertThat(verdict(undated, DECLARED)).isEqualTo(Verdict.satisfied());
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        assertThat(new NotDeclared(AROSE).problem()).isEqualTo("The conflict arose on 2018-03-01 and is not declared.");
        assertThat(new NotDeclared(AROSE).repair())
                .isEqualTo("Declare it, or record the day from 2018-03-01 on which it was declared.");
        assertThat(new NotManaged(DECLARED).problem())
                .isEqualTo("The conflict was declared on 2018-04-15, and no way of managing it is on record.");
    }
}
