package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.foresight.ReformStudy;
import io.github.biglocal.foresight.ReformStudy.AreaChange;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a threshold of 60 % instead of the published 51 % would have done to the boards of the composition examples. */
class ReformExampleTest {
    private static final Programme BOARDS =
            Main.readReference("composition-examples.json").orThrow();

    private static ReformStudy study(Reform reform) {
        return ReformStudy.of(BOARDS, BigLocalRules.standard(), reform, Periods.parse("2015-07-01/2026-03-31"));
    }

    @Test
    void sixtyPercentIsMissedByTheBoardOfFiveOfNineOnly() {
        Reform sixty = Reform.of("At least 60 % residents")
                .from(
                        LocalDate.of(2016, 4, 1),
                        Settings.none().value(ResidentMajority.ID, "minimum", Ratio.ofPercent(60)));

        // 5 of 9 is 55.56 %, 13 of 18 is 72.22 %; the others are below 51 % on each of the days from 1 April 2016. To
        // its
        // last day the programme has ten years, with two leap days.
        assertThat(study(sixty).explain())
                .containsExactly(
                        "With 60 % instead of 51 % from 1 April 2016 (the smallest share of members who must be residents), 1 of 8"
                                + " areas would have been in breach of resident-majority on 3,652 more days up to 31 March 2026."
                                + " For 7 areas the number of days in breach would have been the same: 6 would have been in"
                                + " breach on as many days, and 1 on none.",
                        "Area example-5-of-9 would have been in breach on 3,652 more days, from 1 April 2016 to 31 March 2026"
                                + " (Partnership example-5-of-9). To keep the rule on 1 April 2016: Recruit 1 more resident.",
                        "Reform: At least 60 % residents. Days looked at: 1 July 2015 to 31 March 2026.");
    }

    @Test
    void fromTheFirstDayOfTheGuidanceTheBoardOfFiveOfEightIsNotMissedUntilAResidentMovesAway() {
        Reform twoThirds = Reform.of("Two thirds")
                .from(LocalDate.of(2015, 7, 1), Settings.none().value(ResidentMajority.ID, "minimum", Ratio.of(2, 3)));

        // 5 of 8 (62.5 %) is in breach of two thirds from 1 July 2015, and of 51 % from 1 March 2016, when it is 4 of
        // 8.
        assertThat(study(twoThirds).areas())
                .filteredOn(area -> area.area().id().equals("example-moved-away"))
                .flatExtracting(AreaChange::shifts)
                .extracting(shift -> Periods.format(shift.period()) + " " + shift.days())
                .containsExactly("2015-07-01/2016-02-29 244");
    }

    @Test
    void theReformInAFileGivesTheSame() {
        RuleSet rules = BigLocalRules.standard();
        Reform reform = BigLocalJson.standard().parseReform("""
                        {"formatVersion": "1.0", "reform": "Two thirds", "from": "2015-07-01",
                         "rules": {"resident-majority": {"parameters": {"minimum": "2/3"}}}}
                        """, rules).orThrow();

        assertThat(study(reform).areas())
                .extracting(area -> area.area().id())
                .isEqualTo(List.of("example-5-of-9", "example-moved-away"));
    }
}
