package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.LookUps;
import io.github.biglocal.rule.Records;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ProjectOfAmountsTest {
    private static final AreaId AREA = AreaId.of("barrowcliff");

    private static Project project(String id, String grant, String match) {
        return Project.of(ProjectId.of(id), AREA, id, Money.parse("GBP " + grant))
                .matchedBy(Money.parse("GBP " + match));
    }

    @Test
    void aListOfTwoAmountsAProjectIsEnoughForLeverage() {
        LeverageResult result = Leverage.asOf(LocalDate.of(2020, 2, 29))
                .of(List.of(project("garden", "1000", "3000"), project("hall", "500", "0")));

        assertThat(result.programmeMoney()).isEqualTo(Money.parse("GBP 1500"));
        assertThat(result.match()).isEqualTo(Money.parse("GBP 3000"));
    }

    @Test
    void itIsTheSameAsOneThatIsBuiltLineByLine() {
        assertThat(project("garden", "1000", "3000"))
                .isEqualTo(Project.builder()
                        .id(ProjectId.of("garden"))
                        .area(AREA)
                        .title("garden")
                        .addProgrammeLines(FundingLine.of(Money.parse("GBP 1000")))
                        .addMatchLines(FundingLine.of(Money.parse("GBP 3000")))
                        .build());
    }

    @Test
    void moreMatchIsOneMoreLine() {
        assertThat(project("garden", "1000", "3000")
                        .matchedBy(Money.parse("GBP 1"))
                        .match())
                .contains(Money.parse("GBP 3001"));
    }

    @Test
    void aNegativeAmountIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> project("garden", "-1", "3000"));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> project("garden", "1", "-3000"));
    }

    @Test
    void aProjectIsFoundByEachWhoContributes() {
        FundingLine council = FundingLine.of(Money.parse("GBP 1")).withContributor(OrganisationId.of("council"));
        Project both = project("both", "1", "1").withProgrammeLines(council).withMatchLines(council);
        LookUps lookUps = LookUps.in(Records.of(both, project("neither", "1", "1")));

        assertThat(lookUps.find(Project.BY_CONTRIBUTOR, OrganisationId.of("council")))
                .containsExactly(both);
    }
}
