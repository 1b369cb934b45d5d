package io.github.biglocal.report;

import io.github.biglocal.report.picture.Picture;
import java.util.List;
import java.util.Optional;

/**
 * What a page says, in its order, before it is laid out: every text of it is made here, and the template adds none but what a
 * reader who hears the page needs to find the way.
 *
 * @param title what the page is called
 * @param lead the day and what the page is about, as a sentence
 * @param warning why no figure can be relied on, with a link to more; empty if nothing is known against them
 * @param answers the answers in short
 * @param parts the parts
 */
record PageView(String title, String lead, Optional<Cell> warning, List<Fact> answers, List<Part> parts) {
    PageView {
        answers = List.copyOf(answers);
        parts = List.copyOf(parts);
    }

    /**
     * A part of a page, or of what it says of an area.
     *
     * @param id its anchor, unique in the page
     * @param heading its heading
     * @param blocks what it says
     */
    record Part(String id, String heading, List<Block> blocks) {
        Part {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A figure with its name.
     *
     * @param name what it is
     * @param value the figure
     * @param note what to know of it; blank if there is no more to say
     * @param link the anchor of the part that shows how it was worked out; blank if there is none
     */
    record Fact(String name, String value, String note, String link) {
        Fact(String name, String value, String note) {
            this(name, value, note, "");
        }
    }

    /** Something that a part is made of. */
    sealed interface Block {
        /** {@return what kind of block it is, by which the template lays it out} */
        default String kind() {
            return getClass().getSimpleName();
        }
    }

    /**
     * Paragraphs.
     *
     * @param lines a paragraph each
     */
    record Sentences(List<String> lines) implements Block {
        Sentences {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A list.
     *
     * @param lines an entry each
     * @param more how many more there are, as a sentence; blank if these are all
     */
    record Bullets(List<String> lines, String more) implements Block {
        Bullets {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Figures side by side.
     *
     * @param facts the figures
     */
    record Facts(List<Fact> facts) implements Block {
        Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A table. The first cell of a row is its heading.
     *
     * @param caption what it shows
     * @param label what distinguishes it from the other tables of the page
     * @param headings the headings of its columns
     * @param rows the rows, each with a cell for each column
     * @param more how many more rows there are, as a sentence; blank if these are all
     */
    record Table(String caption, String label, List<Heading> headings, List<List<Cell>> rows, String more)
            implements Block {
        Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The heading of a column.
     *
     * @param text the heading
     * @param align what its cells are: {@code text} or {@code number}
     */
    record Heading(String text, String align) {
        static Heading text(String text) {
            return new Heading(text, "text");
        }

        static Heading number(String text) {
            return new Heading(text, "number");
        }
    }

    /**
     * A cell, or a line by itself.
     *
     * @param text what it says
     * @param link the anchor it leads to; blank if it is no link
     */
    record Cell(String text, String link) {
        static Cell of(String text) {
            return new Cell(text, "");
        }
    }

    /**
     * A picture, with its sentence and its table.
     *
     * @param picture the picture
     */
    record Drawing(Picture picture) implements Block {}

    /**
     * What is shown on request.
     *
     * @param summary what it is
     * @param blocks what it says
     */
    record Details(String summary, List<Block> blocks) implements Block {
        Details {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Findings of one rule.
     *
     * @param severity how serious a breach is, in a word
     * @param title what the rule asks
     * @param rule the id of the rule
     * @param state whether they are open or accepted, in a word
     * @param count how many there are, in words
     * @param source where the rule was published
     * @param findings some of them
     * @param more how many more there are, as a sentence; blank if these are all
     */
    record Findings(
            String severity,
            String title,
            String rule,
            String state,
            String count,
            String source,
            List<Finding> findings,
            String more)
            implements Block {
        Findings {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A finding.
     *
     * @param about the record
     * @param problem what is wrong
     * @param repair what would put it right
     * @param where where that stands in the source; blank if it is not known
     */
    record Finding(String about, String problem, String repair, String where) {}

    /**
     * A heading within a part.
     *
     * @param text the heading
     */
    record Subheading(String text) implements Block {}

    /**
     * Each area by itself.
     *
     * @param areas the areas
     */
    record Areas(List<AreaView> areas) implements Block {
        Areas {
            areas = List.copyOf(areas);
        }
    }

    /**
     * An area.
     *
     * @param id its anchor
     * @param name its name
     * @param answers the answers in short
     * @param parts what there is to say of it
     */
    record AreaView(String id, String name, List<Fact> answers, List<Part> parts) {
        AreaView {
            answers = List.copyOf(answers);
            parts = List.copyOf(parts);
        }
    }

    /**
     * Documents.
     *
     * @param sources the documents
     */
    record Sources(List<Source> sources) implements Block {
        Sources {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A document.
     *
     * @param text its title, and the section
     * @param link its address; blank if it has none
     */
    record Source(String text, String link) {}
}
