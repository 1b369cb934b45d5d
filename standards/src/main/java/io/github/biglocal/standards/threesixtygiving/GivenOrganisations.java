package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.FormCheck;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.organisation.ImmutableOrganisation;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.OrgIdForm;
import io.github.biglocal.organisation.OrgIdList;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.OrganisationType;
import io.github.biglocal.reading.TypeShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The organisations of a package, each once: two of them are the same if they share an identifier whose form is right, or a charity or
 * company number, and no register has two numbers for them. Those of a programme are found by their identifiers. For one thread.
 */
final class GivenOrganisations {
    private static final Set<String> MAPPED = Set.of("id", "name", "organisationType");
    private static final Pattern SEVEN_DIGITS = Pattern.compile("[1-9]\\d{6}");
    private static final String PUBLISHERS_OWN = "360G";

    /** One organisation: what it is known by. */
    private static final class Body {
        final Set<String> keys = new LinkedHashSet<>();
        final Map<String, OrgId> byRegister = new LinkedHashMap<>();
        Optional<OrganisationId> recorded = Optional.empty();
        final Set<GivingOrganisation> given = new LinkedHashSet<>();
    }

    private final PublishedIds ids;
    private final GivingOrganisation funder;
    private final Map<String, Body> bodies = new HashMap<>();
    private final Map<OrganisationId, Body> byId = new HashMap<>();

    GivenOrganisations(GivingMapping mapping, Collection<Organisation> recorded, Collection<GivingGrant> grants) {
        this.ids = mapping.ids();
        this.funder = mapping.funder();
        key(funder).ifPresent(own -> body(orgIds(funder), own));
        for (Organisation each : recorded) {
            Body body = body(each.orgIds(), each.id().value());
            body.recorded = body.recorded.or(() -> Optional.of(each.id()));
        }
        for (GivingGrant grant : grants) {
            if (!TakingOver.isToAPerson(grant)) {
                grant.recipientOrganizations().stream().limit(1).forEach(this::add);
            }
            grant.fundingOrganizations().forEach(this::add);
        }
        new LinkedHashSet<>(bodies.values()).forEach(body -> id(body).ifPresent(id -> byId.putIfAbsent(id, body)));
    }

    /** Whether an organisation has an identifier of a register. */
    static boolean isRegistered(GivingOrganisation organisation) {
        return orgIds(organisation).stream()
                .anyMatch(id -> !id.register().regionMatches(true, 0, PUBLISHERS_OWN, 0, PUBLISHERS_OWN.length()));
    }

    /** Whether an organisation is the funder of the programme's awards, by whichever of its identifiers and numbers. */
    boolean isFunder(GivingOrganisation organisation) {
        Optional<Body> its = known(organisation);
        return its.isPresent() && its.equals(known(funder));
    }

    /** What an organisation is recognised by. */
    static Set<String> identifiers(GivingOrganisation organisation) {
        return Stream.concat(
                        organisation.id().stream(),
                        orgIds(organisation).stream().map(GivenOrganisations::key))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What an organisation of a programme is recognised by. */
    static Set<String> identifiers(Organisation organisation) {
        return Stream.concat(
                        Stream.of(organisation.id().value()),
                        organisation.orgIds().stream().map(GivenOrganisations::key))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether two descriptions are of one organisation, by any of its identifiers. */
    static boolean isSame(GivingOrganisation one, GivingOrganisation other) {
        return !Collections.disjoint(identifiers(one), identifiers(other));
    }

    private Optional<Body> known(GivingOrganisation organisation) {
        return key(organisation)
                .map(bodies::get)
                .or(() -> orgIds(organisation).stream()
                        .flatMap(id -> Stream.ofNullable(bodies.get(key(id))))
                        .findFirst());
    }

    /** Whether more is known of an organisation than one description of it. */
    boolean isDescribedTwice(GivingOrganisation organisation) {
        return known(organisation)
                .filter(body -> body.recorded.isPresent() || body.given.size() > 1)
                .isPresent();
    }

    /** The id under which an organisation is recorded; empty if it is a partnership or has no identifier. */
    Optional<OrganisationId> idOf(GivingOrganisation organisation) {
        return key(organisation).map(bodies::get).flatMap(this::id);
    }

    /** The record of an organisation; empty if the programme has it already, or it has no name. */
    Optional<Organisation> record(OrganisationId id) {
        Body body = byId.get(id);
        return body == null || body.recorded.isPresent()
                ? Optional.empty()
                : body.given.stream()
                        .flatMap(given -> given.name().stream())
                        .flatMap(text -> KeptFields.text(text).stream())
                        .findFirst()
                        .map(name -> record(id, name, body));
    }

    /** Of what several grants say of an organisation, the first counts. */
    private static Organisation record(OrganisationId id, String name, Body body) {
        ImmutableOrganisation.Builder organisation =
                Organisation.builder().id(id).name(name).orgIds(body.byRegister.values());
        body.given.stream()
                .flatMap(given -> given.organisationType().stream())
                .filter(TakingOver::isIdentifier)
                .findFirst()
                .map(OrganisationType::of)
                .ifPresent(organisation::type);
        Set<String> known = TypeShape.of(Organisation.class).orElseThrow().fieldNames();
        Map<String, AdditionalValue> kept = new LinkedHashMap<>();
        for (GivingOrganisation given : body.given) {
            given.fields().properties().stream()
                    .filter(field -> KeptFields.isName(field.getKey())
                            && !known.contains(field.getKey())
                            && !kept.containsKey(field.getKey())
                            && !isMapped(given, field.getKey()))
                    .forEach(field ->
                            KeptFields.kept(field.getValue()).ifPresent(value -> kept.put(field.getKey(), value)));
        }
        return organisation.additionalFields(kept).build();
    }

    private static boolean isMapped(GivingOrganisation given, String field) {
        boolean isNumber = field.equals("charityNumber") || field.equals("companyNumber");
        return isNumber
                ? numbers(given).stream().anyMatch(each -> given.text(field).equals(Optional.of(each.number())))
                : MAPPED.contains(field);
    }

    private Optional<OrganisationId> id(Body body) {
        return body.recorded.or(() -> body.given.stream()
                .flatMap(given -> given.id().stream())
                .findFirst()
                .map(text -> ids.read(PublishedIds.ORGANISATION, text).orElse(text))
                .filter(TakingOver::isIdentifier)
                .map(OrganisationId::of));
    }

    private void add(GivingOrganisation organisation) {
        key(organisation).ifPresent(key -> {
            // An organisation without identifiers is published under one of the publisher's own, which is not its own.
            boolean hasNone = ids.read(
                            PublishedIds.ORGANISATION, organisation.id().orElse(""))
                    .isPresent();
            Body body = body(hasNone ? numbers(organisation) : orgIds(organisation), key);
            body.given.add(organisation);
        });
    }

    /** What an organisation is looked up by; empty if it is not one that a programme records. */
    private Optional<String> key(GivingOrganisation organisation) {
        return organisation
                .id()
                .filter(text -> ids.read(PublishedIds.AREA, text).isEmpty()
                        && ids.read(PublishedIds.GROUP, text).isEmpty())
                .map(text -> ids.read(PublishedIds.ORGANISATION, text).orElse(text));
    }

    /** The body that has one of some identifiers, now with all of them. */
    private Body body(List<OrgId> orgIds, String own) {
        Body body = bodies.get(own);
        for (OrgId id : orgIds) {
            Body other = bodies.get(key(id));
            if (other == null || other == body) {
                continue;
            }
            if (body == null) {
                body = isOneBody(other, orgIds) ? other : null;
            } else if (isOneBody(other, body.byRegister.values()) && isOneBody(other, orgIds)) {
                body = merged(other, body);
            }
        }
        Body found = body == null ? new Body() : body;
        claim(found, own);
        for (OrgId id : orgIds) {
            if (found.byRegister.putIfAbsent(id.register(), id) == null) {
                claim(found, key(id));
            }
        }
        return found;
    }

    private void claim(Body body, String key) {
        if (bodies.putIfAbsent(key, body) == null) {
            body.keys.add(key);
        }
    }

    private Body merged(Body one, Body other) {
        other.keys.forEach(key -> bodies.put(key, one));
        one.keys.addAll(other.keys);
        other.byRegister.forEach(one.byRegister::putIfAbsent);
        one.recorded = one.recorded.or(() -> other.recorded);
        one.given.addAll(other.given);
        return one;
    }

    /** Whether no register would have two numbers for one body. */
    private static boolean isOneBody(Body body, Collection<OrgId> orgIds) {
        return orgIds.stream().allMatch(id -> {
            OrgId has = body.byRegister.get(id.register());
            return has == null || key(has).equals(key(id));
        });
    }

    private static String key(OrgId id) {
        FormCheck form = id.form();
        return form.isCertain() ? form.rightForm().orElse(id.value()) : id.value();
    }

    private static List<OrgId> orgIds(GivingOrganisation organisation) {
        List<OrgId> orgIds = new ArrayList<>();
        organisation
                .id()
                .flatMap(text -> parsed(text)
                        .or(() -> Optional.of(OrgIdForm.check(text))
                                .filter(FormCheck::isCertain)
                                .flatMap(FormCheck::rightForm)
                                .flatMap(GivenOrganisations::parsed)))
                .ifPresent(orgIds::add);
        numbers(organisation).stream()
                .filter(id -> orgIds.stream().noneMatch(each -> each.register().equals(id.register())))
                .forEach(orgIds::add);
        return orgIds;
    }

    /** The charity and the company number as identifiers, where it is certain of which register they are. */
    private static List<OrgId> numbers(GivingOrganisation organisation) {
        List<OrgId> numbers = new ArrayList<>();
        organisation.charityNumber().ifPresent(number -> {
            Optional<OrgId> own = organisation.id().flatMap(GivenOrganisations::parsed);
            boolean isItsOwn = own.filter(id -> id.number().equals(number)
                            && (id.list().equals(Optional.of(OrgIdList.CHARITY_COMMISSION))
                                    || id.list().equals(Optional.of(OrgIdList.SCOTTISH_CHARITY_REGISTER))))
                    .isPresent();
            if (isItsOwn) {
                own.ifPresent(numbers::add);
            } else if (SEVEN_DIGITS.matcher(number).matches()) {
                parsed(OrgIdList.CHARITY_COMMISSION.code() + "-" + number).ifPresent(numbers::add);
            } else if (number.startsWith("SC") && OrgIdForm.charityNumber(number) instanceof FormCheck.Right) {
                parsed(OrgIdList.SCOTTISH_CHARITY_REGISTER.code() + "-" + number)
                        .ifPresent(numbers::add);
            }
        });
        organisation
                .companyNumber()
                .filter(number -> OrgIdForm.companyNumber(number) instanceof FormCheck.Right)
                .or(() -> organisation
                        .companyNumber()
                        .filter(number ->
                                organisation.id().equals(Optional.of(OrgIdList.COMPANIES_HOUSE.code() + "-" + number))))
                .flatMap(number -> parsed(OrgIdList.COMPANIES_HOUSE.code() + "-" + number))
                .ifPresent(numbers::add);
        return numbers;
    }

    private static Optional<OrgId> parsed(String text) {
        try {
            return Optional.of(OrgId.parse(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
