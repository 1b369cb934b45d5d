package io.github.biglocal.foresight;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a rule said of a record.
 *
 * @param answer the answer
 * @param severity how much a breach of the rule matters
 * @param digest the first digits of the sealed digest of what it said
 * @param verdict the verdict; empty where the rule failed, or all that is known is in a receipt
 */
record Said(Answer answer, Severity severity, String digest, Optional<Verdict> verdict) {
    /** Where records share a reference, in which order they are listed makes no difference. */
    static final Comparator<Said> ORDER =
            Comparator.comparing(Said::answer).thenComparing(Said::severity).thenComparing(Said::digest);

    private static final int DIGITS = 16;

    /** A rule, asked of a record. */
    record Asked(RuleId rule, Reference about) implements Comparable<Asked> {
        static final Comparator<Asked> ORDER = Comparator.comparing(Asked::rule).thenComparing(Asked::about);

        @Override
        public int compareTo(Asked other) {
            return ORDER.compare(this, other);
        }
    }

    static Said of(Report.Result result, ReceiptKey key) {
        return new Said(
                result.answer(),
                result.severity(),
                first(result, Digest.of(result.verdict()), key),
                Optional.of(result.verdict()));
    }

    static Said of(Report.Failure failure, ReceiptKey key) {
        return new Said(
                Answer.FAILED,
                failure.severity(),
                first(failure, Digest.of(its -> its.text(failure.kind())), key),
                Optional.empty());
    }

    /** With rule and record, so that what is known of one record says nothing of those with the same figures. */
    private static String first(Report.Entry entry, String digest, ReceiptKey key) {
        return key.seal(Digest.of(
                        its -> its.value(entry.rule()).value(entry.about()).text(digest)))
                .substring(0, DIGITS);
    }

    /** What a rule says by itself, whatever is accepted; to be compared with other verdicts only, since no key seals it. */
    static Said of(Verdict verdict, Severity severity) {
        return new Said(verdict.answer(), severity, Digest.of(verdict), Optional.of(verdict));
    }

    static Said of(Receipt.Line line) {
        return new Said(line.answer(), line.severity(), line.digest(), Optional.empty());
    }

    /**
     * What the rules say of some questions, several times where records share a reference. Of what is not applicable they say
     * nothing.
     */
    static Map<Asked, List<Said>> by(
            RuleSet rules, Records records, LocalDate day, Predicate<Asked> asked, ReceiptKey key) {
        Map<Asked, List<Said>> said = new HashMap<>();
        rules.check(records, day, entry -> {
            Asked question = new Asked(entry.rule(), entry.about());
            if (entry instanceof Report.Result result
                    && result.answer() != Answer.NOT_APPLICABLE
                    && asked.test(question)) {
                said.computeIfAbsent(question, unused -> new ArrayList<>(1)).add(of(result, key));
            } else if (entry instanceof Report.Failure failure && asked.test(question)) {
                said.computeIfAbsent(question, unused -> new ArrayList<>(1)).add(of(failure, key));
            }
        });
        said.values().forEach(its -> its.sort(ORDER));
        return said;
    }

    /** Whether the same was said, word for word. */
    static boolean same(List<Said> one, List<Said> other) {
        return sameKind(one, other) && digests(one).equals(digests(other));
    }

    private static List<String> digests(List<Said> said) {
        return said.stream().map(Said::digest).toList();
    }

    /** Whether the answers are of the same kind, and the breaches as serious. */
    static boolean sameKind(List<Said> one, List<Said> other) {
        return one.stream()
                .map(Said::kind)
                .toList()
                .equals(other.stream().map(Said::kind).toList());
    }

    private List<Object> kind() {
        return answer == Answer.BREACHED ? List.of(answer, severity) : List.of(answer);
    }
}
