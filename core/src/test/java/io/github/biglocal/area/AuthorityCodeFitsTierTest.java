package io.github.biglocal.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AuthorityCodeFitsTier.NoAuthority;
import io.github.biglocal.area.AuthorityCodeFitsTier.OtherTier;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityCodeFitsTierTest {
    private static final Area AREA = Area.builder().id(AreaId.of("a")).name("n").build();

    private static Verdict verdict(LocalAuthority... authorities) {
        return new AuthorityCodeFitsTier()
                .verdict(AREA.withLocalAuthorities(authorities), RuleContext.on(LocalDate.of(2020, 1, 1)));
    }

    private static LocalAuthority authority(String code, Optional<TierOfGovernment> tier) {
        return new LocalAuthority("n", Optional.of(GssCode.parse(code)), tier);
    }

    @ParameterizedTest
    @CsvSource({
        "E04000001, PARISH_OR_TOWN",
        "E06000023, UNITARY",
        "E07000034, DISTRICT_OR_BOROUGH",
        "E08000025, DISTRICT_OR_BOROUGH UNITARY",
        "E09000010, DISTRICT_OR_BOROUGH UNITARY",
        "E10000016, COUNTY",
        "E47000001, COMBINED_AUTHORITY"
    })
    void aCodeFitsItsTiersAndNoOther(String code, String tiers) {
        Set<TierOfGovernment> fitting = EnumSet.noneOf(TierOfGovernment.class);
        Arrays.stream(tiers.split(" ", -1)).map(TierOfGovernment::valueOf).forEach(fitting::add);

        for (TierOfGovernment tier : TierOfGovernment.values()) {
            assertThat(verdict(authority(code, Optional.of(tier))))
                    .isEqualTo(
                            fitting.contains(tier)
                                    ? Verdict.satisfied()
                                    : Verdict.breached(new OtherTier(AREA.reference(), 0, GssCode.parse(code), tier)));
        }
        assertThat(verdict(authority(code, Optional.empty()))).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @ValueSource(strings = {"E01000001", "E05000001", "E12000001", "W06000015", "S12000033"})
    void aCodeOfAnotherKindOfPlaceFitsNone(String code) {
        assertThat(verdict(LocalAuthority.of("n"), authority(code, Optional.of(TierOfGovernment.UNITARY))))
                .isEqualTo(Verdict.breached(new NoAuthority(AREA.reference(), 1, GssCode.parse(code))));
    }

    @Test
    void withoutACodeTheQuestionDoesNotArise() {
        assertThat(verdict(LocalAuthority.of("n")))
                .isEqualTo(Verdict.notApplicable("none of the area's local authorities has a code on record"));
        assertThat(verdict())
                .isEqualTo(Verdict.notApplicable("none of the area's local authorities has a code on record"));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        NoAuthority none = new NoAuthority(AREA.reference(), 1, GssCode.parse("E05000001"));
        OtherTier other = new OtherTier(AREA.reference(), 0, GssCode.parse("E07000034"), TierOfGovernment.COUNTY);

        assertThat(none.problem())
                .isEqualTo(
                        "The code E05000001 is recorded for a local authority, but belongs to another kind of place.");
        assertThat(none.repair()).isEqualTo("Record the code of the authority itself.");
        assertThat(other.problem())
                .isEqualTo("The code E07000034 does not belong to the tier that is recorded (county).");
        assertThat(other.repair()).isEqualTo("Correct the code or the tier.");
        assertThat(none.aboutField()).contains("localAuthorities/1/gssCode");
        assertThat(other.repairs())
                .containsExactly(
                        Repair.correct(AREA.reference(), "localAuthorities/0/gssCode"),
                        Repair.correct(AREA.reference(), "localAuthorities/0/tier"));
    }
}
