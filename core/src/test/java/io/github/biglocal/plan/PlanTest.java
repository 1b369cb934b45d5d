package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    @ParameterizedTest
    @CsvSource({
        "2019-10-01, 2019-11-15, 2020-01-01/2021-12-31, 2019-10-01",
        "2020-02-01, 2019-11-15, 2020-01-01/2021-12-31, 2020-02-01", // its submission, however late
        ", 2020-03-01, 2020-01-01/2021-12-31, 2020-03-01", // else its endorsement
        ", , 2020-01-01/.., 2020-01-01",
        ", 2020-03-01, , 2020-03-01",
        ", , ,"
    })
    void isOfTheDayOfItsSubmissionElseItsEndorsementElseItsStart(
            LocalDate submitted, LocalDate endorsed, String period, LocalDate dated) {
        Plan plan = Plan.builder()
                .id(PlanId.of("p"))
                .area(AreaId.of("a"))
                .submitted(Optional.ofNullable(submitted))
                .endorsed(Optional.ofNullable(endorsed))
                .period(Optional.ofNullable(period).map(Periods::parse))
                .build();

        assertThat(plan.dated()).isEqualTo(Optional.ofNullable(dated));
    }

    @Test
    void anOpenStartIsNoDay() {
        Plan plan = Plan.builder()
                .id(PlanId.of("p"))
                .area(AreaId.of("a"))
                .period(Periods.parse("../2021-12-31"))
                .build();

        assertThat(plan.dated()).isEmpty();
        assertThat(plan.withEndorsed(LocalDate.of(2019, 10, 1)).dated()).contains(LocalDate.of(2019, 10, 1));
    }
}
