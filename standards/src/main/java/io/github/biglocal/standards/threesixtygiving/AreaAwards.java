package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The awards to one area, from which its grants are made, and its locally trusted organisations. For one thread. */
final class AreaAwards {
    /** A funding agreement, and the identifier that it is published under. */
    private record Agreement(String id, FundingAgreement record) {}

    /** The awards that a grant was made from, and the organisation that held the money, where the records lead to one. */
    record Parents(List<String> ids, Optional<OrganisationId> lto) {}

    private final List<Agreement> agreements = new ArrayList<>();
    private final List<LtoAppointment> appointments = new ArrayList<>();
    private final List<String> allocations = new ArrayList<>();
    private final Set<String> ltos = new HashSet<>();
    private final Map<Optional<LocalDate>, Parents> byDay = new HashMap<>();

    void add(String id, FundingAgreement agreement) {
        agreements.add(new Agreement(id, agreement));
        ltos.add(agreement.lto().value());
    }

    void addAllocation(String id) {
        allocations.add(id);
    }

    void add(LtoAppointment appointment) {
        appointments.add(appointment);
        ltos.add(appointment.organisation().value());
    }

    /** Whether there are awards, of which a grant with those parents was made from none that is known. */
    boolean isUnlinked(Parents parents) {
        return parents.ids().isEmpty() && hasAwards();
    }

    /** Whether money was awarded to the area. */
    boolean hasAwards() {
        return !(agreements.isEmpty() && allocations.isEmpty());
    }

    /** Whether an organisation was ever the locally trusted organisation of the area, by its id. */
    boolean isLto(String organisation) {
        return ltos.contains(organisation);
    }

    /**
     * Where the money of a grant came from: the agreements in force on its day, or the only one of the area; where there is none, the only
     * allocation.
     */
    Parents parents(Optional<LocalDate> day) {
        return byDay.computeIfAbsent(day, this::find);
    }

    private Parents find(Optional<LocalDate> day) {
        List<Agreement> inForce = agreements.stream()
                .filter(each -> day.isPresent()
                        && each.record()
                                .period()
                                .filter(period -> period.contains(day.get()))
                                .isPresent())
                .toList();
        List<Agreement> from = inForce.isEmpty() && agreements.size() == 1 ? agreements : inForce;
        Optional<OrganisationId> lto = only(from.stream()
                        .map(each -> each.record().lto()))
                .or(() -> only(appointments.stream()
                        .filter(each -> day.filter(each::isInPost).isPresent())
                        .map(LtoAppointment::organisation)))
                .or(() -> only(Stream.concat(
                        agreements.stream().map(each -> each.record().lto()),
                        appointments.stream().map(LtoAppointment::organisation))));
        List<String> ids = agreements.isEmpty() && allocations.size() == 1
                ? allocations
                : from.stream().map(Agreement::id).toList();
        return new Parents(List.copyOf(ids), lto);
    }

    private static Optional<OrganisationId> only(Stream<OrganisationId> given) {
        List<OrganisationId> different = given.distinct().limit(2).toList();
        return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }
}
