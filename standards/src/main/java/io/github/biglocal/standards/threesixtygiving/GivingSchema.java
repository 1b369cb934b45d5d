package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.StandardProblems;
import io.github.biglocal.standards.schema.SchemaFault;
import io.github.biglocal.standards.schema.StandardSchema;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The published schema of 360Giving grants and packages, with its closed lists of codes, and with the extensions that are asked for:
 *
 * <pre>{@code
 * GivingSchema schema = GivingSchema.standard().withExtensions(metadata.extensions());
 * for (Problem problem : schema.check(grant)) {
 *     logger.warn("{}: {}", ValidityGroup.of(problem.code()), problem);
 * }
 * }</pre>
 *
 * <p>A grant is valid if nothing is found. That is what the schema says, and what its closed lists of codes say, which it only names:
 * {@code regrantType}, {@code locationScope}, the reasons and purposes of grants to individuals, and {@code geoCodeType}, which it does not
 * even name. Each mistake gives one problem.
 *
 * <p>Source: 360Giving Data Standard 1.4.3 (14 October 2025), CC BY 4.0.
 *
 * <p>Immutable and thread-safe.
 */
public final class GivingSchema {
    private static final String DEI = "dei";
    private static final int MOST_NAMED = 3;
    private static final GivingSchema STANDARD = new GivingSchema(published("360-giving-schema.json"));

    private final StandardSchema grants;
    private final GivingField fields;

    private GivingSchema(ObjectNode grants) {
        this.fields = GivingField.grant(grants);
        this.grants = StandardSchema.of(withGeoCodeTypes(grants), closedLists());
    }

    /** {@return the schema of the standard, without extensions} */
    public static GivingSchema standard() {
        return STANDARD;
    }

    /**
     * {@return the same with extensions; those that are not {@link #knownExtensions known} are passed over}
     *
     * @param ids their identifiers, such as {@code dei}
     */
    public GivingSchema withExtensions(Collection<String> ids) {
        Objects.requireNonNull(ids, "ids");
        return ids.contains(DEI) ? WithDei.SCHEMA : this;
    }

    /** {@return the identifiers of the extensions that are known: {@code dei}, on diversity, equity and inclusion} */
    public static Set<String> knownExtensions() {
        return Set.of(DEI);
    }

    /**
     * {@return what makes a grant invalid, each with its pointer within the grant; empty if it is valid} {@link ValidityGroup} groups it as
     * the official tool does.
     *
     * @param grant the grant
     */
    public List<Problem> check(GivingGrant grant) {
        Objects.requireNonNull(grant, "grant");
        return problems(grants.check(grant.fields()), Place.inText("grant")::at);
    }

    /**
     * {@return what makes a grant of a file invalid, each with its place; empty if it is valid}
     *
     * @param grant the grant
     */
    public List<Problem> check(PlacedGrant grant) {
        Objects.requireNonNull(grant, "grant");
        return problems(grants.check(grant.grant().fields()), grant::placeOf);
    }

    /**
     * {@return what makes the metadata of a package invalid, and extensions that are not known, each with its place; empty if there is
     * nothing}
     *
     * @param metadata what the package says about itself
     * @param place where it is; the pointer of the field is added
     */
    public List<Problem> check(GivingMetadata metadata, Place place) {
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(place, "place");
        return check(metadata, pointer -> at(place, pointer));
    }

    /** The same, with the place of each field by its pointer. */
    List<Problem> check(GivingMetadata metadata, Function<String, Place> places) {
        List<Problem> problems = new ArrayList<>(problems(Packages.SCHEMA.check(metadata.fields()), places));
        JsonNode extensions = metadata.fields().path("extensions");
        for (int each = 0; each < extensions.size(); each++) {
            JsonNode id = extensions.get(each);
            if (extensions.isArray() && id.isTextual() && !knownExtensions().contains(id.textValue())) {
                problems.add(Problem.error(
                                ProblemCode.UNKNOWN_CODE,
                                places.apply("/extensions/" + each),
                                "The extension is not known, so its fields are not checked.",
                                "Write " + Text.listOr(knownExtensions()) + ", or remove it.")
                        .withRaw(id.textValue()));
            }
        }
        return List.copyOf(problems);
    }

    /** What the schema of packages says of a list without a grant; or of the list that is not there. */
    static Problem noGrants(String source, boolean isListMissing) {
        Place place = Place.inText(source).at("/grants");
        return isListMissing
                ? Problem.error(
                        ProblemCode.MISSING_FIELD,
                        place,
                        "The list of grants is missing.",
                        "Put the grants into a list named grants.")
                : Problem.error(StandardProblems.TOO_FEW, place, "There are no grants.", "Add at least one grant.");
    }

    /** What the schema of packages says of several grants with one identifier: at the first, with the places of the others. */
    static Problem repeated(RepeatedId repeated) {
        List<String> others = repeated.places().stream()
                .skip(1)
                .limit(MOST_NAMED)
                .map(GivingFinding::shown)
                .collect(Collectors.toCollection(ArrayList::new));
        long more = repeated.grants() - 1 - others.size();
        if (more > 0 && !others.isEmpty()) {
            others.add(Text.number(more) + " more");
        }
        return Problem.error(
                        StandardProblems.DUPLICATE_ID,
                        repeated.places().get(0),
                        Text.count(repeated.grants(), "grant") + " have this identifier"
                                + (others.isEmpty() ? "." : "; it is also at " + Text.list(others) + "."),
                        "Give each grant an identifier of its own.")
                .withRaw(repeated.id());
    }

    private static Place at(Place place, String pointer) {
        if (place instanceof Place.InText text) {
            return text.at(pointer);
        }
        return place instanceof Place.InSheet sheet
                ? sheet.at(pointer)
                : Place.inText(place.source()).at(pointer);
    }

    private static List<Problem> problems(List<SchemaFault> faults, Function<String, Place> places) {
        if (faults.isEmpty()) {
            return List.of();
        }
        return faults.stream()
                .map(fault -> fault.at(places.apply(fault.pointer())))
                .toList();
    }

    /**
     * {@return the names of fields that the standard does not have, nor an extension that is asked for, as pointers without numbers such as
     * {@code /Website/Decision Notes}; in their order} Additional fields do not make a grant invalid.
     *
     * @param grant the grant
     */
    public List<String> additionalFields(GivingGrant grant) {
        Objects.requireNonNull(grant, "grant");
        return grants.unknownFields(grant.fields());
    }

    /** The fields of a grant, for the columns of tables. */
    GivingField fields() {
        return fields;
    }

    /** The schema itself gives the types of areas no list, but the reference of the standard does. */
    private static ObjectNode withGeoCodeTypes(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        ((ObjectNode) copy.at("/$defs/Location/properties/geoCodeType"))
                .put("codelist", GivingCodelist.GEO_CODE_TYPE.file())
                .put("openCodelist", false);
        return copy;
    }

    /** A blank type of an area is none: the list has no type for a country, so publishers leave it blank. */
    private static Map<String, Set<String>> closedLists() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (GivingCodelist list : GivingCodelist.values()) {
            lists.put(list.file(), list.codes());
        }
        lists.computeIfPresent(GivingCodelist.GEO_CODE_TYPE.file(), (file, codes) -> {
            Set<String> withBlank = new HashSet<>(codes);
            withBlank.add("");
            return withBlank;
        });
        return lists;
    }

    static ObjectNode published(String name) {
        try (InputStream stream = Objects.requireNonNull(GivingSchema.class.getResourceAsStream(name), name)) {
            return (ObjectNode) new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes an object as a patch says (JSON Merge Patch, RFC 7396). */
    static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode part) {
                if (!(target.get(change.getKey()) instanceof ObjectNode)) {
                    target.putObject(change.getKey());
                }
                merge((ObjectNode) target.get(change.getKey()), part);
            } else {
                target.set(change.getKey(), value);
            }
        });
    }

    @Override
    public String toString() {
        return this == STANDARD ? "360Giving Data Standard 1.4" : "360Giving Data Standard 1.4 with " + DEI;
    }

    /** Made when it is first asked for. */
    private static final class WithDei {
        private static final GivingSchema SCHEMA = new GivingSchema(merged());

        private static ObjectNode merged() {
            ObjectNode schema = published("360-giving-schema.json");
            merge(schema, published("dei/360-giving-schema.json"));
            return schema;
        }
    }

    /** The schema of packages, but for the grants, which are checked one by one. Made when it is first asked for. */
    private static final class Packages {
        private static final StandardSchema SCHEMA = StandardSchema.of(metadata(), Map.of());

        private static ObjectNode metadata() {
            ObjectNode schema = published("360-giving-package-schema.json");
            ((ObjectNode) schema.get("properties")).remove("grants");
            ArrayNode required = (ArrayNode) schema.get("required");
            for (int each = required.size() - 1; each >= 0; each--) {
                if (required.get(each).asText().equals("grants")) {
                    required.remove(each);
                }
            }
            return schema;
        }
    }
}
