package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.standards.threesixtygiving.GivingField.Kind;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which field the heading of a column is of. A heading has the titles of the schema, joined with colons, or is a JSON pointer; of each part
 * case and blanks of any kind do not matter. A field that is not in the standard keeps its own name. Immutable and thread-safe.
 */
final class GivingHeadings {
    /** Deeper than anything in the standard; a heading with more parts is taken as one name. */
    private static final int DEEPEST = 20;

    private static final int MOST_DIGITS = 4;

    private final GivingField root;
    private final IdentityHashMap<GivingField, Map<String, GivingField>> byWords = new IdentityHashMap<>();

    /**
     * A place in a grant that a column is of.
     *
     * @param path names, and numbers for the entries of lists
     * @param field the field of the standard; null if it has none
     * @param isOfStandard whether the path begins with a field of the standard
     * @param isOdd whether the heading has blanks that are no ordinary ones, such as line breaks, and is found only without them
     * @param isMisnumbered whether it has a number that is not that of an entry of a list; then the path is the heading
     */
    record Target(
            List<Object> path,
            @Nullable GivingField field,
            boolean isOfStandard,
            boolean isOdd,
            boolean isMisnumbered) {
        private static Target misnumbered(String heading) {
            return new Target(List.of(stripped(heading)), null, false, false, true);
        }
    }

    GivingHeadings(GivingField root) {
        this.root = root;
        add(root);
    }

    private void add(GivingField field) {
        Map<String, GivingField> within = new HashMap<>();
        field.fields().forEach(each -> within.putIfAbsent(folded(each.title()), each));
        field.fields().forEach(each -> within.putIfAbsent(folded(each.name()), each));
        byWords.put(field, within);
        field.fields().forEach(this::add);
    }

    /** The field within another that a part of a heading is of. */
    private Optional<GivingField> find(@Nullable GivingField within, String part) {
        return within == null
                ? Optional.empty()
                : Optional.ofNullable(byWords.get(within)).map(fields -> fields.get(folded(part)));
    }

    /** What a heading is of; it is not blank. */
    Target of(String heading) {
        List<String> parts = parts(heading);
        List<Object> path = new ArrayList<>();
        @Nullable GivingField at = root;
        boolean isOfStandard = false;
        boolean hasFirst = false;
        for (String part : parts) {
            if (!path.isEmpty() && isNumber(part)) {
                boolean isAfterNumber = !hasFirst && path.get(path.size() - 1) instanceof Integer;
                if (at != null && (isAfterNumber || !isList(at))) {
                    return Target.misnumbered(heading);
                }
                if (hasFirst) {
                    path.remove(path.size() - 1);
                }
                hasFirst = false;
                path.add(Integer.valueOf(part));
                continue;
            }
            if (hasFirst && isLikeNumber(part)) {
                return Target.misnumbered(heading);
            }
            at = find(at, part).orElse(null);
            isOfStandard |= path.isEmpty() && at != null;
            path.add(at == null ? part : at.name());
            hasFirst = at != null && at.kind() == Kind.OBJECTS;
            if (hasFirst) {
                path.add(0);
            }
        }
        if (hasFirst) {
            path.remove(path.size() - 1);
        }
        return new Target(
                List.copyOf(path),
                at,
                isOfStandard,
                isOfStandard && heading.chars().anyMatch(each -> each != ' ' && Cell.Blank.isBlank(each)),
                false);
    }

    private static boolean isList(GivingField field) {
        return field.kind() == Kind.OBJECTS || field.kind() == Kind.TEXTS;
    }

    /** The heading of the standard that is nearest to one that is not; empty if none is near enough to be meant. */
    Optional<String> nearest(String heading) {
        List<String> parts = new ArrayList<>(parts(heading));
        GivingField at = root;
        for (int index = 0; index < parts.size(); index++) {
            String part = parts.get(index);
            if (index > 0 && isNumber(part)) {
                continue;
            }
            Optional<GivingField> found = find(at, part);
            if (found.isEmpty()) {
                int wrong = index;
                return Nearest.of(
                                part,
                                at.fields().stream().map(GivingField::title).toList())
                        .map(near -> {
                            parts.set(wrong, near);
                            return String.join(":", parts);
                        });
            }
            at = found.get();
        }
        return Optional.empty();
    }

    private List<String> parts(String heading) {
        String[] split = heading.split(":", DEEPEST + 1);
        if (split.length == 1 && heading.indexOf('/') >= 0) {
            String[] names = heading.strip().replaceFirst("^/", "").split("/", DEEPEST + 1);
            // Other names may have a stroke: "Income/Expenditure" is no pointer.
            if (names.length > 0 && find(root, names[0]).isPresent()) {
                split = names;
            }
        }
        List<String> parts = new ArrayList<>();
        if (split.length <= DEEPEST) {
            for (String part : split) {
                String stripped = stripped(part);
                if (!stripped.isEmpty()) {
                    parts.add(stripped);
                }
            }
        }
        return parts.isEmpty() ? List.of(stripped(heading)) : parts;
    }

    private static boolean isNumber(String part) {
        return part.length() <= MOST_DIGITS && part.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    /** Whether a text is a whole number, which may be below zero, or have more digits than that of an entry. */
    static boolean isLikeNumber(String part) {
        String digits = part.startsWith("-") ? part.substring(1) : part;
        return !digits.isEmpty() && digits.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    /** A text without the blanks at its ends. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Cell.Blank.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Cell.Blank.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** What two texts have in common that differ in case and blanks only. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().filter(each -> !Cell.Blank.isBlank(each)).forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
