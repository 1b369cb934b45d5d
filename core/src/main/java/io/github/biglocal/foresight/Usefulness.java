package io.github.biglocal.foresight;

import io.github.biglocal.foresight.Topic.Open;
import io.github.biglocal.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How useful each topic is while others are answered. What a topic gains rises as others are answered, so old figures do not
 * show the best; but an answer changes the gain of those topics only that share a verdict with it, and only they are counted again.
 */
final class Usefulness {
    private enum Gain {
        SETTLES,
        MAY_SETTLE,
        HELPS
    }

    private static final List<Gain> GAINS = List.of(Gain.values());
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private final LocalDate asOf;
    private final Map<Topic, Candidate> candidates = new HashMap<>();
    private final TreeSet<Candidate> waiting =
            new TreeSet<>(Candidate.MOST_USEFUL_FIRST.thenComparing(Candidate::topic, Topic.ORDER));
    private final Map<Open, Left> left = new HashMap<>();

    Usefulness(LocalDate asOf, Collection<Topic> topics) {
        this.asOf = asOf;
        for (Topic topic : topics) {
            Candidate candidate = new Candidate(topic);
            topic.open().forEach(open -> candidate.count(open, left(open).gain(topic), 1));
            candidates.put(topic, candidate);
            waiting.add(candidate);
        }
    }

    private Left left(Open verdict) {
        return left.computeIfAbsent(verdict, Left::new);
    }

    /** What is left of a verdict to find out. */
    private static final class Left {
        private final Open open;
        private int facts;
        private boolean isFinal;

        Left(Open open) {
            this.open = open;
            this.facts = open.facts();
            this.isFinal = open.namesAllFacts();
        }

        void answer(Topic topic) {
            facts -= open.topics().getOrDefault(topic, 0);
            isFinal &= topic.hasPlainAnswer();
        }

        Gain gain(Topic topic) {
            int number = open.topics().getOrDefault(topic, 0);
            int enough = Math.max(1, open.settledBy() - (open.facts() - facts));
            if (number == facts) {
                return isFinal && topic.hasPlainAnswer() ? Gain.SETTLES : Gain.MAY_SETTLE;
            }
            return number >= enough ? Gain.MAY_SETTLE : Gain.HELPS;
        }
    }

    /** A topic that is not answered, and how many verdicts of each severity it settles, may settle and helps with. */
    private static final class Candidate {
        static final Comparator<Candidate> MOST_USEFUL_FIRST =
                (one, other) -> Arrays.compare(other.numbers, one.numbers);

        private final Topic topic;
        private final int[] numbers = new int[GAINS.size() * SEVERITIES.size()];

        Candidate(Topic topic) {
            this.topic = topic;
        }

        Topic topic() {
            return topic;
        }

        void count(Open open, Gain gain, int number) {
            int place = GAINS.indexOf(gain) * SEVERITIES.size()
                    + SEVERITIES.indexOf(open.verdict().severity());
            numbers[place] += number;
        }
    }

    /** Returns the questions, most useful first; what each settles is counted as if it alone were answered. */
    List<Question> ranked() {
        return waiting.stream().map(candidate -> question(candidate.topic())).toList();
    }

    /**
     * Returns the few to ask first, each counted once those before it are answered, and how many more are as useful as the last of
     * them.
     */
    First first(int most) {
        List<Question> chosen = new ArrayList<>();
        Optional<Candidate> last = Optional.empty();
        while (chosen.size() < most && !waiting.isEmpty()) {
            Candidate best = waiting.first();
            waiting.remove(best);
            candidates.remove(best.topic());
            chosen.add(question(best.topic()));
            answer(best.topic());
            last = Optional.of(best);
        }
        int more = last.map(best -> (int) waiting.stream()
                        .takeWhile(next -> Candidate.MOST_USEFUL_FIRST.compare(next, best) <= 0)
                        .count())
                .orElse(0);
        return new First(chosen, more);
    }

    record First(List<Question> questions, int asUseful) {}

    private void answer(Topic topic) {
        Set<Candidate> changed = new LinkedHashSet<>();
        for (Open open : topic.open()) {
            List<Candidate> sharing = open.topics().keySet().stream()
                    .flatMap(other -> Optional.ofNullable(candidates.get(other)).stream())
                    .toList();
            Left its = left(open);
            List<Gain> before =
                    sharing.stream().map(other -> its.gain(other.topic())).toList();
            its.answer(topic);
            for (int i = 0; i < sharing.size(); i++) {
                Candidate other = sharing.get(i);
                Gain after = its.gain(other.topic());
                if (after != before.get(i)) {
                    // Its place goes by the figures, so it leaves before they change.
                    if (changed.add(other)) {
                        waiting.remove(other);
                    }
                    other.count(open, before.get(i), -1);
                    other.count(open, after, 1);
                }
            }
        }
        waiting.addAll(changed);
    }

    private Question question(Topic topic) {
        Map<Gain, List<UnknownVerdict>> gains = new HashMap<>();
        for (Open open : topic.open()) {
            gains.computeIfAbsent(left(open).gain(topic), any -> new ArrayList<>())
                    .add(open.verdict());
        }
        return new Question(
                asOf,
                topic,
                gains.getOrDefault(Gain.SETTLES, List.of()),
                gains.getOrDefault(Gain.MAY_SETTLE, List.of()),
                gains.getOrDefault(Gain.HELPS, List.of()));
    }
}
