package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.reading.Place;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A package of 360Giving data: grants, and what is said about them all. Immutable and thread-safe; equal when all of it is.
 *
 * @param metadata what it says about itself; without any fields where it says nothing
 * @param grants the grants, in their order
 */
public record GivingPackage(GivingMetadata metadata, List<GivingGrant> grants) {
    /** Copies the list. */
    public GivingPackage {
        Objects.requireNonNull(metadata, "metadata");
        grants = List.copyOf(Objects.requireNonNull(grants, "grants"));
    }

    /**
     * {@return a package that says nothing about itself}
     *
     * @param grants the grants, in their order
     */
    public static GivingPackage of(List<GivingGrant> grants) {
        Objects.requireNonNull(grants, "grants");
        return new GivingPackage(GivingMetadata.builder().build(), grants);
    }

    /**
     * {@return the grants, each at its place in this package} The checks ask for these. A place has no line, only the pointer, such as
     * {@code /grants/17}.
     *
     * @param source what to call the package in places, such as the name of a file
     */
    public List<PlacedGrant> placed(String source) {
        Place.InText place = Place.inText(Objects.requireNonNull(source, "source"));
        return IntStream.range(0, grants.size())
                .mapToObj(index -> PlacedGrant.of(
                        grants.get(index), index, pointer -> place.at("/grants/" + index + pointer), List.of()))
                .toList();
    }

    /** {@return how many grants it has} */
    @Override
    public String toString() {
        return grants.size() + (grants.size() == 1 ? " grant" : " grants");
    }
}
