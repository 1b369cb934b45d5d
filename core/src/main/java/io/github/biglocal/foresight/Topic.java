package io.github.biglocal.foresight;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.reading.FieldForm;
import io.github.biglocal.rule.Missing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts that are asked for together, and the verdicts that need them; equal to itself only, so that thousands of facts are not
 * compared. It is not changed once all verdicts are there.
 */
final class Topic {
    /** Of topics that are as useful, by the area's id, then by the first record and its field. */
    static final Comparator<Topic> ORDER = Comparator.<Topic, String>comparing(
                    topic -> topic.area.map(Reference::id).orElse(""))
            .thenComparing(topic -> topic.facts.get(0).record())
            .thenComparing(topic -> topic.facts.get(0).field());

    private final Optional<Reference> area;
    private final FieldForm form;
    private final String what;
    private final List<Missing> facts;
    private final List<String> entries;
    private final List<Open> open = new ArrayList<>();

    Topic(Optional<Reference> area, FieldForm form, String what, List<Missing> facts, List<String> entries) {
        this.area = area;
        this.form = form;
        this.what = what;
        this.facts = facts;
        this.entries = entries;
    }

    Optional<Reference> area() {
        return area;
    }

    FieldForm form() {
        return form;
    }

    String what() {
        return what;
    }

    List<Missing> facts() {
        return facts;
    }

    /** What the entries of lists are known by that the facts are in. */
    List<String> entries() {
        return entries;
    }

    /** The verdicts that need it, the most serious first. */
    List<Open> open() {
        return open;
    }

    /** Whether an answer leads to no other record, of which something else may have to be known. */
    boolean hasPlainAnswer() {
        return form == FieldForm.VALUE || form == FieldForm.VALUES || form == FieldForm.VALUE_ON_A_DAY;
    }

    /** A verdict that is not known, and on how many facts of which topics it depends; equal to itself only. */
    static final class Open {
        private final UnknownVerdict verdict;
        private final int settledBy;
        private final boolean namesAllFacts;
        private final Map<Topic, Integer> topics = new LinkedHashMap<>();
        private int facts;

        /**
         * Makes one that depends on nothing yet.
         *
         * @param verdict the verdict
         * @param settledBy how many of the facts have to be found out
         * @param namesAllFacts whether the rule names all that it needs at once
         */
        Open(UnknownVerdict verdict, int settledBy, boolean namesAllFacts) {
            this.verdict = verdict;
            this.settledBy = settledBy;
            this.namesAllFacts = namesAllFacts;
        }

        void needs(Topic topic) {
            facts++;
            if (topics.merge(topic, 1, Integer::sum) == 1) {
                topic.open.add(this);
            }
        }

        UnknownVerdict verdict() {
            return verdict;
        }

        int settledBy() {
            return settledBy;
        }

        boolean namesAllFacts() {
            return namesAllFacts;
        }

        /** How many of its facts each topic has. */
        Map<Topic, Integer> topics() {
            return topics;
        }

        int facts() {
            return facts;
        }
    }
}
