package io.github.biglocal.examples;

import static io.github.biglocal.testkit.Shorthand.pounds;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.WithinLimit;
import io.github.biglocal.testkit.RuleContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A rule of a funder's own keeps what every rule keeps to. */
class WorthTheWorkTest extends RuleContract<Grant> {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final Grant UNRECORDED = Grant.builder()
            .id(GrantId.of("a"))
            .area(AreaId.of("north"))
            .title("Tools")
            .build();
    private static final Grant ENOUGH = UNRECORDED.withAmountAwarded(pounds(50));
    private static final Grant TOO_SMALL = UNRECORDED.withAmountAwarded(pounds("49.99"));

    @Override
    protected Rule<Grant> rule() {
        return WithinLimit.of(
                        Grant.class,
                        RuleInfo.of("grant", RuleId.of("grant-is-worth-the-work"), RuleKind.LOCAL_TERMS)
                                .title("A grant is worth the work")
                                .rationale("A smaller award costs more to make than it is worth.")
                                .source(Citation.of("Our grants policy, 2024"))
                                .build())
                .amount("the award", "amountAwarded", Grant::amountAwarded)
                .atLeast("our least award", pounds(50))
                .build();
    }

    @Override
    protected List<Sample<Grant>> samples() {
        return List.of(
                Sample.of("the least award", Answer.SATISFIED, ENOUGH, DAY),
                Sample.of("a penny less", Answer.BREACHED, TOO_SMALL, DAY),
                Sample.of("no award recorded", Answer.UNKNOWN, UNRECORDED, DAY).mayTurnOut(ENOUGH, TOO_SMALL));
    }

    @Override
    protected Map<Answer, String> never() {
        return Map.of(Answer.NOT_APPLICABLE, "every grant is asked");
    }
}
