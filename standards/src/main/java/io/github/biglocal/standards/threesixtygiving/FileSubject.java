package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.organisation.OrgIdForm;
import io.github.biglocal.reading.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a file says as a whole: who its funders are, by which names and identifiers, and which of its grants look alike. Checks of a file
 * are asked about it. It is gathered while the grants pass by, and keeps none of them.
 *
 * <p>Immutable and thread-safe.
 */
public final class FileSubject implements Entity {
    /** What is asked of all grants together. */
    enum Question {
        /** The first place of each identifier of a funder. */
        FUNDERS,
        /** Where an identifier of a funder has another name than at first. */
        FURTHER_NAMES,
        /** Where a name of a funder has another identifier than at first. */
        FURTHER_IDENTIFIERS,
        /** The first place of each funder, if there are several; however its identifier is written. */
        DISTINCT_FUNDERS,
        /** The first place of each further name of a funder; however either is written. */
        DISTINCT_NAMES,
        /** The first place of each further identifier of a name; however either is written. */
        DISTINCT_IDENTIFIERS,
        /** The first place of each further way to write an identifier of a funder. */
        WRITINGS_OF_IDENTIFIERS,
        /** The first place of each further way to write the name of a funder. */
        WRITINGS_OF_NAMES,
        /** Grants whose identifier another before them has. */
        REPEATED_IDENTIFIERS,
        /** Where what the file says about itself has an e-mail address. */
        ADDRESSES_OF_METADATA,
        /** Grants that say the same as another before them, but for the identifier. */
        LIKELY_DUPLICATES
    }

    /**
     * Places in a file: the exact numbers, and the first of the pointers.
     *
     * @param grants in how many grants they are
     * @param places how many there are
     * @param pointers the first of them, as JSON pointers
     * @param where the same, as places in the file
     */
    record Answered(long grants, long places, List<String> pointers, List<Place> where) {
        static final Answered NOTHING = new Answered(0, 0, List.of(), List.of());

        Answered {
            pointers = List.copyOf(pointers);
            where = List.copyOf(where);
        }
    }

    private final String source;
    private final long grants;
    private final Map<Question, Answered> answers;

    private FileSubject(String source, long grants, Map<Question, Answered> answers) {
        this.source = source;
        this.grants = grants;
        this.answers = answers;
    }

    /**
     * {@return what some grants say as a whole}
     *
     * @param source the name of the file
     * @param grants its grants, in their order
     */
    public static FileSubject of(String source, Collection<PlacedGrant> grants) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(grants, "grants");
        Gathering gathering = new Gathering(Set.of(Question.values()), Integer.MAX_VALUE, new RepeatedIds(0));
        grants.forEach(gathering::add);
        return gathering.toFile(source);
    }

    /** {@return the name of the file} */
    public String source() {
        return source;
    }

    /** {@return how many grants it has} */
    public long grants() {
        return grants;
    }

    Answered answer(Question question) {
        return answers.getOrDefault(question, Answered.NOTHING);
    }

    @Override
    public Reference reference() {
        return new Reference("FileSubject", "/grants");
    }

    @Override
    public List<Change> changes() {
        return List.of();
    }

    @Override
    public List<FieldReference> references() {
        return List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileSubject file
                && source.equals(file.source)
                && grants == file.grants
                && answers.equals(file.answers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, grants, answers);
    }

    /** {@return the name of the file} */
    @Override
    public String toString() {
        return source;
    }

    /** Takes the grants one by one. Not thread-safe. */
    static final class Gathering {
        private static final String BETWEEN = "\u0000";
        /** Of a tidied text, how it was written. */
        private static final int WRITING = 0;
        /** Of an identifier the name, and of a name the identifier. */
        private static final int OTHER = 1;

        private final Set<Question> questions;
        private final int pointers;
        private final boolean asksExactly;
        private final boolean asksLoosely;
        private final Map<Question, Found> found = new EnumMap<>(Question.class);
        /** The identifiers of funders as they are written, each with its first name. */
        private final FirstValues namesOfIds = new FirstValues(1);
        /** The names of funders as they are written, each with its first identifier. */
        private final FirstValues idsOfNames = new FirstValues(1);
        /** The tidied identifiers of funders, each with its first way to write it and its first tidied name. */
        private final FirstValues ofTidyIds = new FirstValues(2);
        /** The tidied names of funders, each with its first way to write it and its first tidied identifier. */
        private final FirstValues ofTidyNames = new FirstValues(2);
        /** Further values of keys; most files have few. */
        private final Map<Question, LongSet> further = new EnumMap<>(Question.class);

        private final RepeatedIds ids;
        /** The identifiers that have blanks around them, without these. */
        private final IdSet bared = new IdSet();
        /** What the grants say, each as a number: a text of each would take several times the memory. */
        private final LongSet likenesses = new LongSet();

        private long grants;

        /**
         * Gathers what is asked, and keeps that many pointers for each question; and the identifiers, of which it keeps so many places as
         * they are set to.
         */
        Gathering(Set<Question> questions, int pointers, RepeatedIds ids) {
            this.questions = questions;
            this.ids = ids;
            this.pointers = pointers;
            asksExactly = asks(Question.FUNDERS, Question.FURTHER_NAMES, Question.FURTHER_IDENTIFIERS);
            asksLoosely = asks(
                    Question.DISTINCT_FUNDERS,
                    Question.DISTINCT_NAMES,
                    Question.DISTINCT_IDENTIFIERS,
                    Question.WRITINGS_OF_IDENTIFIERS,
                    Question.WRITINGS_OF_NAMES);
            questions.forEach(question -> found.put(question, new Found()));
        }

        private boolean asks(Question... any) {
            return List.of(any).stream().anyMatch(questions::contains);
        }

        void add(PlacedGrant given) {
            grants++;
            ObjectNode grant = given.grant().fields();
            if (asksExactly || asksLoosely) {
                for (Nodes.Each funder = Nodes.objects(grant, "fundingOrganization"); funder.next(); ) {
                    JsonNode id = funder.get().get("id");
                    JsonNode name = funder.get().get("name");
                    if (asksExactly && id != null) {
                        addExactly(given, funder.index(), id, name);
                    }
                    if (asksLoosely) {
                        addLoosely(given, funder.index(), said(id), said(name));
                    }
                }
            }
            if (isRepeated(given)) {
                note(Question.REPEATED_IDENTIFIERS, given, "/id");
            }
            if (questions.contains(Question.LIKELY_DUPLICATES)) {
                addLikeness(given, grant);
            }
        }

        /** Whether a grant before this one has the same identifier, but for blanks around it, which few have. */
        private boolean isRepeated(PlacedGrant given) {
            boolean isAgain = ids.add(given);
            String id = Nodes.text(given.grant().fields(), "id");
            if (id == null || id.isBlank()) {
                return false;
            }
            String bare = id.strip();
            if (bare.length() == id.length()) {
                return isAgain || bared.contains(id);
            }
            boolean isBareAgain = bared.add(bare, 0, 0, 0) != IdSet.NEW;
            return isAgain || isBareAgain || ids.contains(bare);
        }

        /** What a field says, as text; empty if it is not there, or says nothing. */
        private static String said(@Nullable JsonNode value) {
            return value == null || !Nodes.isGiven(value) ? "" : asText(value);
        }

        /** Never the same for a text and for something else. */
        private static String asText(JsonNode value) {
            return value.isTextual() ? value.textValue() : BETWEEN + value;
        }

        private void addExactly(PlacedGrant given, int index, JsonNode idValue, @Nullable JsonNode nameValue) {
            String id = asText(idValue);
            if (namesOfIds.add(id) && Nodes.isGiven(idValue)) {
                note(Question.FUNDERS, given, "/fundingOrganization/" + index + "/id");
            }
            if (nameValue == null) {
                return;
            }
            String name = asText(nameValue);
            if (namesOfIds.isOther(id, 0, name)) {
                note(Question.FURTHER_NAMES, given, "/fundingOrganization/" + index + "/name");
            }
            if (idsOfNames.isOther(name, 0, id)) {
                note(Question.FURTHER_IDENTIFIERS, given, "/fundingOrganization/" + index + "/id");
            }
        }

        private void addLoosely(PlacedGrant given, int index, String id, String name) {
            String tidyId = tidiedId(id);
            String tidyName = tidied(name);
            String pointer = "/fundingOrganization/" + index;
            if (!tidyId.isEmpty()) {
                if (ofTidyIds.add(tidyId)) {
                    note(Question.DISTINCT_FUNDERS, given, pointer + "/id");
                }
                if (isFurther(Question.WRITINGS_OF_IDENTIFIERS, ofTidyIds, tidyId, WRITING, id)) {
                    note(Question.WRITINGS_OF_IDENTIFIERS, given, pointer + "/id");
                }
            }
            if (!tidyName.isEmpty() && isFurther(Question.WRITINGS_OF_NAMES, ofTidyNames, tidyName, WRITING, name)) {
                note(Question.WRITINGS_OF_NAMES, given, pointer + "/name");
            }
            if (!tidyId.isEmpty() && !tidyName.isEmpty()) {
                if (isFurther(Question.DISTINCT_NAMES, ofTidyIds, tidyId, OTHER, tidyName)) {
                    note(Question.DISTINCT_NAMES, given, pointer + "/name");
                }
                if (isFurther(Question.DISTINCT_IDENTIFIERS, ofTidyNames, tidyName, OTHER, tidyId)) {
                    note(Question.DISTINCT_IDENTIFIERS, given, pointer + "/id");
                }
            }
        }

        /** Whether the key had another value before, and not yet this one. */
        private boolean isFurther(Question question, FirstValues firsts, String key, int kind, String value) {
            return firsts.isOther(key, kind, value)
                    && further.computeIfAbsent(question, unused -> new LongSet())
                            .add(LongSet.hash(key + BETWEEN + value));
        }

        /** The identifier of an organisation in its right form; if it has none, without regard to blanks and case. */
        static String tidiedId(String id) {
            return id.isEmpty() ? "" : OrgIdForm.check(id).rightForm().orElseGet(() -> tidied(id));
        }

        static String tidied(String text) {
            return text.replaceAll("[\\p{Z}\\s]+", " ").strip().toLowerCase(Locale.ROOT);
        }

        /** Alike are grants with the same day, amount, funders and recipients, and the same title. */
        private void addLikeness(PlacedGrant given, ObjectNode grant) {
            JsonNode amount = grant.get("amountAwarded");
            if (amount == null || !amount.isNumber()) {
                return;
            }
            StringBuilder key = new StringBuilder();
            key.append(amount.decimalValue().stripTrailingZeros()).append(BETWEEN);
            for (String name : List.of("currency", "awardDate", "title")) {
                String text = Nodes.text(grant, name);
                if (text == null) {
                    return;
                }
                key.append(tidied(text)).append(BETWEEN);
            }
            for (String name : List.of("fundingOrganization", "recipientOrganization")) {
                for (Nodes.Each each = Nodes.objects(grant, name); each.next(); ) {
                    key.append(said(each.get().get("id"))).append(BETWEEN);
                }
                key.append(BETWEEN);
            }
            if (grant.get("recipientIndividual") instanceof ObjectNode individual) {
                key.append(said(individual.get("id")));
            }
            if (!likenesses.add(LongSet.hash(key.toString()))) {
                note(Question.LIKELY_DUPLICATES, given, "/id");
            }
        }

        private void note(Question question, PlacedGrant given, String pointer) {
            Found its = found.get(question);
            if (its == null) {
                return;
            }
            its.places++;
            if (its.last != given.index()) {
                its.last = given.index();
                its.grants++;
            }
            if (its.pointers.size() < pointers) {
                its.pointers.add(given.pointer() + pointer);
                its.where.add(given.placeOf(pointer));
            }
        }

        /** Takes what the file says about itself, and the places of its fields. */
        void addMetadata(GivingMetadata metadata, Function<String, Place> placeOf) {
            Found its = found.get(Question.ADDRESSES_OF_METADATA);
            if (its == null) {
                return;
            }
            for (CheckFinding each : EmailSearch.ofMetadata(metadata)) {
                its.places++;
                if (its.pointers.size() < pointers) {
                    its.pointers.add(each.pointer());
                    its.where.add(placeOf.apply(each.pointer()));
                }
            }
        }

        FileSubject toFile(String source) {
            Map<Question, Answered> answers = new EnumMap<>(Question.class);
            found.forEach((question, its) -> {
                boolean severalFunders = question == Question.FUNDERS || question == Question.DISTINCT_FUNDERS;
                if (its.places > (severalFunders ? 1 : 0)) {
                    answers.put(question, new Answered(its.grants, its.places, its.pointers, its.where));
                }
            });
            return new FileSubject(source, grants, answers);
        }
    }

    /** What was found for a question so far. */
    private static final class Found {
        private final List<String> pointers = new ArrayList<>();
        private final List<Place> where = new ArrayList<>();
        private long places;
        private long grants;
        private int last = -1;
    }
}
