package io.github.biglocal.evaluation;

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
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * An evaluator's view of a partnership on a date: what helps it, what hinders it, why people are active in it, and what it
 * has to balance.
 *
 * <p>Source: Research into the impact of Big Local: impacts found, Resources for Change, 2016, enablers; Big Local as Change Agent, TSRC 2020, sections 3.2 and 4; Our Bigger Story 2015-2016, section 5.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Assessment implements Entity, WithAssessment permits ImmutableAssessment {
    /** Assessments by partnership. */
    public static final Index<PartnershipId, Assessment> BY_PARTNERSHIP =
            Index.of(Assessment.class, Assessment::partnership);

    Assessment() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract AssessmentId id();

    /** {@return the partnership} */
    public abstract PartnershipId partnership();

    /** {@return the day it was made; empty if not recorded} */
    public abstract Optional<LocalDate> date();

    /** {@return who made it; empty if not recorded} */
    public abstract Optional<OrganisationId> evaluator();

    /** {@return what was found to help; empty if none is named} */
    public abstract Set<Enabler> enablers();

    /** {@return what was found to hinder it; empty if none is named} */
    public abstract Set<Challenge> challenges();

    /** {@return why people were found to be active in it; empty if nothing is named} */
    public abstract Set<Motivation> motivations();

    /** {@return the balancing acts it was found to have to manage; empty if none is named} */
    public abstract Set<BalancingAct> balancingActs();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(Assessment.class).additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Assessment.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).on("date", date()).toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("partnership", partnership())
                .optional("evaluator", evaluator())
                .toList();
    }

    @Override
    public final String toString() {
        return "Assessment " + id();
    }

    /** {@return a builder; id and partnership are required} */
    public static ImmutableAssessment.Builder builder() {
        return ImmutableAssessment.builder();
    }
}
