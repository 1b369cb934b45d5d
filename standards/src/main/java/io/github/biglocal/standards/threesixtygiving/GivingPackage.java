package io.github.biglocal.standards.threesixtygiving;

import java.util.List;
import java.util.Objects;

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
        grants = List.copyOf(grants);
    }

    /**
     * {@return a package that says nothing about itself}
     *
     * @param grants the grants, in their order
     */
    public static GivingPackage of(List<GivingGrant> grants) {
        return new GivingPackage(GivingMetadata.builder().build(), grants);
    }

    /** {@return how many grants it has} */
    @Override
    public String toString() {
        return grants.size() + (grants.size() == 1 ? " grant" : " grants");
    }
}
