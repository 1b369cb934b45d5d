package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A release: what was known of one contracting process at one moment. It keeps everything, whether it is valid or not and whether the
 * standard knows it or not.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsRelease extends OcdsPart {
    /** Takes the fields over: nobody else may change them. */
    OcdsRelease(ObjectNode fields) {
        super(fields);
    }

    /**
     * {@return a release, as it is in JSON}
     *
     * @param json all of it; it is copied
     */
    public static OcdsRelease of(ObjectNode json) {
        Objects.requireNonNull(json, "json");
        return new OcdsRelease(json.deepCopy());
    }

    /** {@return the identifier of the contracting process, the same in all its releases; empty if there is none, or it is not text} */
    public Optional<String> ocid() {
        return text("ocid");
    }

    /** {@return the identifier of the release, unique within its process; empty if there is none, or it is not text} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return when it was published, as it is written; empty if there is none, or it is not text} */
    public Optional<String> date() {
        return text("date");
    }

    /** {@return when it was published; empty if there is none, or it is not a date} */
    public Optional<OcdsDate> published() {
        return date("date");
    }

    /** {@return what it is about, codes of the list {@link OcdsCodelist#RELEASE_TAG}; empty if there are none} */
    public List<String> tags() {
        return texts("tag");
    }

    /** {@return the parties of the process, in their order; empty if there are none} */
    public List<OcdsOrganisation> parties() {
        return parts("parties", OcdsOrganisation::new);
    }

    /** {@return who the purchase is for; empty if there is none} */
    public Optional<OcdsOrganisation> buyer() {
        return part("buyer", OcdsOrganisation::new);
    }

    /** {@return the amount that is budgeted for the process, in its planning; empty if there is none} */
    public Optional<OcdsValue> budget() {
        return part("planning", Planning::new)
                .flatMap(planning -> planning.part("budget", Planning::new))
                .flatMap(budget -> budget.part("amount", OcdsValue::new));
    }

    /** {@return the milestones of the planning, in their order; empty if there are none} */
    public List<OcdsMilestone> planningMilestones() {
        return part("planning", Planning::new)
                .map(planning -> planning.parts("milestones", OcdsMilestone::new))
                .orElse(List.of());
    }

    /** {@return the tender; empty if there is none} */
    public Optional<OcdsTender> tender() {
        return part("tender", OcdsTender::new);
    }

    /** {@return the awards, in their order; empty if there are none} */
    public List<OcdsAward> awards() {
        return parts("awards", OcdsAward::new);
    }

    /** {@return the contracts, in their order; empty if there are none} */
    public List<OcdsContract> contracts() {
        return parts("contracts", OcdsContract::new);
    }

    /** The planning of a process, or its budget. */
    private static final class Planning extends OcdsPart {
        Planning(ObjectNode fields) {
            super(fields);
        }
    }
}
