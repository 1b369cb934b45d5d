package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.TierOfGovernment;
import io.github.biglocal.partnership.MemberCategory.Belonging;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class MemberCategoryTest {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);
    private static final Member MEMBER = Boards.member("m", Residence.UNKNOWN);

    private static MemberCategory always(Belonging answer) {
        return MemberCategory.of("one", "ones", "residence", (member, date) -> answer);
    }

    @ParameterizedTest
    @CsvSource({
        "BELONGS, BELONGS, BELONGS, DOES_NOT_BELONG",
        "BELONGS, DOES_NOT_BELONG, BELONGS, DOES_NOT_BELONG",
        "BELONGS, UNKNOWN, BELONGS, DOES_NOT_BELONG",
        "DOES_NOT_BELONG, DOES_NOT_BELONG, DOES_NOT_BELONG, BELONGS",
        "DOES_NOT_BELONG, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void ofSeveralCategoriesOneIsEnoughAndNoneIsTheOpposite(
            Belonging one, Belonging other, Belonging any, Belonging none) {
        for (List<Belonging> pair : List.of(List.of(one, other), List.of(other, one))) {
            MemberCategory[] both = {always(pair.get(0)), always(pair.get(1))};
            assertThat(MemberCategory.anyOf("one", "ones", both).on(MEMBER, DAY))
                    .isEqualTo(any);
            assertThat(MemberCategory.noneOf("one", "ones", both).on(MEMBER, DAY))
                    .isEqualTo(none);
        }
    }

    @Test
    void aMemberWithoutAnEntryForTheDayIsNotKnownToHaveAnAffiliationNorToHaveNone() {
        Member councillor = MEMBER.withAffiliations(
                AffiliationPeriod.councillor(TierOfGovernment.PARISH_OR_TOWN, LocalDateRange.of(DAY, DAY.plusDays(1))));

        assertThat(MemberCategory.COUNCILLORS.on(councillor, DAY)).isEqualTo(Belonging.BELONGS);
        assertThat(MemberCategory.COUNCILLORS.on(councillor, DAY.minusDays(1))).isEqualTo(Belonging.UNKNOWN);
        assertThat(MemberCategory.COUNCILLORS.on(councillor, DAY.plusDays(1))).isEqualTo(Belonging.UNKNOWN);
        assertThat(councillor.affiliationsOn(DAY))
                .extracting(AffiliationPeriod::tier)
                .containsExactly(Optional.of(TierOfGovernment.PARISH_OR_TOWN));
        assertThat(councillor.affiliationsOn(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void anyOtherEntryForTheDaySaysThatTheMemberDoesNotHaveTheAffiliation() {
        for (MemberAffiliation other :
                List.of(MemberAffiliation.NONE, MemberAffiliation.BUSINESS, MemberAffiliation.of("CATERER"))) {
            Member member = MEMBER.withAffiliations(AffiliationPeriod.of(other, LocalDateRange.ALL));
            assertThat(MemberCategory.COUNCILLORS.on(member, DAY)).isEqualTo(Belonging.DOES_NOT_BELONG);
        }
    }

    @Test
    void aMemberRecordedWithNoAffiliationAndWithOneIsNotKnown() {
        Member both = MEMBER.withAffiliations(
                AffiliationPeriod.of(MemberAffiliation.NONE, LocalDateRange.ALL),
                AffiliationPeriod.of(MemberAffiliation.ELECTED_COUNCILLOR, LocalDateRange.ALL));

        assertThat(MemberCategory.COUNCILLORS.on(both, DAY)).isEqualTo(Belonging.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"RESIDENT, BELONGS", "NON_RESIDENT, DOES_NOT_BELONG", "UNKNOWN, UNKNOWN"})
    void aResidentIsAMemberKnownToLiveInTheArea(Residence residence, Belonging belonging) {
        assertThat(MemberCategory.RESIDENTS.on(Boards.member("m", residence), DAY))
                .isEqualTo(belonging);
        assertThat(MemberCategory.EVERYONE.on(Boards.member("m", residence), DAY))
                .isEqualTo(Belonging.BELONGS);
        assertThat(MemberCategory.RESIDENTS).hasToString("residents");
    }
}
