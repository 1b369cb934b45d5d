package io.github.biglocal.rule;

import java.util.EnumMap;
import java.util.Map;

/**
 * The counts of one rule.
 *
 * @param severity how serious a breach of it is; for merged reports that differ, the higher
 * @param counts its answers
 * @param open how many open findings there are of each severity
 */
record Tally(Severity severity, Counts counts, Map<Severity, Long> open) {
    Tally plus(Tally other) {
        Map<Severity, Long> both = new EnumMap<>(Severity.class);
        both.putAll(open);
        other.open.forEach((gravity, number) -> both.merge(gravity, number, Long::sum));
        return new Tally(Severity.graver(severity, other.severity), counts.plus(other.counts), both);
    }

    long openFindings(Severity least) {
        return open.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(least) <= 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Counts one after the other. */
    static final class Counter {
        private final Map<Answer, Long> answers = new EnumMap<>(Answer.class);
        private final Map<Severity, Long> open = new EnumMap<>(Severity.class);
        private Severity severity;

        Counter(Severity severity) {
            this.severity = severity;
        }

        void count(Answer answer) {
            answers.merge(answer, 1L, Long::sum);
        }

        void countOpen(Severity gravity) {
            open.merge(gravity, 1L, Long::sum);
        }

        /** Notes how much a breach matters; merged reports may differ in that. */
        void note(Severity gravity) {
            severity = Severity.graver(severity, gravity);
        }

        /** Returns what was counted, of the answers of which all were seen. */
        Tally tally(Retention seen) {
            Map<Answer, Long> numbers = new EnumMap<>(Answer.class);
            for (Answer answer : Answer.values()) {
                if (seen.keeps(answer)) {
                    numbers.put(answer, answers.getOrDefault(answer, 0L));
                }
            }
            return new Tally(severity, new Counts(numbers), open);
        }
    }
}
