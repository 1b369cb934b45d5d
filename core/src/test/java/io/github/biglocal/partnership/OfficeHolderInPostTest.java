package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.partnership.OfficeHolderInPost.NotAMember;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link OfficeHolderInPost}. */
class OfficeHolderInPostTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-12-31 | Not applicable: the member holds no office on the date asked about.", // no office yet
                "2016-01-01 | Breached: The person is recorded as treasurer on the date asked about, but not as a member. End the term of office on the day the membership ended, or record the term of membership in which the office was held.", // before the term
                "2016-02-29 | Breached: The person is recorded as treasurer on the date asked about, but not as a member. End the term of office on the day the membership ended, or record the term of membership in which the office was held.",
                "2016-03-01 | Satisfied.",
                "2017-12-31 | Satisfied.",
                "2018-01-01 | Breached: The person is recorded as treasurer on the date asked about, but not as a member. End the term of office on the day the membership ended, or record the term of membership in which the office was held.", // after the term
                "2018-12-31 | Breached: The person is recorded as treasurer on the date asked about, but not as a member. End the term of office on the day the membership ended, or record the term of membership in which the office was held.",
                "2019-01-01 | Not applicable: the member holds no office on the date asked about."
            })
    void anOfficeIsHeldByAMember(LocalDate date, String verdict) {
        Member member = Boards.member("m", Residence.RESIDENT)
                .withTerms(Periods.parse("2016-03-01/2017-12-31"))
                .withOffices(new OfficeTerm(Office.TREASURER, Periods.parse("2016-01-01/2018-12-31")));

        assertThat(new OfficeHolderInPost()
                        .verdict(member, RuleContext.on(date))
                        .description())
                .isEqualTo(verdict);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        assertThat(new NotAMember(new Reference("Member", "m"), List.of(Office.CHAIR)).problem())
                .isEqualTo("The person is recorded as chair on the date asked about, but not as a member.");
        assertThat(new NotAMember(new Reference("Member", "m"), List.of(Office.CHAIR, Office.TREASURER)).problem())
                .isEqualTo(
                        "The person is recorded as chair and treasurer on the date asked about, but not as a member.");
    }
}
