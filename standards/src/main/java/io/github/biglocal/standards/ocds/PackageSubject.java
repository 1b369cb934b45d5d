package io.github.biglocal.standards.ocds;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import java.util.List;
import java.util.Objects;

/** A package as a whole, about which the checks of all its releases together are asked. Immutable and thread-safe. */
public final class PackageSubject implements Entity {
    private final OcdsPackage data;

    private PackageSubject(OcdsPackage data) {
        this.data = data;
    }

    /**
     * {@return a package as a whole}
     *
     * @param data the package
     */
    public static PackageSubject of(OcdsPackage data) {
        return new PackageSubject(Objects.requireNonNull(data, "data"));
    }

    /** {@return the package} */
    public OcdsPackage data() {
        return data;
    }

    @Override
    public Reference reference() {
        return new Reference("PackageSubject", "package");
    }

    @Override
    public List<Change> changes() {
        return List.of();
    }

    @Override
    public List<FieldReference> references() {
        return List.of();
    }

    /** {@return how many releases and records it has} */
    @Override
    public String toString() {
        return data.toString();
    }
}
