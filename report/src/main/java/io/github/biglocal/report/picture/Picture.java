package io.github.biglocal.report.picture;

import java.util.List;
import java.util.Objects;

/**
 * A picture: its words, its marks in the order in which they are drawn, and its data as a table.
 *
 * <p>Immutable and thread-safe.
 *
 * @param caption its title and sentence
 * @param description how to read it, for those who do not see it
 * @param height how high it is, in units of which it is {@value #WIDTH} wide
 * @param marks the marks, each within the picture
 * @param table the data in full
 */
public record Picture(Caption caption, String description, double height, List<Mark> marks, Table table) {
    /** How wide every picture is: about a pixel for each unit on a narrow screen. */
    public static final int WIDTH = 360;

    /** Copies the list. */
    public Picture {
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(table, "table");
        marks = List.copyOf(marks);
    }

    /** {@return the box of the drawing, as SVG has it} */
    public String viewBox() {
        return "0 0 " + WIDTH + " " + Mark.number(height);
    }
}
