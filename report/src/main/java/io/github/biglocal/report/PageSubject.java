package io.github.biglocal.report;

import io.github.biglocal.foresight.Questions;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.RecomputedFigure;
import io.github.biglocal.rule.Report;
import java.util.List;

/**
 * What a page, or a part of it, is about: a programme, or one of its areas.
 *
 * @param id the anchor that the anchors of its parts begin with; blank for the page itself
 * @param name what it is called
 * @param extent how much is said of it
 * @param asked what is asked
 * @param records its records
 * @param report what the rules said of them
 * @param figures what was printed of it, recomputed
 * @param questions what is not known of it
 */
record PageSubject(
        String id,
        String name,
        Extent extent,
        PageQuestion asked,
        Programme records,
        Report report,
        List<RecomputedFigure> figures,
        Questions questions) {
    PageSubject {
        figures = List.copyOf(figures);
    }

    /** How much is said: what is cut is in the JSON. */
    enum Extent {
        /** Many areas, each of which has a section of its own. */
        WHOLE(3, 10, 10),
        /** All that the page is about. */
        ONE(25, 10, 25),
        /** A section. */
        SECTION(3, 3, 5);

        /** The most findings of one rule. */
        private final int findings;
        /** The most questions. */
        private final int questions;
        /** The most entries of any other list. */
        private final int entries;

        Extent(int findings, int questions, int entries) {
            this.findings = findings;
            this.questions = questions;
            this.entries = entries;
        }

        int findings() {
            return findings;
        }

        int questions() {
            return questions;
        }

        int entries() {
            return entries;
        }
    }

    /** The anchor of one of its parts. */
    String anchor(String part) {
        return id.isEmpty() ? part : id + "." + part;
    }

    /** What distinguishes a table of it from the same table of another subject. */
    String label(String caption) {
        return id.isEmpty() ? caption : caption + ", " + name;
    }
}
