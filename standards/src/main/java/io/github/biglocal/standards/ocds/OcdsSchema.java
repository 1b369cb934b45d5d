package io.github.biglocal.standards.ocds;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.standards.schema.SchemaFault;
import io.github.biglocal.standards.schema.StandardSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The published schema of releases. A release is valid if nothing is found. Each mistake gives one problem.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release schema, Apache-2.0.
 *
 * <p>Immutable and thread-safe.
 */
public final class OcdsSchema {
    private static final OcdsSchema STANDARD = new OcdsSchema(StandardSchema.of(ReleaseSchema.ROOT, Map.of()));

    private final StandardSchema releases;

    private OcdsSchema(StandardSchema releases) {
        this.releases = releases;
    }

    /** {@return the schema of the standard, without extensions} */
    public static OcdsSchema standard() {
        return STANDARD;
    }

    /**
     * {@return what makes a release invalid, each with its pointer within the release; empty if it is valid}
     *
     * @param release the release
     */
    public List<Problem> check(OcdsRelease release) {
        Objects.requireNonNull(release, "release");
        return check(release, "release", "");
    }

    /**
     * {@return what makes a release in a file invalid, each with its place; empty if it is valid}
     *
     * @param release the release
     * @param source the name of the file
     * @param pointer where the release is in the file, as a JSON pointer such as {@code /releases/17}; of an empty one it is all of the file
     */
    public List<Problem> check(OcdsRelease release, String source, String pointer) {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(pointer, "pointer");
        List<SchemaFault> faults = releases.check(release.fields());
        if (faults.isEmpty()) {
            return List.of();
        }
        Place.InText file = Place.inText(source);
        return faults.stream()
                .map(fault -> fault.at(file.at(pointer + fault.pointer())))
                .toList();
    }

    @Override
    public String toString() {
        return "Open Contracting Data Standard 1.1.5";
    }
}
