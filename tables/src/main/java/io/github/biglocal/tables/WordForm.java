package io.github.biglocal.tables;

import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Id;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.TextForm;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A code, an id, or any other value that is one short text, in a cell. */
final class WordForm<V> extends StandardForm<V> {
    private final TextForm<V> form;
    /** The values that are known, by what their texts have in common with those that mean the same. */
    private final Map<String, V> known;

    WordForm(TextForm<V> form) {
        super(form.type(), noun(form), form.example().map(form::parse), form.known(), Format.TEXT);
        this.form = form;
        this.known = new HashMap<>();
        for (String text : form.known()) {
            known.putIfAbsent(Blanks.folded(text), form.parse(text));
            known.put(text, form.parse(text));
        }
        form.known().forEach(text -> known.putIfAbsent(Blanks.folded(Text.words(text)), form.parse(text)));
    }

    private static String noun(TextForm<?> form) {
        if (!form.known().isEmpty()) {
            return "a code";
        }
        String description = form.description();
        int example = form.example().isPresent() ? description.lastIndexOf(" such as ") : -1;
        return example < 0 ? description : description.substring(0, example);
    }

    @Override
    public String description() {
        return form.description();
    }

    /** Whether a comma in the text is more likely to stand between two values than in one. */
    boolean isSingleWord() {
        return Id.class.isAssignableFrom(type())
                || Code.class.isAssignableFrom(type())
                || !form.known().isEmpty();
    }

    /** Whether a text is one of the known values. */
    boolean isKnown(String text) {
        return known(text) != null;
    }

    private @Nullable V known(String text) {
        if (known.isEmpty()) {
            return null;
        }
        V exact = known.get(text);
        return exact != null || text.length() > 200 ? exact : known.get(Blanks.folded(text));
    }

    @Override
    Loaded<V> ofText(String cell, CellSettings settings, Supplier<? extends Place> place) {
        V exact = known(cell);
        if (exact != null) {
            return Loaded.of(exact);
        }
        String text = Blanks.strip(cell);
        if (isError(text)) {
            return errorCell(place);
        }
        Loaded<V> read = form.read(text, place);
        return Blanks.hasOddEnds(cell, text) ? withBlanksLeftOut(read, place) : read;
    }

    private static <V> Loaded<V> withBlanksLeftOut(Loaded<V> read, Supplier<? extends Place> place) {
        Optional<V> value = read.value();
        if (value.isEmpty()) {
            return read;
        }
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.add(Problem.warning(
                TableProblems.BLANKS_LEFT_OUT,
                place.get(),
                "The value begins or ends with no-break spaces or characters that cannot be seen, which are left out.",
                "Remove them."));
        return Loaded.of(value.get(), problems);
    }

    @Override
    Loaded<V> ofNumber(BigDecimal number, CellSettings settings, Supplier<? extends Place> place) {
        Optional<String> text = text(number);
        return text.isEmpty() ? digitsLost(place) : ofText(text.get(), settings, place);
    }

    /** An id is its figures, however they are shown. */
    @Override
    Loaded<V> ofShown(Cell.Numeric cell, CellSettings settings, Supplier<? extends Place> place) {
        return Id.class.isAssignableFrom(type())
                ? ofNumber(cell.value(), settings, place)
                : super.ofShown(cell, settings, place);
    }

    @Override
    Loaded<V> ofTruth(Cell.Truth truth, CellSettings settings, Supplier<? extends Place> place) {
        return ofText(truth.raw(), settings, place);
    }

    @Override
    public Cell write(V value, CellSettings settings) {
        return new Cell.Text(form.format(value));
    }
}
