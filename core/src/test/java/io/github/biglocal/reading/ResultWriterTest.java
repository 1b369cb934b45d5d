package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.Area;
import io.github.biglocal.catalogue.RuleSample;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.Attribution;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.money.Concentration;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.RoundedRatio;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResultWriterTest {
    static Stream<Arguments> kindsOfValue() {
        return Stream.of(
                Arguments.of(Ratio.of(91543, 9031), Map.of("exact", "91543/9031", "rounded", "10.1365")),
                Arguments.of(Ratio.of(-1, 2), Map.of("exact", "-1/2", "rounded", "-0.5000")),
                Arguments.of(Ratio.ZERO, Map.of("exact", "0", "rounded", "0.0000")),
                Arguments.of(
                        new LeverageRatio.Defined(Ratio.of(2, 1), Bound.AT_LEAST),
                        Map.of("exact", "2", "rounded", "2.0000", "bound", "at least")),
                Arguments.of(new LeverageRatio.Defined(Ratio.of(2, 1)), Map.of("exact", "2", "rounded", "2.0000")),
                Arguments.of(
                        new LeverageRatio.Undefined(LeverageRatio.Reason.NO_MATCH), Map.of("undefined", "NO_MATCH")),
                Arguments.of(
                        new RoundedRatio(new BigDecimal("1E+2"), Bound.MORE_THAN),
                        Map.of("rounded", "100", "bound", "more than")),
                Arguments.of(1.5e-7, Map.of("rounded", "0.00000015")),
                Arguments.of(Double.NaN, Map.of("undefined", "NOT_FINITE")),
                Arguments.of(
                        new ExactMoney(CurrencyUnit.GBP, Ratio.of(46, 3)),
                        Map.of("exact", "GBP 46/3", "rounded", "GBP 15.33")),
                Arguments.of(Money.parse("GBP 147805"), "GBP 147805.00"),
                Arguments.of(LocalDate.of(2016, 6, 1), "2016-06-01"),
                Arguments.of(Count.of(9), new BigDecimal(9)),
                Arguments.of(Count.about(9), "about 9"),
                Arguments.of(LeverageConvention.MATCH_PER_GRANT, "MATCH_PER_GRANT"),
                Arguments.of(7L, new BigDecimal(7)),
                Arguments.of(true, true),
                Arguments.of(List.of(Ratio.ONE), List.of(Map.of("exact", "1", "rounded", "1.0000"))),
                Arguments.of(Map.of(Optional.empty(), 1), Map.of("", new BigDecimal(1))),
                Arguments.of(
                        Payment.of(LocalDate.of(2016, 6, 1), Money.parse("GBP 5")),
                        Map.of("date", "2016-06-01", "amount", "GBP 5.00")),
                Arguments.of(
                        Place.inText("a.json", 3, 4),
                        Map.of(
                                "kind",
                                "IN_TEXT",
                                "source",
                                "a.json",
                                "line",
                                new BigDecimal(3),
                                "column",
                                new BigDecimal(4))));
    }

    @ParameterizedTest
    @MethodSource("kindsOfValue")
    void eachKindOfValueHasOneForm(Object value, Object form) {
        assertThat(Pieces.of(value)).isEqualTo(form);
    }

    @Test
    void aRatioAmongSettingsIsWrittenAsAnyOtherOfAResult() {
        assertThat(Pieces.of(Attribution.GROSS.withDeadweight(Ratio.of(1, 4))))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("deadweight", Map.of("exact", "1/4", "rounded", "0.2500"));
    }

    @Test
    void whatACalculatorGivesHasItsFieldsAndThenWhatItsMethodsSay() {
        Concentration one = Concentration.of(List.of(Ratio.ONE, Ratio.ONE)).orElseThrow();

        assertThat(((Map<?, ?>) Pieces.of(one)).keySet().stream().map(Object::toString))
                .containsExactly("parts", "largestShare", "herfindahl", "gini", "correctedGini", "effectiveNumber");
    }

    @Test
    void aFindingWhoseFiguresCannotBeHadIsItsSentences() {
        assertThat(Pieces.of(new CallersFindings.Broken(List.of())))
                .isEqualTo(Map.of("kind", "CallersFindings.Broken", "problem", "It is broken.", "repair", "Mend it."));
    }

    @Test
    void aFindingWhoseFiguresFailDeepWithinIsItsSentences() {
        Map<?, ?> whole = (Map<?, ?>) Pieces.of(new CallersFindings.Deep(List.of(), Map.of("a", 1)));
        Map<?, ?> broken = (Map<?, ?>)
                Pieces.of(new CallersFindings.Deep(List.of(new CallersFindings.Broken(List.of())), Map.of("a", 1)));
        Map<?, ?> nameless =
                (Map<?, ?>) Pieces.of(new CallersFindings.Deep(List.of(), Collections.singletonMap(null, 1)));

        assertThat(whole.get("detail")).hasToString("{byName={a=1}}");
        assertThat(broken.get("detail"))
                .hasToString(
                        "{parts=[{kind=CallersFindings.Broken, problem=It is broken., repair=Mend it.}], byName={a=1}}");
        assertThat(nameless.keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder("kind", "problem", "repair");
    }

    @Test
    void aFindingAndAMarginOfARuleThatIsNotPublicHaveTheirFigures() {
        assertThat(Pieces.of(CallersFindings.Hidden.tooMany()))
                .extracting("detail")
                .hasToString("{grants=3, part={year=2019}}");
        assertThat(Pieces.of(Verdict.satisfied(CallersFindings.Hidden.spare())))
                .extracting("margin")
                .hasToString("{grants=1}");
    }

    @Test
    void figuresThatAModuleKeepsClosedAreRefusedWithWhatToWrite() throws ClassNotFoundException {
        Class<?> closed = Class.forName("jdk.internal.misc.ThreadTracker$ThreadRef");

        assertThatThrownBy(() -> ResultShape.hasForm(closed))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("keeps its package closed")
                .hasMessageContaining("Write \"opens jdk.internal.misc;\" in module-info.java.");
    }

    @Test
    void recordsAndSmallValuesAreNoResults() {
        assertThat(Stream.of(Area.class, Reference.class, ShareLimit.class, Money.class, Bound.class, String.class))
                .noneMatch(ResultWriter::isResult);
        assertThat(Stream.of(
                        Report.class,
                        Verdict.class,
                        LeverageRatio.class,
                        Place.class,
                        Concentration.class,
                        Problem.class))
                .allMatch(ResultWriter::isResult);
    }

    private static final Pattern BARE =
            Pattern.compile("-?\\d+(/\\d+|\\.\\d+)|[A-Z]{3} -?\\d+(/\\d+)?|.*\\w\\[\\w+=.*");

    /** Whatever a rule says of any sample has its answer in one spelling, and every value in its form. */
    @Test
    void whateverRulesSayHasTheFormOfItsKind() {
        for (RuleSample.Question<?> question : RuleSample.allQuestions()) {
            Verdict verdict = verdict(question);
            Map<?, ?> written = (Map<?, ?>) Pieces.of(verdict);

            assertThat(written.get("answer"))
                    .as("%s", question)
                    .isEqualTo(verdict.answer().name());
            assertThat(offences(written, "")).as("%s", question).isEmpty();
            if (verdict instanceof Verdict.Breached) {
                assertThat((List<?>) written.get("findings"))
                        .as("%s", question)
                        .allSatisfy(finding -> assertThat(
                                        ((Map<?, ?>) finding).keySet().stream().map(Object::toString))
                                .contains("kind", "problem", "repair"));
            }
        }
    }

    private static <S extends Entity> Verdict verdict(RuleSample.Question<S> question) {
        return question.rule().verdict(question.subject(), question.context());
    }

    @Test
    void anotherFormIsFound() {
        assertThat(offences(Map.of("ratio", "1/2"), "")).isNotEmpty();
        assertThat(offences(Map.of("share", new BigDecimal("0.5")), "")).isNotEmpty();
        assertThat(offences(Map.of("spent", "GBP 5"), "")).isNotEmpty();
        assertThat(offences(Map.of("finding", "TooFew[members=3]"), "")).isNotEmpty();
    }

    private static Stream<String> offences(Object value, String field) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(each -> !List.of("exact", "rounded").contains(each.getKey()))
                    .flatMap(each -> offences(each.getValue(), (String) each.getKey()));
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(each -> offences(each, field));
        }
        boolean bare = (value instanceof String text && BARE.matcher(text).matches())
                || (value instanceof BigDecimal number && number.scale() > 0);
        return bare && !List.of("printed", "section").contains(field) ? Stream.of(field + ": " + value) : Stream.of();
    }
}
