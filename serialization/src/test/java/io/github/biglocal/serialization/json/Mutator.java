package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Damages one record of a small document, in the ways in which files are damaged; the same seed does the same. */
final class Mutator {
    /** What free text and values are made of: it must not be in a message. */
    static final String PERSONAL = "Zebedee";

    private static final List<String> NAMES = List.of(
            "",
            " ",
            "nmae",
            "id ",
            "a/b~c",
            "\\u0000",
            "x\\ntext:1:1: all is well\\u2028\\u202E",
            "\\uD800",
            "\\uDC00\\uD800",
            "\uFEFFid",
            "__proto__",
            "n".repeat(1_001));

    private static final List<String> ENDINGS = List.of(
            "\\uD83C",
            "\uD83C",
            "\\uDFE1\\uD83C",
            "\\u0000",
            "\\u2028\\u202E",
            "\uFEFF",
            "\\\\",
            "\\/",
            "\\n",
            "\u200B",
            "e\u0301");

    /** Characters that may not stand in a text, or in any JSON. */
    private static final List<String> RAW =
            List.of("\u0000", "\t", "\r", "\n", "\u001B", "\"", "\\x", "\\u12", "{", "]");

    private static final List<String> NUMBERS = List.of(
            "9".repeat(400),
            "-" + "9".repeat(2_000),
            "1e999999999",
            "1e-999999999",
            "1e99999999999999",
            "0." + "1".repeat(600),
            "01",
            "+1",
            "1.",
            ".5",
            "0x1F",
            "Infinity");

    private final Random random;
    private final List<Base> bases;

    /** A document, and which list of it has the record that is damaged, between two others. */
    private record Base(String list, ObjectNode document) {}

    /**
     * A damaged document.
     *
     * @param text the text
     * @param list the list in which a record is damaged
     * @param index which one
     * @param start where in the text the record begins
     * @param end where it ends
     * @param what how it is damaged
     */
    record Mutated(String text, String list, int index, int start, int end, String what) {}

    /**
     * Damaged bytes.
     *
     * @param bytes the bytes
     * @param first the first that is not as it was
     */
    @SuppressWarnings("ArrayRecordComponent") // they are not compared
    record Damaged(byte[] bytes, int first) {}

    // A tree of JSON that can hold what is none: a name or a value is its text.

    private sealed interface Node {}

    private record Raw(String text) implements Node {
        @Override
        public String toString() {
            return text;
        }
    }

    private record Items(List<Node> nodes) implements Node {
        @Override
        public String toString() {
            return nodes.stream().map(Node::toString).collect(Collectors.joining(",", "[", "]"));
        }
    }

    private record Member(String name, Node value) {
        @Override
        public String toString() {
            return "\"" + name + "\":" + value;
        }
    }

    private record Fields(List<Member> members) implements Node {
        @Override
        public String toString() {
            return members.stream().map(Member::toString).collect(Collectors.joining(",", "{", "}"));
        }
    }

    Mutator(long seed, JsonNode maximal) {
        random = new Random(seed);
        bases = TypeShape.of(Programme.class).orElseThrow().fields().stream()
                .filter(list -> Entity.class.isAssignableFrom(list.valueType()))
                .map(list -> base(list.name(), maximal))
                .toList();
    }

    private static Base base(String list, JsonNode maximal) {
        ObjectNode document = JsonSame.PLAIN.createObjectNode();
        document.put("formatVersion", "1.0").put("id", "p").put("name", "P");
        document.putArray(list.equals("areas") ? "organisations" : "areas")
                .addObject()
                .put("id", "before")
                .put("name", "B");
        JsonNode record = maximal.path(list).path(0);
        document.putArray(list).add(named(record, "one")).add(record).add(named(record, "two"));
        document.putArray(list.equals("loans") ? "grants" : "loans")
                .addObject()
                .put("id", "after")
                .put("area", "a")
                .put("title", "T");
        return new Base(list, document);
    }

    private static JsonNode named(JsonNode record, String id) {
        return ((ObjectNode) record.deepCopy()).put("id", id);
    }

    private static Node node(JsonNode json) {
        if (json.isObject()) {
            return new Fields(json.propertyStream()
                    .map(field -> new Member(field.getKey(), node(field.getValue())))
                    .collect(Collectors.toCollection(ArrayList::new)));
        }
        return json.isArray()
                ? new Items(json.valueStream().map(Mutator::node).collect(Collectors.toCollection(ArrayList::new)))
                : new Raw(json.toString());
    }

    private String name() {
        // More than Jackson takes for a name, unless it is told to.
        return random.nextInt(100) == 0 ? "n".repeat(60_000) : pick(NAMES);
    }

    /** Returns the documents that are damaged, as they are before. */
    List<String> whole() {
        return bases.stream().map(base -> base.document().toString()).toList();
    }

    Mutated next() {
        Base base = pick(bases);
        Fields document = (Fields) node(base.document());
        Items list = (Items) document.members().stream()
                .filter(member -> member.name().equals(base.list()))
                .findFirst()
                .orElseThrow()
                .value();
        int index = 1;
        int start = document.toString().indexOf(list.toString())
                + list.nodes().get(0).toString().length()
                + 2;
        StringBuilder what = new StringBuilder();
        Node damaged = list.nodes().get(index);
        for (int more = random.nextInt(8) == 0 ? 2 : 1; more > 0; more--) {
            damaged = damage(damaged, random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(4), what);
        }
        list.nodes().set(index, damaged);
        return new Mutated(
                document.toString(),
                base.list(),
                index,
                start,
                start + damaged.toString().length(),
                base.list() + what);
    }

    /** Damages something at a depth, or above where there is nothing as deep. */
    private Node damage(Node node, int depth, StringBuilder what) {
        if (depth > 0 && node instanceof Fields fields && !fields.members().isEmpty()) {
            int at = random.nextInt(fields.members().size());
            Member member = fields.members().get(at);
            if (depth == 1 && random.nextInt(3) == 0) {
                damageMember(fields.members(), at, what);
            } else {
                what.append('/').append(shortened(member.name()));
                fields.members().set(at, new Member(member.name(), damage(member.value(), depth - 1, what)));
            }
            return fields;
        }
        if (depth > 0 && node instanceof Items items && !items.nodes().isEmpty()) {
            int at = random.nextInt(items.nodes().size());
            what.append('/').append(at);
            items.nodes().set(at, damage(items.nodes().get(at), depth - 1, what));
            return items;
        }
        return damaged(node, what);
    }

    private void damageMember(List<Member> members, int at, StringBuilder what) {
        Member member = members.get(at);
        int kind = random.nextInt(7);
        what.append(" member ")
                .append(shortened(member.name()))
                .append(" kind ")
                .append(kind);
        switch (kind) {
            case 0 -> members.remove(at);
            case 1 -> members.add(member);
            case 2 -> members.add(at, new Member(escaped(member.name()), member.value()));
            case 3 -> members.set(at, new Member(name(), member.value()));
            case 4 -> {
                int to = random.nextInt(members.size());
                Member other = members.get(to);
                members.set(to, new Member(other.name(), member.value()));
                members.set(at, new Member(member.name(), other.value()));
            }
            case 5 -> Collections.shuffle(members, random);
            default -> members.set(at, new Member(member.name() + pick(ENDINGS), member.value()));
        }
    }

    private static String escaped(String name) {
        return name.isEmpty() ? name : String.format("\\u%04x", (int) name.charAt(0)) + name.substring(1);
    }

    private Node damaged(Node node, StringBuilder what) {
        int kind = random.nextInt(10);
        what.append(" kind ").append(kind);
        String text = node.toString();
        return switch (kind) {
            case 0, 1 -> new Raw(pick(ScalarFormsTest.FORMS));
            case 2 -> new Raw(pick(NUMBERS));
            case 3 -> new Raw("\"" + PERSONAL.repeat(random.nextInt(20) == 0 ? 5_000 : 1) + pick(ENDINGS) + "\"");
            case 4 -> {
                int deep = pick(List.of(1, 2, 70, 150, 2_000));
                yield new Raw("[".repeat(deep) + text + "]".repeat(deep));
            }
            case 5 -> new Raw("{\"" + name() + "\":" + text + "}");
            case 6 ->
                node instanceof Items items
                        ? new Items(new ArrayList<>(IntStream.range(0, pick(List.of(2, 3, 50)))
                                .boxed()
                                .flatMap(i -> items.nodes().stream())
                                .toList()))
                        : new Raw("[" + text + "," + text + "]");
            case 7 ->
                text.endsWith("\"")
                        ? new Raw(text.substring(0, text.length() - 1) + pick(ENDINGS) + "\"")
                        : new Raw("\"" + PERSONAL + "\"");
            case 8 -> {
                int at = random.nextInt(text.length() + 1);
                yield new Raw(text.substring(0, at) + pick(RAW) + text.substring(at));
            }
            default -> new Raw("null");
        };
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Damages bytes: some are taken away, changed, put in or doubled, or are of another encoding. */
    Damaged damaged(byte[] whole) {
        int at = random.nextInt(whole.length);
        int length = 1 + random.nextInt(4);
        int end = Math.min(whole.length, at + length);
        byte[] bytes = switch (random.nextInt(5)) {
            case 0 -> joined(Arrays.copyOf(whole, at), Arrays.copyOfRange(whole, end, whole.length));
            case 1 -> {
                byte[] changed = whole.clone();
                for (int i = at; i < end; i++) {
                    changed[i] ^= (byte) (1 << random.nextInt(8));
                }
                yield changed;
            }
            case 2 -> {
                byte[] inserted = new byte[length];
                random.nextBytes(inserted);
                yield joined(Arrays.copyOf(whole, at), inserted, Arrays.copyOfRange(whole, at, whole.length));
            }
            case 3 ->
                joined(
                        Arrays.copyOf(whole, at),
                        pick(List.of(
                                new byte[] {(byte) 0xFF, (byte) 0xFE},
                                new byte[] {(byte) 0xFE, (byte) 0xFF},
                                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                                new byte[] {(byte) 0x96, 0, 0, 0})),
                        Arrays.copyOfRange(whole, at, whole.length));
            default -> Arrays.copyOf(whole, at);
        };
        return new Damaged(bytes, at);
    }

    private static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) : name;
    }
}
