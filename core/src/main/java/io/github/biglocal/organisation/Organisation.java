package io.github.biglocal.organisation;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.style.Domain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An organisation that holds, gives, receives or is paid money, such as a locally trusted organisation, a funder or a
 * grantee.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Organisation implements Entity, WithOrganisation permits ImmutableOrganisation {
    Organisation() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract OrganisationId id();

    /** {@return its name} */
    public abstract String name();

    /** {@return the identifiers it is registered under; a charitable company has two} */
    public abstract List<OrgId> orgIds();

    /** {@return what kind of organisation it is; empty if not recorded} */
    public abstract Optional<OrganisationType> type();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(Organisation.class)
                .text("name", name())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Organisation.class, id());
    }

    @Override
    public final List<Change> changes() {
        return List.of();
    }

    @Override
    public final List<FieldReference> references() {
        return List.of();
    }

    @Override
    public final String toString() {
        return "Organisation " + id();
    }

    /** {@return a builder; id and name are required} */
    public static ImmutableOrganisation.Builder builder() {
        return ImmutableOrganisation.builder();
    }
}
