package io.github.biglocal.standards.ocds;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import java.util.List;
import java.util.Objects;

/**
 * A release at its place in a package. Checks are asked about it, and name it by that place, {@code /releases/3}, never by its identifier,
 * which may be missing or given twice. Immutable and thread-safe.
 */
public final class PlacedRelease implements Entity {
    /** What a release is called wherever something is said about it. */
    static final String KIND = "Release";

    private final OcdsRelease release;
    private final String pointer;

    PlacedRelease(OcdsRelease release, String pointer) {
        this.release = release;
        this.pointer = pointer;
    }

    /**
     * {@return a release as the first of a package, such as one that was made rather than read}
     *
     * @param release the release
     */
    public static PlacedRelease alone(OcdsRelease release) {
        Objects.requireNonNull(release, "release");
        return new PlacedRelease(release, "/releases/0");
    }

    /** {@return the release} */
    public OcdsRelease release() {
        return release;
    }

    /**
     * {@return where it is in the package, as a JSON pointer: {@code /releases/3}, {@code /records/3/compiledRelease}} Of a file of
     * releases without a package, and of lines, it is the place that it has when it is written as a package.
     */
    public String pointer() {
        return pointer;
    }

    @Override
    public Reference reference() {
        return new Reference(KIND, pointer);
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
        return pointer;
    }
}
