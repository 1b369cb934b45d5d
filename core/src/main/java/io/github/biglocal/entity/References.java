package io.github.biglocal.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Gathers the references of one record to others, field by field. Not safe for use by several threads at once. */
public final class References {
    private final List<FieldReference> references = new ArrayList<>();

    private References() {}

    /** {@return an empty list of references} */
    public static References of() {
        return new References();
    }

    /**
     * Adds a record that is always named.
     *
     * @param field the field
     * @param id the id it holds
     * @return this
     */
    public References one(String field, EntityId<?> id) {
        return to(field, id.reference());
    }

    /**
     * Adds a record that may be named.
     *
     * @param field the field
     * @param id the id it holds; empty if none is recorded
     * @return this
     */
    public References optional(String field, Optional<? extends EntityId<?>> id) {
        Objects.requireNonNull(field, "field");
        id.ifPresent(named -> one(field, named));
        return this;
    }

    /**
     * Adds a record of any kind.
     *
     * @param field the field
     * @param record the record it names; empty if none is recorded
     * @return this
     */
    public References any(String field, Optional<Reference> record) {
        Objects.requireNonNull(field, "field");
        record.ifPresent(named -> to(field, named));
        return this;
    }

    /**
     * Adds every record of a list, each with its place.
     *
     * @param field the field
     * @param ids the ids it holds
     * @return this
     */
    public References each(String field, List<? extends EntityId<?>> ids) {
        Objects.requireNonNull(field, "field");
        for (int i = 0; i < ids.size(); i++) {
            one(field + "/" + i, ids.get(i));
        }
        return this;
    }

    /**
     * Adds every record of a set, which has no places.
     *
     * @param field the field
     * @param ids the ids it holds
     * @return this
     */
    public References each(String field, Set<? extends EntityId<?>> ids) {
        Objects.requireNonNull(field, "field");
        ids.forEach(id -> one(field, id));
        return this;
    }

    /**
     * Adds the record that each thing of a list may name, such as the contributor of each line.
     *
     * @param <P> the kind of thing
     * @param field the field
     * @param parts the things it holds
     * @param fieldOfPart the field of such a thing
     * @param id gives the id that this field holds; empty if none is recorded
     * @return this
     */
    public <P> References parts(
            String field,
            List<P> parts,
            String fieldOfPart,
            Function<? super P, ? extends Optional<? extends EntityId<?>>> id) {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(fieldOfPart, "fieldOfPart");
        Objects.requireNonNull(id, "id");
        for (int i = 0; i < parts.size(); i++) {
            Optional<? extends EntityId<?>> named = id.apply(parts.get(i));
            if (named.isPresent()) {
                one(field + "/" + i + "/" + fieldOfPart, named.get());
            }
        }
        return this;
    }

    /**
     * Adds the record of any kind that each thing of a list may name, such as what each decision is about.
     *
     * @param <P> the kind of thing
     * @param field the field
     * @param parts the things it holds
     * @param fieldOfPart the field of such a thing
     * @param record gives the record that this field names; empty if none is recorded
     * @return this
     */
    public <P> References anyOfParts(
            String field, List<P> parts, String fieldOfPart, Function<? super P, Optional<Reference>> record) {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(fieldOfPart, "fieldOfPart");
        Objects.requireNonNull(record, "record");
        for (int i = 0; i < parts.size(); i++) {
            any(field + "/" + i + "/" + fieldOfPart, record.apply(parts.get(i)));
        }
        return this;
    }

    /**
     * Adds the references of parts of a record that hold several ids in a field.
     *
     * @param <P> the kind of thing
     * @param field the field
     * @param parts the things it holds
     * @param fieldOfPart the field of such a thing
     * @param ids gives the ids that this field holds
     * @return this
     */
    public <P> References eachOfParts(
            String field,
            List<P> parts,
            String fieldOfPart,
            Function<? super P, ? extends List<? extends EntityId<?>>> ids) {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(fieldOfPart, "fieldOfPart");
        Objects.requireNonNull(ids, "ids");
        for (int i = 0; i < parts.size(); i++) {
            each(field + "/" + i + "/" + fieldOfPart, ids.apply(parts.get(i)));
        }
        return this;
    }

    /**
     * Adds the references of records within this one, each by its id.
     *
     * @param field the field
     * @param records the records it holds
     * @return this
     */
    public References within(String field, List<? extends Entity> records) {
        Objects.requireNonNull(field, "field");
        for (Entity record : records) {
            for (FieldReference reference : record.references()) {
                to(
                        field + "/" + FieldReference.step(record.reference().id()) + "/" + reference.field(),
                        reference.to());
            }
        }
        return this;
    }

    private References to(String field, Reference record) {
        references.add(new FieldReference(field, record));
        return this;
    }

    /** {@return the references gathered} */
    public List<FieldReference> toList() {
        return List.copyOf(references);
    }

    @Override
    public String toString() {
        return references.toString();
    }
}
