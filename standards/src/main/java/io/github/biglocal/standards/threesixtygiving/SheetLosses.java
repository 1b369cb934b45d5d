package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.standards.Loss;
import java.util.ArrayList;
import java.util.List;

/** What tables could not hold, or not as it was, with where it is in the data. For one thread. */
final class SheetLosses {
    static final String NULL = "It is null, and an empty cell is read as no value.";
    static final String BLANK = "It is a text of spaces alone, and an empty cell is read as no value.";
    static final String EMPTY = "It has nothing in it that a table can hold, and an empty cell is read as no value.";
    static final String CHARACTER = "The text has a character that a table cannot hold.";
    static final String TOO_LONG = "The text is longer than a cell can be.";
    static final String TOO_LARGE = "The number is larger or smaller than a cell can hold.";
    static final String KIND = "It is not what the standard has here, such as a text in place of a list.";
    static final String NAME = "Its name cannot be a heading, or is read as that of a field of the standard.";
    static final String SHAPE = "Another grant has another kind of value here, and a column is of one kind.";
    static final String LIST = "A table has no columns for a list of this kind.";
    static final String COLUMNS = "The sheet would have more columns than are read.";
    static final String AS_TEXT = "It is written, and will be read as text.";
    static final String AS_NUMBER = "It is written, and will be read as a number: the text looks like one.";
    static final String AS_LIST = "It is written, and will be read as a list.";
    static final String SEPARATOR =
            "It is written, and will be read as several: semicolons separate the texts of a cell.";
    static final String TRIMMED =
            "It is written, and will be read without the spaces at its ends, as each text of several in a cell.";
    static final String SAME_GRANT = "A grant before it has the same id, and the rows of one id are read as one grant.";
    static final String NOTE = "A row without an id and with so little else is read as a note or a total.";
    static final String NAMED_NOTE = "A row with such words for an id and so little else is read as a note or a total.";
    static final String NO_SHEET = "A CSV file and lines of JSON have no place for what is said about all grants.";

    private final List<Loss> losses = new ArrayList<>();
    /** The steps of a JSON pointer. */
    private final List<String> path = new ArrayList<>();

    private Reference record = Losses.PACKAGE;
    private boolean isOpen = true;

    /** Returns that all that is said about a package is lost. */
    static List<Loss> ofAll(GivingMetadata said) {
        SheetLosses losses = new SheetLosses();
        losses.addAll(said);
        return losses.all();
    }

    /** Notes that all that is said about the package is lost. */
    void addAll(GivingMetadata said) {
        ofPackage();
        said.fields().fieldNames().forEachRemaining(name -> {
            enter(name);
            lost(NO_SHEET);
            leave();
        });
    }

    /** What follows is about the package. */
    void ofPackage() {
        begin(Losses.PACKAGE);
    }

    /** What follows is about a grant, by its number from 0. */
    void ofGrant(int index) {
        begin(Losses.of(index));
    }

    private void begin(Reference next) {
        record = next;
        path.clear();
    }

    void enter(String part) {
        path.add("/" + GrantRow.escaped(part));
    }

    void enter(int entry) {
        path.add("/" + entry);
    }

    void leave() {
        path.remove(path.size() - 1);
    }

    /** Notes that what is entered is lost, or changed. */
    void lost(String reason) {
        if (isOpen) {
            losses.add(new Loss(record, String.join("", path), reason));
        }
    }

    /** All has been met once: what is met again is not noted. */
    void close() {
        isOpen = false;
    }

    List<Loss> all() {
        return List.copyOf(losses);
    }

    /** Returns how many there are. */
    @Override
    public String toString() {
        return losses.size() + " losses";
    }
}
