package io.github.biglocal.standards.ocds;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.Mapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Maps commissions to releases and records of the Open Contracting Data Standard 1.1.5, and back.
 *
 * <p>A commission is one contracting process. It has at most one tender, one award and one contract, so of a process with more
 * of them one is read and each of the others is named as left out; their values are never added up. What the provider paid
 * back is a transaction with a negative value. The area is the budget line, {@code planning/budget/id}; the programme is the
 * project of the budget. A change of the contract's value is an amendment that gives the former value.
 *
 * <p>The loss report is complete by construction. Whatever is written is read back, and each field that does not come back as it
 * was is named, but one that was empty; whatever is read is written again, and each field of the release that is not written as it was is named by its
 * JSON pointer, without the first slash. An organisation that a commission names is compared once.
 *
 * <pre>{@code
 * OcdsMapping mapping = OcdsMapping.of("ocds-abc123");
 * Mapped<List<OcdsRelease>> out = mapping.toReleases(programme, LocalDate.of(2021, 6, 30));
 * Mapped<OcdsCommissions> back = mapping.toCommissions(out.value(), programme);
 * }</pre>
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release schema and codelists.
 *
 * <p>Immutable and thread-safe.
 */
public final class OcdsMapping {
    private static final Pattern PREFIX = Pattern.compile("ocds-[a-z0-9]{6}");
    private static final Pattern PREFIXED = Pattern.compile(PREFIX.pattern() + "-.+", Pattern.DOTALL);
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

    private final String prefix;
    private final String language;
    private final Optional<OrganisationId> buyer;

    private OcdsMapping(String prefix, String language, Optional<OrganisationId> buyer) {
        this.prefix = prefix;
        this.language = language;
        this.buyer = buyer;
    }

    /**
     * {@return a mapping that writes in English, and no buyer where no commissioner is recorded}
     *
     * @param ocidPrefix the publisher's prefix, as the Open Contracting Partnership registers it, such as {@code ocds-abc123}
     * @throws InvalidValueException if it is not {@code ocds-} and six lower-case letters or digits
     */
    public static OcdsMapping of(String ocidPrefix) {
        if (!PREFIX.matcher(Objects.requireNonNull(ocidPrefix, "ocidPrefix")).matches()) {
            throw new InvalidValueException(
                    OcdsMapping.class,
                    "ocidPrefix",
                    "the text is not an ocid prefix",
                    "Write ocds- and the six letters or digits of the publisher, such as ocds-abc123.");
        }
        return new OcdsMapping(ocidPrefix, "en", Optional.empty());
    }

    /**
     * {@return the same, with the language of the texts}
     *
     * @param code the code of the language, such as {@code en} or {@code cy}
     * @throws InvalidValueException if it is not the code of a language
     */
    public OcdsMapping withLanguage(String code) {
        if (!LANGUAGE.matcher(Objects.requireNonNull(code, "code")).matches()) {
            throw new InvalidValueException(
                    OcdsMapping.class,
                    "language",
                    "the text is not the code of a language",
                    "Write a code such as en.");
        }
        return new OcdsMapping(prefix, code, buyer);
    }

    /**
     * {@return the same, with a buyer for each commission whose commissioner is not recorded} It is read back as the
     * commissioner.
     *
     * @param organisation the organisation that buys, such as the locally trusted organisation
     */
    public OcdsMapping withBuyer(OrganisationId organisation) {
        return new OcdsMapping(prefix, language, Optional.of(Objects.requireNonNull(organisation, "organisation")));
    }

    /** {@return the publisher's prefix, such as {@code ocds-abc123}} */
    public String ocidPrefix() {
        return prefix;
    }

    /** {@return the code of the language of the texts} */
    public String language() {
        return language;
    }

    /** {@return the buyer of a commission whose commissioner is not recorded; empty if none is written} */
    public Optional<OrganisationId> buyer() {
        return buyer;
    }

    /**
     * {@return the identifier of the contracting process of a commission} It is the prefix, a hyphen and the commission's id as
     * it is; an id that is an ocid with another publisher's prefix stays as it is.
     *
     * @param commission the id of the commission
     */
    public String ocid(CommissionId commission) {
        return ocid(Objects.requireNonNull(commission, "commission").value());
    }

    private String ocid(String id) {
        return isOwn(id) || !PREFIXED.matcher(id).matches() ? prefix + "-" + id : id;
    }

    /** The text that is to be the id of the commission of a contracting process. */
    String commission(String ocid) {
        return isOwn(ocid) && ocid.length() > prefix.length() + 1 ? ocid.substring(prefix.length() + 1) : ocid;
    }

    private boolean isOwn(String ocid) {
        return ocid.startsWith(prefix + "-");
    }

    // Out

    /**
     * {@return a release for each commission of a programme, in their order, with everything that is recorded of it, and what has
     * no place in a release} What is recorded of a later day, such as a payment that is due, is in it too. The losses are those of the commissions and of the organisations they name; other records of the
     * programme are not asked for.
     *
     * @param programme the programme; names of areas and organisations are looked up in it
     * @param date the day of the releases, of a year from 0 to 9999
     * @throws InvalidValueException if the day is of another year
     */
    public Mapped<List<OcdsRelease>> toReleases(Programme programme, LocalDate date) {
        Objects.requireNonNull(programme, "programme");
        requireWritable(date);
        ReleaseWriter writer = new ReleaseWriter(this, programme);
        List<OcdsRelease> releases = new ArrayList<>();
        for (Commission commission : programme.commissions()) {
            releases.add(new OcdsRelease(writer.release(commission, date)));
        }
        return new Mapped<>(List.copyOf(releases), lossesOut(programme, releases));
    }

    /**
     * {@return a record for each commission of a programme, in their order: its releases with the compiled release that {@link
     * OcdsRecord#merged} gives of them, and what has no place in it} There is a release for each day before the given one on
     * which something that a release shows is recorded to have happened, and one of the given day with the rest, if there is any.
     * Statuses and own fields have no day, so only the last release has them; what an award or a contract says is shown from the day
     * it was made; a payment is only in the release of its day. But for plans, such as a period or when a milestone is due, no release
     * has a later day than its own, except that of the given day, which has all that is recorded of later days too.
     *
     * @param programme the programme; names of areas and organisations are looked up in it
     * @param date the day of the last releases, of a year from 0 to 9999
     * @throws InvalidValueException if the day is of another year
     */
    public Mapped<List<OcdsRecord>> toRecords(Programme programme, LocalDate date) {
        Objects.requireNonNull(programme, "programme");
        requireWritable(date);
        ReleaseWriter writer = new ReleaseWriter(this, programme);
        List<OcdsRecord> records = new ArrayList<>();
        List<OcdsRelease> compiled = new ArrayList<>();
        for (Commission commission : programme.commissions()) {
            Set<LocalDate> days = new TreeSet<>();
            commission.changes().stream()
                    .map(Change::date)
                    .filter(day -> day.isBefore(date) && ReleaseWriter.isWritable(day))
                    .forEach(days::add);
            OcdsRecord record =
                    OcdsRecord.of(ocid(commission.id()), writer.history(commission, List.copyOf(days), date));
            records.add(record);
            compiled.add(record.compiledRelease().orElseThrow());
        }
        return new Mapped<>(List.copyOf(records), lossesOut(programme, compiled));
    }

    private static void requireWritable(LocalDate date) {
        if (!ReleaseWriter.isWritable(Objects.requireNonNull(date, "date"))) {
            throw new InvalidValueException(
                    OcdsMapping.class,
                    "date",
                    "the year of the date does not have four digits",
                    "Give a day of a year from 0 to 9999.");
        }
    }

    /** What does not come back as it was from the releases, of which there is one for each commission. */
    private List<Loss> lossesOut(Programme programme, List<OcdsRelease> releases) {
        List<Loss> losses = new ArrayList<>();
        Set<OrganisationId> compared = new HashSet<>();
        for (int i = 0; i < releases.size(); i++) {
            Commission commission = programme.commissions().get(i);
            ReleaseReader back =
                    new ReleaseReader(this::commission, releases.get(i).fields(), Optional.empty());
            back.commission()
                    .ifPresentOrElse(
                            again -> ModelLosses.add(commission, again, losses),
                            () -> losses.add(new Loss(
                                    commission.reference(), "", "The release cannot be read as a commission.")));
            back.organisations().forEach((id, again) -> {
                if (compared.add(id)) {
                    programme.find(id).ifPresent(organisation -> ModelLosses.add(organisation, again, losses));
                }
            });
        }
        return losses;
    }

    // Back

    /**
     * {@return the commissions of some releases, with the organisations they name, and what has no place in them} The area of each
     * is the budget line, as this library writes it.
     *
     * @param releases the releases, one of each contracting process, such as compiled releases
     * @param programme the programme that they are to be part of; names of areas and organisations are looked up in it
     */
    public Mapped<OcdsCommissions> toCommissions(List<OcdsRelease> releases, Programme programme) {
        return toCommissions(releases, programme, release -> Optional.empty());
    }

    /**
     * {@return the commissions of some releases, with the organisations they name, and what has no place in them} A release of
     * which no commission can be made, and each but the latest of one process, is named as left out. Where two processes would
     * give their commissions one id, a number is added to one of them, and its ocid is named.
     *
     * @param releases the releases, one of each contracting process, such as compiled releases
     * @param programme the programme that they are to be part of; names of areas and organisations are looked up in it
     * @param area which area a release belongs to; where it gives none, it is the budget line
     */
    public Mapped<OcdsCommissions> toCommissions(
            List<OcdsRelease> releases, Programme programme, Function<OcdsRelease, Optional<AreaId>> area) {
        List<OcdsRelease> all = List.copyOf(Objects.requireNonNull(releases, "releases"));
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(area, "area");
        List<ReleaseReader> readers = new ArrayList<>();
        Map<String, Integer> latest = new LinkedHashMap<>();
        Map<String, String> ids = commissionIds(all);
        for (int i = 0; i < all.size(); i++) {
            Optional<AreaId> its = Objects.requireNonNull(area.apply(all.get(i)), "area");
            readers.add(new ReleaseReader(
                    ocid -> ids.getOrDefault(ocid, ocid), all.get(i).fields(), its));
            if (readers.get(i).commission().isPresent()) {
                latest.merge(all.get(i).ocid().orElseThrow(), i, (before, now) -> {
                    return instant(all.get(before)).isAfter(instant(all.get(now))) ? before : now;
                });
            }
        }
        Set<Integer> chosen = new HashSet<>(latest.values());
        Map<OrganisationId, Organisation> organisations = new LinkedHashMap<>();
        latest.values()
                .forEach(place -> readers.get(place).organisations().forEach((id, organisation) -> {
                    if (programme.find(id).isEmpty()) {
                        organisations.putIfAbsent(id, organisation);
                    }
                }));
        ReleaseWriter writer = new ReleaseWriter(this, programme.replacingAll(organisations.values()));
        List<Commission> commissions = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            ReleaseReader reader = readers.get(i);
            Reference where = new PlacedRelease(all.get(i), "/" + OcdsPackage.RELEASES + "/" + i).reference();
            Optional<Commission> commission = reader.commission();
            if (commission.isEmpty()) {
                losses.add(new Loss(
                        where, reader.missing(), "No commission can be made without it: the release was left out."));
            } else if (!chosen.contains(i)) {
                losses.add(new Loss(
                        where,
                        "/ocid",
                        "A later release of the same process was read instead: merge the releases first."));
            } else {
                commissions.add(commission.get());
                OcdsRelease again = new OcdsRelease(writer.release(commission.get(), reader.day()));
                ReleaseLosses.add(
                        where,
                        reader,
                        (reader.isCompiled() ? ReleaseMerger.compiled(List.of(again)) : again).fields(),
                        losses);
            }
        }
        return new Mapped<>(new OcdsCommissions(commissions, List.copyOf(organisations.values())), losses);
    }

    /**
     * The ids of the commissions of contracting processes. Those that have an ocid of their own again by it come first; where one
     * of the others has its id already, a number is added.
     */
    private Map<String, String> commissionIds(List<OcdsRelease> releases) {
        Set<String> ocids = new LinkedHashSet<>();
        releases.forEach(release -> release.ocid().ifPresent(ocids::add));
        Map<String, String> ids = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (String ocid : ocids) {
            String id = commission(ocid);
            if (ocid(id).equals(ocid)) {
                taken.add(id);
                ids.put(ocid, id);
            }
        }
        for (String ocid : ocids) {
            if (!ids.containsKey(ocid)) {
                String id = commission(ocid);
                String free = id;
                for (int number = 2; !taken.add(free); number++) {
                    free = id + "-" + number;
                }
                ids.put(ocid, free);
            }
        }
        return ids;
    }

    private static Instant instant(OcdsRelease release) {
        return release.published().map(OcdsDate::instantInUtc).orElse(Instant.MIN);
    }

    /** {@return the prefix and the language} */
    @Override
    public String toString() {
        return "OcdsMapping of " + prefix + ", " + language;
    }
}
