package io.github.biglocal.testkit.cases;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.text.Quoted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A document in YAML 1.2, of which JSON is a part, and where each of its values stands. Plain texts have the types that JSON
 * has: a day or a fraction is a text, and so is {@code yes}. Immutable and thread-safe.
 */
final class YamlDocument {
    /** The text is not YAML, from some place on. */
    static final ProblemCode NOT_YAML = ProblemCode.of("NOT_YAML");

    /** A part that has to be met again elsewhere is written out, so that nothing grows beyond what is written. */
    private static final ProblemCode ALIAS = ProblemCode.of("ALIAS");

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setAllowNonScalarKeys(true).build();

    private final String source;
    private final AdditionalValue root;
    private final Map<String, Place.InText> places;

    private YamlDocument(String source, AdditionalValue root, Map<String, Place.InText> places) {
        this.source = source;
        this.root = root;
        this.places = Map.copyOf(places);
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @param source what to call it in problems
     */
    static Loaded<YamlDocument> of(String text, String source) {
        try {
            Optional<Node> node =
                    new Composer(SETTINGS, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text))).getSingleNode();
            return node.isPresent()
                    ? new Reading(source).read(node.get())
                    : failed(NOT_YAML, Place.whole(source), "The file is empty.", "Write cases into it.");
        } catch (MarkedYamlEngineException e) {
            return failed(
                    NOT_YAML,
                    e.getProblemMark().<Place>map(mark -> place(source, mark)).orElseGet(() -> Place.whole(source)),
                    "This is not YAML: " + e.getProblem() + ".",
                    "Correct the indentation, the brackets or the quotation marks here.");
        } catch (YamlEngineException e) {
            return failed(
                    NOT_YAML,
                    Place.whole(source),
                    "The file has characters that YAML does not allow, or is too long.",
                    "Save it as plain text in UTF-8, of less than three million characters.");
        } catch (StackOverflowError e) {
            return failed(
                    ProblemCode.TOO_DEEP,
                    Place.whole(source),
                    "The values of the file are nested too deep.",
                    "Nest them less deep.");
        }
    }

    private static Loaded<YamlDocument> failed(ProblemCode code, Place place, String message, String repair) {
        return Loaded.none(List.of(Problem.error(code, place, message, repair)));
    }

    private static Place.InText place(String source, Mark mark) {
        return Place.inText(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** What the document is called in problems. */
    String source() {
        return source;
    }

    /** All that it holds. */
    Part whole() {
        return new Part(this, root, "");
    }

    /** Where a value stands, or the nearest that it is in. */
    Place.InText place(String pointer) {
        String at = pointer;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        Place.InText found = places.getOrDefault(at, Place.inText(source));
        return at.equals(pointer) ? found : found.at(pointer);
    }

    /** Turns the nodes into values. */
    private static final class Reading {
        private final String source;
        private final ProblemList problems;
        private final Map<String, Place.InText> places = new HashMap<>();

        Reading(String source) {
            this.source = source;
            this.problems = new ProblemList(source);
        }

        Loaded<YamlDocument> read(Node node) {
            AdditionalValue root = value(node, "");
            List<Problem> met = problems.take();
            return met.isEmpty() ? Loaded.of(new YamlDocument(source, root, places)) : Loaded.none(met);
        }

        private AdditionalValue value(Node node, String pointer) {
            node.getStartMark()
                    .ifPresent(mark -> places.put(pointer, place(source, mark).at(pointer)));
            if (node.getAnchor().isPresent()) {
                refuse(
                        ALIAS,
                        pointer,
                        "A value is named here (&), to be used again.",
                        "Write the value out where it is used.");
                return AdditionalValue.Nothing.NOTHING;
            }
            if (!isOfItsType(node)) {
                refuse(
                        NOT_YAML,
                        pointer,
                        "The value is given a type (!) that is not its own.",
                        "Remove the exclamation mark and the word after it.");
                return AdditionalValue.Nothing.NOTHING;
            }
            try {
                if (node instanceof MappingNode mapping) {
                    return fields(mapping, pointer);
                }
                return node instanceof SequenceNode list ? items(list, pointer) : scalar((ScalarNode) node);
            } catch (InvalidValueException e) {
                refuse(ProblemCode.INVALID_VALUE, pointer, sentence(e.problem()), e.repair());
                return AdditionalValue.Nothing.NOTHING;
            }
        }

        /** Whether a value has the type that its text has, or is said to be a text. */
        private static boolean isOfItsType(Node node) {
            Tag tag = node.getTag();
            if (node instanceof ScalarNode scalar) {
                return tag.equals(Tag.STR)
                        || tag.equals(SETTINGS.getSchema().getScalarResolver().resolve(scalar.getValue(), true));
            }
            return tag.equals(node instanceof MappingNode ? Tag.MAP : Tag.SEQ);
        }

        private AdditionalValue fields(MappingNode mapping, String pointer) {
            Map<String, AdditionalValue> fields = new LinkedHashMap<>();
            for (NodeTuple field : mapping.getValue()) {
                if (field.getKeyNode() instanceof ScalarNode key
                        && isOfItsType(key)
                        && key.getAnchor().isEmpty()) {
                    String at = pointer + "/" + Part.escaped(key.getValue());
                    AdditionalValue value = value(field.getValueNode(), at);
                    if (fields.put(key.getValue(), value) != null) {
                        refuse(
                                ProblemCode.DUPLICATE_FIELD,
                                at,
                                Quoted.name(key.getValue()) + " stands here twice.",
                                "Remove one of them.");
                    }
                } else {
                    refuse(
                            NOT_YAML,
                            pointer,
                            "A name is not plain text.",
                            "Write a name before the colon, or put the text into quotation marks.");
                }
            }
            return AdditionalValue.of(fields);
        }

        private AdditionalValue items(SequenceNode list, String pointer) {
            List<AdditionalValue> items = new ArrayList<>();
            for (Node item : list.getValue()) {
                items.add(value(item, pointer + "/" + items.size()));
            }
            return AdditionalValue.of(items);
        }

        private static AdditionalValue scalar(ScalarNode node) {
            String text = node.getValue();
            if (node.getTag().equals(Tag.NULL)) {
                return AdditionalValue.Nothing.NOTHING;
            }
            if (node.getTag().equals(Tag.BOOL)) {
                return Boolean.parseBoolean(text) ? AdditionalValue.Truth.TRUE : AdditionalValue.Truth.FALSE;
            }
            if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
                try {
                    return AdditionalValue.of(new BigDecimal(text));
                } catch (NumberFormatException e) {
                    // Infinity and the like, which are no numbers of JSON.
                    return AdditionalValue.of(text);
                }
            }
            return AdditionalValue.of(text);
        }

        private void refuse(ProblemCode code, String pointer, String message, String repair) {
            problems.error(code, places.getOrDefault(pointer, Place.inText(source)), message, repair);
        }

        private static String sentence(String problem) {
            return Character.toUpperCase(problem.charAt(0)) + problem.substring(1) + ".";
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
