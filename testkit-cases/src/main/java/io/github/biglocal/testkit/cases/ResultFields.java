package io.github.biglocal.testkit.cases;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.reading.ResultSink;
import io.github.biglocal.reading.ResultWriter;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of findings and margins, as they stand in reports, and what of them differs from what a case expects. */
final class ResultFields {
    private static final String DETAIL = "detail";

    private ResultFields() {}

    /** What a finding says of itself, and its figures. */
    static AdditionalValue of(Finding finding) {
        Map<String, AdditionalValue> fields = new LinkedHashMap<>(fields(written(finding)));
        fields.putAll(fields(fields.getOrDefault(DETAIL, AdditionalValue.Nothing.NOTHING)));
        fields.remove(DETAIL);
        return AdditionalValue.of(fields);
    }

    /** The figures of a margin. */
    static AdditionalValue of(Margin margin) {
        return written(margin);
    }

    private static Map<String, AdditionalValue> fields(AdditionalValue value) {
        return value instanceof AdditionalValue.Fields all ? all.values() : Map.of();
    }

    private static AdditionalValue written(Object value) {
        Tree tree = new Tree();
        try {
            ResultWriter.write(value, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree.root();
    }

    /**
     * Returns the first difference, in words; empty if all that is expected is there. Of an object the fields that are expected
     * are compared, and a ratio may be given by its exact text alone.
     */
    static Optional<String> difference(String path, AdditionalValue expected, AdditionalValue actual) {
        if (expected instanceof AdditionalValue.Fields wanted && actual instanceof AdditionalValue.Fields there) {
            for (Map.Entry<String, AdditionalValue> field : wanted.values().entrySet()) {
                String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                AdditionalValue found = there.values().get(field.getKey());
                Optional<String> difference =
                        found == null ? Optional.of("there is no " + name) : difference(name, field.getValue(), found);
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
        if (expected instanceof AdditionalValue.Items wanted && actual instanceof AdditionalValue.Items there) {
            if (wanted.values().size() != there.values().size()) {
                return Optional.of(path + " has " + there.values().size() + " and not "
                        + wanted.values().size());
            }
            for (int i = 0; i < wanted.values().size(); i++) {
                Optional<String> difference = difference(
                        path + "[" + i + "]",
                        wanted.values().get(i),
                        there.values().get(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
        AdditionalValue found =
                actual instanceof AdditionalValue.Fields ratio && ratio.values().containsKey("exact")
                        ? ratio.values().get("exact")
                        : actual;
        return isSame(expected, found)
                ? Optional.empty()
                : Optional.of(path + " is " + words(found) + " and not " + words(expected));
    }

    private static boolean isSame(AdditionalValue one, AdditionalValue other) {
        if (one instanceof AdditionalValue.Numeric number && other instanceof AdditionalValue.Numeric its) {
            return number.value().compareTo(its.value()) == 0;
        }
        return one.equals(other);
    }

    private static String words(AdditionalValue value) {
        if (value instanceof AdditionalValue.Text text) {
            return text.value();
        }
        if (value instanceof AdditionalValue.Numeric number) {
            return number.value().toPlainString();
        }
        return value instanceof AdditionalValue.Nothing ? "absent" : value.toString();
    }

    /** An object or a list that is being written. */
    private static final class Open {
        private final Map<String, AdditionalValue> fields = new LinkedHashMap<>();
        private final List<AdditionalValue> items = new ArrayList<>();
        /** The name of the next field; empty in a list. */
        private Optional<String> name = Optional.empty();

        void take(AdditionalValue value) {
            name.ifPresentOrElse(field -> fields.put(field, value), () -> items.add(value));
        }
    }

    /** Builds the value that is written. */
    private static final class Tree implements ResultSink {
        private final Deque<Open> open = new ArrayDeque<>(List.of(new Open()));

        AdditionalValue root() {
            return open.element().items.get(0);
        }

        @Override
        public void beginObject() {
            open.push(new Open());
        }

        @Override
        public void endObject() {
            AdditionalValue object = AdditionalValue.of(open.pop().fields);
            open.element().take(object);
        }

        @Override
        public void beginList() {
            open.push(new Open());
        }

        @Override
        public void endList() {
            AdditionalValue list = AdditionalValue.of(open.pop().items);
            open.element().take(list);
        }

        @Override
        public void name(String text) {
            open.element().name = Optional.of(text);
        }

        @Override
        public void text(String text) {
            open.element().take(AdditionalValue.of(text));
        }

        @Override
        public void number(BigDecimal number) {
            open.element().take(AdditionalValue.of(number));
        }

        @Override
        public void truth(AdditionalValue.Truth truth) {
            open.element().take(truth);
        }

        @Override
        public void nothing() {
            open.element().take(AdditionalValue.Nothing.NOTHING);
        }
    }
}
