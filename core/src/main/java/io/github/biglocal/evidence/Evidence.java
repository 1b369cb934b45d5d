package io.github.biglocal.evidence;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Something that shows whether there was an impact, such as an interview, a survey or a count.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, appendix.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Evidence implements Entity, WithEvidence permits ImmutableEvidence {
    /** Evidence by area. */
    public static final Index<AreaId, Evidence> BY_AREA = Index.of(Evidence.class, Evidence::area);

    /** Evidence by the impacts it supports. */
    public static final Index<ImpactId, Evidence> BY_IMPACT = Index.ofEach(Evidence.class, Evidence::impacts);

    Evidence() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract EvidenceId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return what it is, in short; empty if it has no title} */
    public abstract Optional<String> title();

    /** {@return how it was gathered; empty if not recorded} */
    public abstract Optional<EvidenceMethod> method();

    /** {@return the day on which it was gathered; empty if not recorded} */
    public abstract Optional<LocalDate> date();

    /** {@return who gathered it; empty if not recorded} */
    public abstract Optional<OrganisationId> collector();

    /**
     * {@return who speaks in it, such as members and workers in a conversation between them; empty if not recorded, or if it
     * is a count or a document} Who gathered it is {@link #collector()}.
     */
    public abstract Set<Speaker> speakers();

    /**
     * {@return whether its source, those who speak in it or what was counted, had a part in the activity it is about; empty if
     * not recorded} Who gathered it makes no difference.
     */
    public abstract Optional<Independence> independence();

    /** {@return the impacts it supports; empty if it names none} */
    public abstract List<ImpactId> impacts();

    /** {@return who it is about; empty if not recorded} */
    public abstract Optional<ChangeLevel> level();

    /** {@return how strong it is, on a named scale; empty if it was not graded} */
    public abstract Optional<EvidenceGrade> grade();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /** Whether it was gathered after a day. */
    final boolean isAfter(LocalDate day) {
        return date().filter(own -> own.isAfter(day)).isPresent();
    }

    @Value.Check
    void check() {
        Require.of(Evidence.class)
                .text("title", title())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Evidence.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).on("date", date()).toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .optional("collector", collector())
                .each("impacts", impacts())
                .toList();
    }

    @Override
    public final String toString() {
        return "Evidence " + id();
    }

    /** {@return a builder; id and area are required} */
    public static ImmutableEvidence.Builder builder() {
        return ImmutableEvidence.builder();
    }
}
