package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.ConflictManaged.NotDeclared;
import io.github.biglocal.partnership.ConflictManaged.NotManaged;
import io.github.biglocal.rule.Records;
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

    private static final Reference CONFLICT = new Reference("ConflictOfInterest", "c");

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
                Records.of(),
                LocalDateRange.of(LocalDate.of(2018, 1, 1), LocalDate.of(2020, 1, 1)));

        assertThat(timeline.intervals())
                .extracting(Timeline.Interval::period, Timeline.Interval::verdict)
                .containsExactly(
                        tuple(
                                LocalDateRange.of(LocalDate.of(2018, 1, 1), AROSE),
                                Verdict.notApplicable("the conflict arose after the date asked about")),
                        tuple(LocalDateRange.of(AROSE, DECLARED), Verdict.breached(new NotDeclared(CONFLICT, AROSE))),
                        tuple(LocalDateRange.of(DECLARED, SETTLED), Verdict.satisfied()),
                        tuple(
                                LocalDateRange.of(SETTLED, LocalDate.of(2020, 1, 1)),
                                Verdict.notApplicable("the conflict has been settled")));
    }

    @Test
    void aDeclarationThatIsNotInTheRegisterWasNotMade() {
        ConflictOfInterest silent =
                conflict(ConflictKind.LOYALTY).withDeclared(Optional.empty()).withSettled(Optional.empty());

        assertThat(verdict(silent, AROSE)).isEqualTo(Verdict.breached(new NotDeclared(CONFLICT, AROSE)));
        assertThat(verdict(silent, LocalDate.of(2024, 1, 1)))
                .isEqualTo(Verdict.breached(new NotDeclared(CONFLICT, AROSE)));
    }

    @Test
    void toDeclareItIsNotEnough() {
        assertThat(verdict(conflict(ConflictKind.LOYALTY).withResponses(), DECLARED))
                .isEqualTo(Verdict.breached(new NotManaged(CONFLICT, DECLARED)));
    }

    @Test
    void withoutTheDayItAroseALackingDeclarationCannotBeJudgedAndAGivenOneCan() {
        ConflictOfInterest undated = conflict(ConflictKind.DIRECT_FINANCIAL).withArose(Optional.empty());

        assertThat(verdict(undated, DECLARED.minusDays(1)))
                .isEqualTo(Verdict.unknown(undated, "arose", "when the conflict arose"));
        assertThat(verdict(undated, DECLARED)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(undated.withResponses(), DECLARED))
                .isEqualTo(Verdict.breached(new NotManaged(CONFLICT, DECLARED)));
    }

    @Test
    void aConflictThatHasBeenDeclaredIsThereWhateverDayItIsSaidToHaveArisen() {
        ConflictOfInterest declaredBefore = conflict(ConflictKind.LOYALTY).withArose(DECLARED.plusDays(1));

        assertThat(verdict(declaredBefore, DECLARED)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(declaredBefore, DECLARED.minusDays(1)))
                .isEqualTo(Verdict.notApplicable("the conflict arose after the date asked about"));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        assertThat(new NotDeclared(CONFLICT, AROSE).problem())
                .isEqualTo("The conflict arose on 1 March 2018 and has not been declared.");
        assertThat(new NotDeclared(CONFLICT, AROSE).repair())
                .isEqualTo("Have it declared, or record when it was declared.");
        assertThat(new NotManaged(CONFLICT, DECLARED).problem())
                .isEqualTo("The conflict was declared on 15 April 2018, but how it was managed is not recorded.");
    }
}
