package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.standards.threesixtygiving.GivingOptions.Headings;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.SheetLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet, or what several have in common, such as all that say something of the first recipient. It grows with what is met in
 * the data; once all of it was met, each column that has a value anywhere gets its number: in the order of the schema, and then in the order in
 * which additional fields were met. For one thread.
 */
final class SheetColumn {
    private static final int NO_ENTRY = -1;

    /** A sheet with more would not be read. */
    private static final int MOST = SheetLimits.standard().columns();

    /** A heading of more parts would be read as one name. */
    private static final int DEEPEST = 20;

    /** Within another, such a name would be read as the number of an entry. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    /** What a column has: a column is of one kind, whatever the record. */
    enum Shape {
        VALUE,
        PARTS,
        ENTRIES
    }

    /** What the columns of a sheet share. */
    private static final class Shared {
        private final Headings headings;
        private final boolean hasEntries;
        private int columns;

        Shared(Headings headings, boolean hasEntries) {
            this.headings = headings;
            this.hasEntries = hasEntries;
        }
    }

    private final @Nullable SheetColumn parent;
    private final String name;
    private final int index;
    /** The field of the standard; of an entry, that of its list; null for a field that the standard does not know. */
    private final @Nullable GivingField field;

    private final Shared shared;
    private final Map<Object, SheetColumn> parts = new HashMap<>();
    private final List<SheetColumn> inOrder = new ArrayList<>();
    /** The names and titles of the fields of the standard within it. */
    private final Set<String> known = new HashSet<>();

    private @Nullable Shape shape;
    private boolean isUsed;
    private int number;

    private SheetColumn(
            @Nullable SheetColumn parent, String name, int index, @Nullable GivingField field, Shared shared) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.field = field;
        this.shared = shared;
        if (field != null) {
            field.fields().forEach(each -> {
                known.add(plain(each.name()));
                known.add(plain(each.title()));
            });
        }
    }

    /** Returns the columns of a sheet, none as yet, for records with some fields. */
    static SheetColumn of(GivingField record, Headings headings) {
        return new SheetColumn(null, "", NO_ENTRY, record, new Shared(headings, true));
    }

    /** Returns the columns of a sheet, none as yet, for one record, none of whose lists has columns by number. */
    static SheetColumn ofOne(GivingField record, Headings headings) {
        return new SheetColumn(null, "", NO_ENTRY, record, new Shared(headings, false));
    }

    /** Whether a list in it can have columns by number. */
    boolean hasEntries() {
        return shared.hasEntries;
    }

    /** Returns the field of the standard that it is of; empty if the standard does not know it. */
    Optional<GivingField> field() {
        return Optional.ofNullable(field);
    }

    /** Returns the column of a field within this one; empty if the name of a field that the standard does not know is no heading. */
    Optional<SheetColumn> part(String itsName) {
        SheetColumn part = parts.get(itsName);
        if (part == null) {
            GivingField itsField = field == null ? null : field.field(itsName).orElse(null);
            if (itsField == null && (!isHeading(itsName) || known.contains(plain(itsName)))) {
                return Optional.empty();
            }
            part = add(itsName, new SheetColumn(this, itsName, NO_ENTRY, itsField, shared));
        }
        return Optional.of(part);
    }

    /** Returns the column of an entry of the list that this one is of, from 0. */
    SheetColumn entry(int itsIndex) {
        SheetColumn part = parts.get(itsIndex);
        return part == null ? add(itsIndex, new SheetColumn(this, "", itsIndex, field, shared)) : part;
    }

    private SheetColumn add(Object key, SheetColumn part) {
        parts.put(key, part);
        inOrder.add(part);
        return part;
    }

    /** Whether the name of a field that the standard does not know is read as it is, as part of a heading. */
    private boolean isHeading(String itsName) {
        if (itsName.isEmpty()
                || Cell.Blank.isBlank(itsName.codePointAt(0))
                || Cell.Blank.isBlank(itsName.codePointBefore(itsName.length()))
                || itsName.indexOf(':') >= 0
                || SheetRow.hasUnwritable(itsName)) {
            return false;
        }
        if (parent == null) {
            // What begins with # is a note. A name may have a stroke; with a field of the standard before it, it is a
            // path.
            String first = itsName.replaceFirst("^/", "").split("/", 2)[0];
            return !itsName.startsWith("#") && (itsName.indexOf('/') < 0 || !known.contains(plain(first)));
        }
        boolean isOfEntry = field != null && field.kind() == GivingField.Kind.OBJECTS;
        return !NUMBER.matcher(itsName).matches()
                && !(isOfEntry && GivingHeadings.isLikeNumber(itsName))
                && (itsName.indexOf('/') < 0 || isByColons())
                && path().size() < DEEPEST;
    }

    /** Case and blanks do not count when headings are read. */
    private static String plain(String heading) {
        StringBuilder plain = new StringBuilder(heading.length());
        heading.codePoints().filter(each -> !Cell.Blank.isBlank(each)).forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Says what it has; gives false if another record has something else there. Of a field of the standard that is settled.
     */
    boolean is(Shape itsShape) {
        if (shape == null) {
            shape = itsShape;
        }
        return field != null || shape == itsShape;
    }

    /** Says that it has a value somewhere; gives whether there is room for it, which there is if it had one before. */
    boolean use() {
        if (!isUsed && shared.columns < MOST) {
            isUsed = true;
            shared.columns++;
        }
        return isUsed;
    }

    /** Numbers the columns within this one that have a value anywhere, from 0; gives them in that order. */
    List<SheetColumn> numbered() {
        List<SheetColumn> columns = new ArrayList<>();
        addTo(columns);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).number = i;
        }
        return columns;
    }

    private void addTo(List<SheetColumn> columns) {
        if (isUsed) {
            columns.add(this);
        }
        inOrder.stream().sorted(Comparator.comparingInt(SheetColumn::rank)).forEach(each -> each.addTo(columns));
    }

    private int rank() {
        if (index != NO_ENTRY) {
            return index;
        }
        return field == null || parent == null || parent.field == null
                ? Integer.MAX_VALUE
                : parent.field.fields().indexOf(field);
    }

    /** Returns its number in the sheet, from 0, once it has one. */
    int number() {
        return number;
    }

    /** Returns its heading. */
    String heading() {
        boolean isByTitles = isByColons();
        String separator = isByTitles ? ":" : "/";
        return path().stream()
                .map(each ->
                        isByTitles ? each.title() : each.index == NO_ENTRY ? each.name : String.valueOf(each.index))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(separator));
    }

    private List<SheetColumn> path() {
        List<SheetColumn> path = new ArrayList<>();
        for (SheetColumn at = this; at.parent != null; at = at.parent) {
            path.add(0, at);
        }
        return path;
    }

    /** Whether its heading is no pointer: a field that the standard does not know has a name, whose strokes are no path. */
    private boolean isByColons() {
        List<SheetColumn> path = path();
        return path.get(0).field == null
                || (shared.headings == Headings.TITLES && path.stream().allMatch(SheetColumn::hasTitle));
    }

    /** Whether it can be part of a heading by titles: the schema gives none to transactions. */
    private boolean hasTitle() {
        return index != NO_ENTRY || field == null || !field.title().equals(field.name());
    }

    /** The first entry of a list of the standard is meant where no number is given. */
    private String title() {
        if (index != NO_ENTRY) {
            return index == 0 && field != null ? "" : Integer.toString(index);
        }
        return field == null ? name : field.title();
    }

    /** Returns what it is, without the name of an additional field. */
    @Override
    public String toString() {
        return field == null ? "column of an additional field" : "column of " + field.name();
    }
}
