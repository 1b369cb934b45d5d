package io.github.biglocal.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.foresight.Topic.Open;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.testkit.RandomProgrammes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws of the order and the words of questions, held on generated programmes. */
class QuestionOrderLawTest {
    private static Questions questions(long seed, LocalDate day) {
        Programme programme =
                RandomProgrammes.of(seed, day.minusMonths(6)).withMostOfAKind(6).programme();
        return Questions.of(programme, BigLocalRules.all(), day);
    }

    /** What a topic gains, counted again for each step over all verdicts. */
    private static Optional<Question> gained(Topic topic, Set<Topic> answered, LocalDate day, Set<Open> open) {
        List<UnknownVerdict> settles = new ArrayList<>();
        List<UnknownVerdict> maySettle = new ArrayList<>();
        List<UnknownVerdict> helps = new ArrayList<>();
        for (Open each : open) {
            int number = each.topics().getOrDefault(topic, 0);
            if (number == 0) {
                continue;
            }
            Set<Topic> known = new LinkedHashSet<>(each.topics().keySet());
            known.retainAll(answered);
            int found = known.stream().mapToInt(each.topics()::get).sum();
            boolean isFinal = each.namesAllFacts()
                    && topic.hasPlainAnswer()
                    && known.stream().allMatch(Topic::hasPlainAnswer);
            boolean isRest = number == each.facts() - found;
            boolean isEnough = number >= Math.max(1, each.settledBy() - found);
            (isRest && isFinal ? settles : isRest || isEnough ? maySettle : helps).add(each.verdict());
        }
        return Stream.of(settles, maySettle, helps).allMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new Question(day, topic, settles, maySettle, helps));
    }

    private static int[] numbers(Question question) {
        return Stream.of(question.settles(), question.maySettle(), question.helps())
                .flatMapToInt(verdicts -> Arrays.stream(Severity.values()).mapToInt(severity -> -(int) verdicts.stream()
                        .filter(verdict -> verdict.severity() == severity)
                        .count()))
                .toArray();
    }

    private static List<Question> plainly(Questions questions, int most) {
        Set<Open> open = new LinkedHashSet<>();
        questions.topics().forEach(topic -> open.addAll(topic.open()));
        Set<Topic> answered = new LinkedHashSet<>();
        List<Question> chosen = new ArrayList<>();
        while (chosen.size() < most) {
            Map<Topic, Question> left = new LinkedHashMap<>();
            for (Topic topic : questions.topics()) {
                if (!answered.contains(topic)) {
                    gained(topic, answered, questions.asOf(), open).ifPresent(its -> left.put(topic, its));
                }
            }
            Optional<Topic> best = left.keySet().stream()
                    .min(Comparator.<Topic, int[]>comparing(topic -> numbers(left.get(topic)), Arrays::compare)
                            .thenComparing(Topic.ORDER));
            if (best.isEmpty()) {
                break;
            }
            chosen.add(left.get(best.get()));
            answered.add(best.get());
        }
        return chosen;
    }

    /** The verdicts that a question settles are in the order of their severity, whichever way they are found. */
    private static List<Object> said(Question question) {
        return List.of(
                question.facts(),
                Set.copyOf(question.settles()),
                Set.copyOf(question.maySettle()),
                Set.copyOf(question.helps()));
    }

    @ParameterizedTest
    @CsvSource({"0, 2014-03-01", "1, 2015-07-01", "2, 2019-06-30", "3, 2021-02-28", "4, 2023-10-01", "5, 2026-03-31"})
    void theFewToAskFirstAreThoseOfCountingEverythingAgainAtEachStep(long seed, LocalDate day) {
        Questions all = questions(seed, day);

        assertThat(all.questions()).hasSizeGreaterThan(20);
        List<Question> plainly = plainly(all, Integer.MAX_VALUE);
        assertThat(all.first(Integer.MAX_VALUE).questions())
                .extracting(QuestionOrderLawTest::said)
                .isEqualTo(plainly.stream().map(QuestionOrderLawTest::said).toList());
        for (int most : new int[] {1, 7}) {
            Questions few = all.first(most);
            assertThat(few.questions())
                    .isEqualTo(all.first(Integer.MAX_VALUE).questions().subList(0, most));
            assertThat(few.equallyUseful()).isEqualTo(equallyUseful(all, plainly, most));
        }
    }

    /** Those that gain as much as the last, or more since it is answered. */
    private static int equallyUseful(Questions all, List<Question> plainly, int most) {
        Set<Open> open = new LinkedHashSet<>();
        all.topics().forEach(topic -> open.addAll(topic.open()));
        Set<List<Missing>> asked = new LinkedHashSet<>();
        plainly.subList(0, most).forEach(question -> asked.add(question.facts()));
        Set<Topic> answered = new LinkedHashSet<>(all.topics());
        answered.removeIf(topic -> !asked.contains(topic.facts()));
        int[] last = numbers(plainly.get(most - 1));
        return (int) all.topics().stream()
                .filter(topic -> !answered.contains(topic))
                .flatMap(topic -> gained(topic, answered, all.asOf(), open).stream())
                .filter(question -> Arrays.compare(numbers(question), last) <= 0)
                .count();
    }

    @ParameterizedTest
    @CsvSource({"6, 2014-03-01", "7, 2015-07-01", "8, 2019-06-30", "9, 2021-02-28", "10, 2023-10-01", "11, 2026-03-31"})
    void aFieldIsAskedForInOneWordingWithoutFreeTextOrPersons(long seed, LocalDate day) {
        Questions all = questions(seed, day);

        assertThat(all.questions()).allSatisfy(question -> {
            assertThat(question.what()).doesNotContain(";").doesNotEndWith(".");
            assertThat(question.sentence()).doesNotContain(RandomProgrammes.FREE_TEXT);
            assertThat(question.facts())
                    .allSatisfy(fact -> assertThat(fact.what())
                            .startsWith(question.facts().size() == 1 ? question.what() : "")
                            .doesNotContain(RandomProgrammes.FREE_TEXT));
        });
        assertThat(all.areas())
                .allSatisfy(area -> assertThat(all.in(Optional.of(area)).questions())
                        .extracting(QuestionOrderLawTest::said)
                        .as("the questions of an area are those of all that are about it")
                        .containsExactlyElementsOf(all.questions().stream()
                                .filter(question -> question.area().equals(Optional.of(area)))
                                .map(QuestionOrderLawTest::said)
                                .toList()));
    }
}
