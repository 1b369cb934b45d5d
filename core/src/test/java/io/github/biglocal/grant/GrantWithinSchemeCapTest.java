package io.github.biglocal.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.grant.GrantWithinSchemeCap.OverCap;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrantWithinSchemeCapTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);
    private static final Scheme CHEST = Scheme.builder()
            .id(SchemeId.of("chest"))
            .area(AreaId.of("a"))
            .name("Community chest")
            .maximumAward(Money.parse("GBP 1000"))
            .build();
    private static final Grant APPLIED = Grant.builder()
            .id(GrantId.of("g"))
            .area(AreaId.of("a"))
            .title("t")
            .scheme(CHEST.id())
            .build();

    private static Verdict verdict(Grant grant, Entity... records) {
        return verdict(DAY, grant, records);
    }

    private static Verdict verdict(LocalDate date, Grant grant, Entity... records) {
        return new GrantWithinSchemeCap().verdict(grant, RuleContext.on(date, ListedRecords.of(records)));
    }

    private static Grant awarded(String amount) {
        return APPLIED.withAmountAwarded(Money.parse(amount));
    }

    @ParameterizedTest
    @CsvSource({"GBP 0", "GBP 999.99", "GBP 1000"})
    void anAwardUpToTheCapSatisfiesIt(String amount) {
        assertThat(verdict(awarded(amount), CHEST)).isEqualTo(Verdict.satisfied());
    }

    @Test
    void aPennyMoreBreachesIt() {
        OverCap finding = new OverCap(CHEST.id(), Money.parse("GBP 1000.01"), Money.parse("GBP 1000"));

        assertThat(verdict(awarded("GBP 1000.01"), CHEST)).isEqualTo(Verdict.breached(finding));
        assertThat(finding.excess()).isEqualTo(Money.parse("GBP 0.01"));
        assertThat(finding.problem())
                .isEqualTo("The award of GBP 1000.01 is GBP 0.01 over the cap of GBP 1000.00 of scheme chest.");
        assertThat(finding.repair()).isEqualTo("Award GBP 0.01 less, or move the grant out of the scheme.");
    }

    @Test
    void withoutASchemeOrACapTheQuestionDoesNotArise() {
        Grant outside = Grant.builder()
                .id(APPLIED.id())
                .area(APPLIED.area())
                .title("t")
                .amountAwarded(Money.parse("GBP 5000"))
                .build();
        Scheme uncapped =
                Scheme.builder().id(CHEST.id()).area(CHEST.area()).name("n").build();

        assertThat(verdict(outside, CHEST)).isEqualTo(Verdict.notApplicable("the grant names no scheme"));
        assertThat(verdict(awarded("GBP 5000"), uncapped))
                .isEqualTo(Verdict.notApplicable("the scheme has no cap on record"));
    }

    @Test
    void withoutTheSchemeOrTheAmountItCannotBeJudged() {
        assertThat(verdict(awarded("GBP 1"))).isEqualTo(Verdict.unknown("the scheme chest: 0 are recorded"));
        assertThat(verdict(awarded("GBP 1"), CHEST, CHEST))
                .isEqualTo(Verdict.unknown("the scheme chest: 2 are recorded"));
        assertThat(verdict(APPLIED, CHEST)).isEqualTo(Verdict.unknown("the amount awarded"));
        assertThat(verdict(awarded("EUR 1"), CHEST)).isEqualTo(Verdict.unknown("the worth in GBP of an award in EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-05-31, true",
        "2018-06-01, true", // on the day
        "2018-06-02, false", // the day after
        ", true" // no date on record
    })
    void anAwardOfALaterDayIsNotJudgedYet(LocalDate awardDate, boolean judged) {
        Grant grant = awarded("GBP 1001").withAwardDate(Optional.ofNullable(awardDate));

        assertThat(verdict(grant, CHEST))
                .isEqualTo(
                        judged
                                ? Verdict.breached(
                                        new OverCap(CHEST.id(), Money.parse("GBP 1001"), Money.parse("GBP 1000")))
                                : Verdict.notApplicable("the grant is awarded later"));
        assertThat(verdict(grant) instanceof Verdict.Unknown).isEqualTo(judged);
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsAwardedTheQuestionDoesNotArise(GrantStatus status) {
        Verdict verdict = verdict(APPLIED.withStatus(status), CHEST);

        switch (status) {
            case APPLIED, REFUSED, WITHDRAWN ->
                assertThat(verdict).isEqualTo(Verdict.notApplicable("nothing is awarded"));
            case AWARDED, ACTIVE, COMPLETED, RETURNED ->
                assertThat(verdict).isEqualTo(Verdict.unknown("the amount awarded"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2010-07-26, false", "2010-07-27, true", "2026-03-31, true", "2026-04-01, false"})
    void appliesWhileTheProgrammeRuns(LocalDate date, boolean applies) {
        assertThat(verdict(date, awarded("GBP 1001"), CHEST) instanceof Verdict.Breached)
                .isEqualTo(applies);
    }
}
