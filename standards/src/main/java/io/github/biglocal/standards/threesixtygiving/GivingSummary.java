package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the grants of a file come to: how many, how much in each currency, when, from whom and to whom. There is no total of several
 * currencies, and a date that cannot be read is in no year. Immutable and thread-safe; equal when all of it is.
 *
 * <p>Where the published tool gives other figures, it counts a grant without a currency as one of a currency of its own, takes the first
 * four characters of any date for a year, gives 0 as the greatest of negative amounts, and adds with binary fractions.
 */
public final class GivingSummary implements Explained {
    private final long grants;
    private final long distinctIds;
    private final long withoutId;
    private final SortedMap<String, CurrencySummary> currencies;
    private final long withoutCurrency;
    private final Optional<LocalDate> firstAward;
    private final Optional<LocalDate> lastAward;
    private final SortedMap<Integer, Long> grantsByYear;
    private final long withoutAwardDate;
    private final OrganisationCount funders;
    private final OrganisationCount recipients;
    private final long toIndividuals;

    private GivingSummary(Gathering gathering, long distinctIds) {
        grants = gathering.grants;
        this.distinctIds = distinctIds;
        withoutId = gathering.withoutId;
        SortedMap<String, CurrencySummary> sums = new TreeMap<>();
        gathering.currencies.forEach((code, its) -> sums.put(code, its.toSummary()));
        currencies = Collections.unmodifiableSortedMap(sums);
        withoutCurrency = gathering.withoutCurrency;
        firstAward = Optional.ofNullable(gathering.firstAward);
        lastAward = Optional.ofNullable(gathering.lastAward);
        grantsByYear = Collections.unmodifiableSortedMap(new TreeMap<>(gathering.years));
        withoutAwardDate = gathering.withoutAwardDate;
        funders = gathering.funders.toCount();
        recipients = gathering.recipients.toCount();
        toIndividuals = gathering.toIndividuals;
    }

    /** {@return how many grants there are} */
    public long grants() {
        return grants;
    }

    /** {@return how many different identifiers of grants there are} */
    public long distinctIds() {
        return distinctIds;
    }

    /** {@return how many grants have no identifier} */
    public long withoutId() {
        return withoutId;
    }

    /** {@return the awards by currency: the codes of the standard's codelist that occur} */
    public SortedMap<String, CurrencySummary> currencies() {
        return currencies;
    }

    /** {@return how many grants have no currency, or one that is not in the codelist; they are in no total} */
    public long withoutCurrency() {
        return withoutCurrency;
    }

    /** {@return the first award date; empty if none can be read} */
    public Optional<LocalDate> firstAward() {
        return firstAward;
    }

    /** {@return the last award date; empty if none can be read} */
    public Optional<LocalDate> lastAward() {
        return lastAward;
    }

    /** {@return how many grants were awarded in each calendar year} */
    public SortedMap<Integer, Long> grantsByYear() {
        return grantsByYear;
    }

    /** {@return how many grants have no award date that can be read; they are in no year} */
    public long withoutAwardDate() {
        return withoutAwardDate;
    }

    /** {@return the funders} */
    public OrganisationCount funders() {
        return funders;
    }

    /** {@return the recipients that are organisations} */
    public OrganisationCount recipients() {
        return recipients;
    }

    /** {@return how many grants go to individuals} */
    public long toIndividuals() {
        return toIndividuals;
    }

    @Override
    public List<String> explain() {
        return explain(Integer.MAX_VALUE);
    }

    /** All lines; of more currencies than so many, only the first line of so many that most grants are in. */
    List<String> explain(int most) {
        if (grants == 0) {
            return List.of("No grants.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(Text.sentence(Text.count(grants, "grant")
                + (distinctIds == 0
                        ? grants == 1 ? ", without an identifier" : ", none with an identifier"
                        : ", with " + Text.count(distinctIds, "different identifier")
                                + (withoutId == 0 ? "" : " and " + Text.number(withoutId) + " without one"))));
        if (currencies.size() <= most) {
            currencies.values().forEach(each -> lines.addAll(each.explain()));
        } else {
            currencies.values().stream()
                    .sorted(Comparator.comparing(CurrencySummary::grants).reversed())
                    .limit(most)
                    .forEach(each -> lines.add(each.explain().get(0)));
            if (currencies.size() > most) {
                lines.add("and " + Text.count(currencies.size() - most, "other currency", "other currencies") + ".");
            }
        }
        if (withoutCurrency > 0) {
            lines.add(Text.sentence(Text.count(withoutCurrency, "grant")
                    + (withoutCurrency == 1 ? " has" : " have")
                    + " no currency of the codelist and " + (withoutCurrency == 1 ? "is" : "are") + " in no total"));
        }
        firstAward.ifPresent(first -> lines.add(awarded(first, lastAward.orElseThrow())));
        if (withoutAwardDate > 0) {
            lines.add(Text.sentence(Text.count(withoutAwardDate, "grant") + (withoutAwardDate == 1 ? " has" : " have")
                    + " no award date that can be read"));
        }
        lines.add(organisations("funder", funders));
        lines.add(organisations("recipient organisation", recipients));
        if (toIndividuals > 0) {
            lines.add(Text.sentence(Text.count(toIndividuals, "grant")
                    + (toIndividuals == 1 ? " goes to an individual" : " go to individuals")));
        }
        return List.copyOf(lines);
    }

    private String awarded(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            long dated = grants - withoutAwardDate;
            return (dated > 1 && withoutAwardDate == 0 ? "All" : Text.count(dated, "grant")) + " awarded on "
                    + Text.day(first) + ".";
        }
        return "Awarded from " + Text.day(first) + " to " + Text.day(last)
                + (grantsByYear.size() == 1 ? "" : ": " + byYear()) + ".";
    }

    private String byYear() {
        return grantsByYear.entrySet().stream()
                .map(year -> Text.number(year.getValue()) + " in " + year.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String organisations(String role, OrganisationCount count) {
        List<String> lists = new ArrayList<>();
        count.byList().forEach((list, number) -> lists.add(Text.number(number) + " under " + list));
        if (count.ofNoKnownList() > 0) {
            lists.add(Text.number(count.ofNoKnownList()) + " under no known list");
        }
        String head = Text.sentence(Text.count(count.distinct(), role));
        return lists.isEmpty() ? head : head.substring(0, head.length() - 1) + ": " + String.join(", ", lists) + ".";
    }

    private List<Object> values() {
        return List.of(
                grants,
                distinctIds,
                withoutId,
                currencies,
                withoutCurrency,
                firstAward,
                lastAward,
                grantsByYear,
                withoutAwardDate,
                funders,
                recipients,
                toIndividuals);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GivingSummary summary && values().equals(summary.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return how many grants there are} */
    @Override
    public String toString() {
        return "summary of " + Text.count(grants, "grant");
    }

    /** Takes the grants one by one. Not thread-safe. */
    static final class Gathering {
        private final Map<String, CurrencySummary.Gathering> currencies = new HashMap<>();
        private final Map<Integer, Long> years = new HashMap<>();
        private final Role funders;
        private final Role recipients;
        private final OnwardGrants onward = new OnwardGrants();
        private long grants;
        private long withoutId;
        private long withoutCurrency;
        private long withoutAwardDate;
        private long toIndividuals;
        private @Nullable LocalDate firstAward;
        private @Nullable LocalDate lastAward;

        Gathering(OrgIdRegister register) {
            funders = new Role(register);
            recipients = new Role(register);
        }

        void add(PlacedGrant given) {
            grants++;
            ObjectNode grant = given.grant().fields();
            if (!Nodes.isGiven(grant.get("id"))) {
                withoutId++;
            }
            addAmount(grant);
            addAwardDate(grant);
            funders.add(grant, "fundingOrganization");
            recipients.add(grant, "recipientOrganization");
            if (Nodes.isGiven(grant.get("recipientIndividual"))) {
                toIndividuals++;
            }
        }

        private void addAmount(ObjectNode grant) {
            String currency = Nodes.text(grant, "currency");
            JsonNode value = grant.get("amountAwarded");
            BigDecimal amount = value != null && value.isNumber() ? value.decimalValue() : null;
            if (currency == null || !Currencies.codes().contains(currency)) {
                withoutCurrency++;
            } else {
                currencies
                        .computeIfAbsent(currency, CurrencySummary.Gathering::new)
                        .add(amount);
            }
            addLinks(grant, currency, amount);
        }

        private void addLinks(ObjectNode grant, @Nullable String currency, @Nullable BigDecimal amount) {
            if (currency == null
                    || amount == null
                    || !CurrencySummary.Gathering.isAmount(amount)
                    || !currencies.containsKey(currency)) {
                return;
            }
            String id = Nodes.text(grant, "id");
            List<String> names = texts(grant.get("relatedActivity"));
            if (!Nodes.isGiven(grant.get("regrantType"))) {
                onward.addGrant(
                        currency,
                        amount,
                        names.stream().filter(name -> !name.equals(id)).toList());
            } else if (id != null) {
                onward.addAward(
                        id,
                        currency,
                        amount,
                        ids(grant, "fundingOrganization"),
                        ids(grant, "recipientOrganization"),
                        names);
            }
        }

        private static List<String> texts(@Nullable JsonNode list) {
            if (list == null || !list.isArray() || list.isEmpty()) {
                return List.of();
            }
            List<String> texts = new ArrayList<>(list.size());
            list.forEach(each -> {
                if (each.isTextual()) {
                    texts.add(each.textValue());
                }
            });
            return List.copyOf(texts);
        }

        private static List<String> ids(ObjectNode grant, String role) {
            List<String> ids = new ArrayList<>(1);
            for (Nodes.Each each = Nodes.objects(grant, role); each.next(); ) {
                String id = Nodes.text(each.get(), "id");
                if (id != null) {
                    ids.add(id);
                }
            }
            return List.copyOf(ids);
        }

        private void addAwardDate(ObjectNode grant) {
            String text = Nodes.text(grant, "awardDate");
            Optional<LocalDate> read =
                    text == null ? Optional.empty() : GivingDate.of(text).flatMap(GivingDate::day);
            if (read.isEmpty()) {
                withoutAwardDate++;
                return;
            }
            LocalDate day = read.get();
            years.merge(day.getYear(), 1L, Long::sum);
            if (firstAward == null || day.isBefore(firstAward)) {
                firstAward = day;
            }
            if (lastAward == null || day.isAfter(lastAward)) {
                lastAward = day;
            }
        }

        GivingSummary toSummary(long distinctIds) {
            onward.forEach((currency, award, passedOn) ->
                    Objects.requireNonNull(currencies.get(currency)).passOn(award, passedOn));
            return new GivingSummary(this, distinctIds);
        }
    }

    /** The organisations of a role. */
    private static final class Role {
        private final OrgIdRegister register;
        private final IdSet ids = new IdSet();
        private final Map<String, Long> byList = new HashMap<>();
        private long ofNoKnownList;

        Role(OrgIdRegister register) {
            this.register = register;
        }

        void add(ObjectNode grant, String role) {
            for (Nodes.Each each = Nodes.objects(grant, role); each.next(); ) {
                String id = Nodes.text(each.get(), "id");
                if (id != null && !id.isEmpty() && !ids.contains(id)) {
                    add(FileSubject.Gathering.tidiedId(id));
                }
            }
        }

        /** An organisation whose identifier is written in two ways is one. */
        private void add(String tidied) {
            if (ids.add(tidied, 0, 0, 0) == IdSet.NEW) {
                Optional<String> list = register.beginning(tidied);
                if (list.isPresent()) {
                    byList.merge(list.get(), 1L, Long::sum);
                } else {
                    ofNoKnownList++;
                }
            }
        }

        OrganisationCount toCount() {
            return new OrganisationCount(ids.size(), new TreeMap<>(byList), ofNoKnownList);
        }
    }
}
