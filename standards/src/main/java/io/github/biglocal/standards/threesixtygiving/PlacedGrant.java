package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A grant at its place in a file. Checks are asked about it, and name it by that place, {@code /grants/17}, never by its identifier, which may
 * be missing or given twice. Immutable and thread-safe.
 */
public final class PlacedGrant implements Entity {
    private final GivingGrant grant;
    private final int index;
    private final Function<String, Place> places;
    private final List<Problem> problems;
    private final int otherRows;
    private final long unlisted;

    /** Made when it is first asked for; several threads may each make it, and all make the same. */
    private @Nullable PublishedDays days;

    private PlacedGrant(
            GivingGrant grant,
            int index,
            Function<String, Place> places,
            List<Problem> problems,
            int otherRows,
            long unlisted) {
        this.grant = grant;
        this.index = index;
        this.places = places;
        this.problems = problems;
        this.otherRows = otherRows;
        this.unlisted = unlisted;
    }

    /**
     * {@return a grant at its place}
     *
     * @param grant the grant
     * @param index its number in the file, from 0
     * @param places gives the place of a field of the grant, by the pointer within it such as {@code /recipientOrganization/0/id}; of an
     *     empty pointer, that of the grant
     * @param problems what reading it met
     */
    static PlacedGrant of(GivingGrant grant, int index, Function<String, Place> places, List<Problem> problems) {
        return new PlacedGrant(grant, index, places, List.copyOf(problems), 0, 0);
    }

    /** The same, of a sheet in which so many rows have its identifier and contradict it, and with so many problems that are not listed. */
    PlacedGrant withCounts(int rows, long problemsNotListed) {
        return new PlacedGrant(grant, index, places, problems, rows, problemsNotListed);
    }

    /** How many problems it has besides those that are listed. */
    long unlisted() {
        return unlisted;
    }

    /** How many rows of its sheet have its identifier and contradict it, so each must be another grant. */
    int otherRows() {
        return otherRows;
    }

    /** {@return the grant} */
    public GivingGrant grant() {
        return grant;
    }

    /** {@return its number among the grants of the file, from 0} */
    public int index() {
        return index;
    }

    /** {@return where it is in the package, as a JSON pointer: {@code /grants/17}} */
    public String pointer() {
        return "/grants/" + index;
    }

    /** {@return where it is in the file: with the pointer, and its line and column, or in a sheet its first row} */
    public Place place() {
        return places.apply("");
    }

    /**
     * {@return where a field of it is in the file: with its pointer, and its line and column, or its cell; of a field that is not there, those of
     * the nearest thing that it would be in}
     *
     * @param pointer the field, as a JSON pointer within the grant, such as {@code /recipientOrganization/0/id}
     */
    public Place placeOf(String pointer) {
        return places.apply(Objects.requireNonNull(pointer, "pointer"));
    }

    /** {@return what reading it met, such as a cell that is no number} */
    public List<Problem> problems() {
        return problems;
    }

    /** The days that the published checks look at; several ask for them. */
    PublishedDays days() {
        PublishedDays known = days;
        if (known == null) {
            known = PublishedDays.of(grant.fields());
            days = known;
        }
        return known;
    }

    /** {@return the grant by its place, such as {@code PublishedGrant /grants/17}; by this its findings are accepted} */
    @Override
    public Reference reference() {
        return Losses.of(index);
    }

    @Override
    public List<Change> changes() {
        return List.of();
    }

    @Override
    public List<FieldReference> references() {
        return List.of();
    }

    /** {@return where it is in the package} */
    @Override
    public String toString() {
        return pointer();
    }
}
