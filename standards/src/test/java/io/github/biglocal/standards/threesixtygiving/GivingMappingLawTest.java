package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.Mapped;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.Samples;
import io.github.biglocal.testkit.ValidProgrammes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

/** What goes out and comes back loses exactly what the report names. */
class GivingMappingLawTest {
    private static final GivingMapping MAPPING = GivingMapping.localTrust();

    static Stream<Programme> programmes() {
        return Stream.of(
                        Stream.of(Samples.maximal(), Samples.minimal(), Samples.empty()),
                        IntStream.range(0, 3)
                                .mapToObj(seed ->
                                        ValidProgrammes.of(seed).withAreas(2).programme()),
                        IntStream.range(0, 30)
                                .mapToObj(seed -> RandomProgrammes.of(seed, LocalDate.of(2019, 1, 1))
                                        .programme()),
                        IntStream.range(30, 40)
                                .mapToObj(seed -> doubled(RandomProgrammes.of(seed, LocalDate.of(2019, 1, 1))
                                        .programme())),
                        IntStream.range(40, 50).mapToObj(GivingMappingLawTest::withDaysOfNoFourDigits))
                .flatMap(programmes -> programmes);
    }

    /** With days that 360Giving cannot have, in half of the records that have one. */
    private static Programme withDaysOfNoFourDigits(int seed) {
        Programme programme =
                RandomProgrammes.of(seed, LocalDate.of(2019, 1, 1)).programme();
        Random random = new Random(seed);
        UnaryOperator<LocalDate> odd = day ->
                random.nextBoolean() ? day : day.withYear(List.of(12_000, -1).get(random.nextInt(2)));
        UnaryOperator<List<Payment>> payments = list -> list.stream()
                .map(each -> Payment.of(odd.apply(each.date()), each.amount()))
                .toList();
        return programme
                .withAreas(changed(
                        programme.areas(),
                        each -> each.withAnnounced(each.announced().map(odd))))
                .withAllocations(changed(
                        programme.allocations(),
                        each -> each.withUplifts(each.uplifts().stream()
                                .map(uplift -> Uplift.of(odd.apply(uplift.from()), uplift.amount()))
                                .toList())))
                .withFundingAgreements(changed(
                        programme.fundingAgreements(),
                        each -> each.withOffered(each.offered().map(odd))
                                .withSigned(each.signed().map(odd))
                                .withPeriod(each.period()
                                        .map(period ->
                                                LocalDateRange.ofUnboundedStart(odd.apply(LocalDate.of(2020, 4, 1)))))
                                .withSchedule(payments.apply(each.schedule()))))
                .withDrawdowns(changed(programme.drawdowns(), each -> each.withDate(odd.apply(each.date()))))
                .withFundingReturns(changed(programme.fundingReturns(), each -> each.withDate(odd.apply(each.date()))))
                .withGrants(changed(
                        programme.grants(),
                        each -> each.withApplied(each.applied().map(odd))
                                .withAwardDate(each.awardDate().map(odd))
                                .withPeriod(each.period()
                                        .map(period ->
                                                LocalDateRange.ofUnboundedEnd(odd.apply(LocalDate.of(2020, 4, 1)))))
                                .withPayments(payments.apply(each.payments()))
                                .withPaymentsDue(payments.apply(each.paymentsDue()))
                                .withReturned(payments.apply(each.returned()))))
                .withLoans(changed(
                        programme.loans(),
                        each -> each.withAgreed(each.agreed().map(odd)).withPayments(payments.apply(each.payments()))));
    }

    private static <T> List<T> changed(List<T> records, UnaryOperator<T> change) {
        return records.stream().map(change).toList();
    }

    /** With each record that is published twice, so that no id is unique. */
    private static Programme doubled(Programme programme) {
        return programme
                .withAllocations(twice(programme.allocations()))
                .withFundingAgreements(twice(programme.fundingAgreements()))
                .withDrawdowns(twice(programme.drawdowns()))
                .withFundingReturns(twice(programme.fundingReturns()))
                .withGrants(twice(programme.grants()))
                .withLoans(twice(programme.loans()));
    }

    private static <T> List<T> twice(List<T> records) {
        return Stream.concat(records.stream(), records.stream()).toList();
    }

    private static Programme back(GivingPackage published, Programme original) {
        Programme bare =
                Programme.builder().id(original.id()).name(original.name()).build();
        return MAPPING.toProgramme(published, bare, GivingAreas.asPublished()).value();
    }

    private static Map<OrganisationId, OrganisationId> publishedIds(Programme programme) {
        Map<OrganisationId, OrganisationId> ids = new HashMap<>();
        for (Organisation each : programme.organisations()) {
            each.orgIds().stream()
                    .findFirst()
                    .ifPresent(id -> ids.putIfAbsent(each.id(), OrganisationId.of(id.value())));
        }
        return ids;
    }

    /** Whether a grant names an organisation, by identifier and name. */
    private static boolean names(GivingPackage published, Organisation organisation) {
        String id = organisation.orgIds().stream()
                .findFirst()
                .map(OrgId::value)
                .orElse(new PublishedIds("360G-LocalTrust")
                        .of(PublishedIds.ORGANISATION, organisation.id().value()));
        return published.grants().stream()
                .flatMap(grant ->
                        Stream.concat(grant.fundingOrganizations().stream(), grant.recipientOrganizations().stream()))
                .anyMatch(each ->
                        each.id().equals(Optional.of(id)) && each.name().equals(Optional.of(organisation.name())));
    }

    /** Record and field of everything that differs; a record that did not come back is one difference. */
    private static List<String> differences(Programme original, GivingPackage published) {
        Programme back = back(published, original);
        Map<OrganisationId, OrganisationId> ids = publishedIds(original);
        Map<Reference, Integer> met = new HashMap<>();
        Map<Reference, Deque<Entity>> came = new HashMap<>();
        back.recordsWithin()
                .forEach(record -> came.computeIfAbsent(record.reference(), unused -> new ArrayDeque<>())
                        .add(record));
        List<String> differences = new ArrayList<>();
        for (Entity record : original.recordsWithin()) {
            Entity other;
            if (record instanceof Organisation organisation) {
                OrganisationId its = ids.getOrDefault(organisation.id(), organisation.id());
                other = names(published, organisation)
                        ? came.getOrDefault(its.reference(), new ArrayDeque<>()).peek()
                        : null;
            } else {
                // A record whose id another before it has comes back with a number after its id.
                Reference reference = record.reference();
                int times = met.merge(reference, 1, Integer::sum);
                Reference numbered = new Reference(reference.kind(), reference.id() + "-" + times);
                other = Optional.ofNullable(
                                came.getOrDefault(reference, new ArrayDeque<>()).poll())
                        .orElseGet(() ->
                                came.getOrDefault(numbered, new ArrayDeque<>()).poll());
            }
            if (other == null) {
                differences.add(record.reference() + ", all of it");
                continue;
            }
            for (TypeShape.Field field :
                    TypeShape.of(record.getClass()).orElseThrow().fields()) {
                Object value = field.get(record);
                if (value.equals(Optional.empty()) || (value instanceof Collection<?> all && all.isEmpty())) {
                    continue;
                }
                if (!(record instanceof Organisation)) {
                    if (value instanceof OrganisationId id) {
                        value = ids.getOrDefault(id, id);
                    } else if (value instanceof Optional<?> held
                            && held.isPresent()
                            && held.get() instanceof OrganisationId id) {
                        value = Optional.of(ids.getOrDefault(id, id));
                    }
                }
                if (!value.equals(field.get(other))) {
                    differences.add(record.reference() + ", /" + field.name());
                }
            }
            record.additionalFields().forEach((name, value) -> {
                if (!value.equals(other.additionalFields().get(name))) {
                    differences.add(record.reference() + ", /" + Losses.token(name));
                }
            });
        }
        return differences;
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void aProgrammeThatGoesOutAndComesBackLosesExactlyWhatIsReported(Programme programme) {
        assertThatExactlyWhatIsReportedIsLost(MAPPING, programme);
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void soItDoesWhenFieldsOfItsOwnArePublishedToo(Programme programme) {
        assertThatExactlyWhatIsReportedIsLost(
                MAPPING.withAdditionalFields().withEndowment(Money.parse("GBP 200"), LocalDate.of(2012, 2, 1)),
                programme);
    }

    private static void assertThatExactlyWhatIsReportedIsLost(GivingMapping mapping, Programme programme) {
        Mapped<GivingPackage> published = mapping.toGiving(programme);

        assertThat(published.losses().stream()
                        .filter(loss -> !loss.record().equals(programme.reference()))
                        .map(loss -> loss.record() + ", " + (loss.field().isEmpty() ? "all of it" : loss.field())))
                .containsExactlyInAnyOrderElementsOf(differences(programme, published.value()));
    }

    static Stream<GivingPackage> packages() {
        return Stream.concat(
                programmes().map(programme -> MAPPING.toGiving(programme).value()),
                IntStream.range(0, 120).mapToObj(GivingMappingLawTest::damaged));
    }

    /** What was published of some programme, with odd values in some of its fields and fields that are in no standard. */
    private static GivingPackage damaged(int seed) {
        Random random = new Random(seed);
        List<JsonNode> odd = List.of(
                TextNode.valueOf("2021-02-30"),
                TextNode.valueOf("2019"),
                TextNode.valueOf("2019-05-31T23:00:00Z"),
                TextNode.valueOf(""),
                TextNode.valueOf("half \ud83d"),
                TextNode.valueOf("GB-CHC-1999999"),
                TextNode.valueOf(" 360G-example-1\u00a0"),
                DecimalNode.valueOf(new BigDecimal("333.333")),
                DecimalNode.valueOf(new BigDecimal("-10.00")),
                NullNode.getInstance(),
                GivingPart.NODES.arrayNode(),
                GivingPart.NODES.objectNode().put("a", 1).put("b/c", "d"),
                GivingPart.NODES.arrayNode().add("x").add(GivingPart.NODES.objectNode()));
        List<GivingGrant> grants = new ArrayList<>();
        for (GivingGrant grant : MAPPING.toGiving(
                        RandomProgrammes.of(seed, LocalDate.of(2019, 1, 1)).programme())
                .value()
                .grants()) {
            ObjectNode json = grant.json();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damage(json, odd.get(random.nextInt(odd.size())), random);
            }
            String id = grant.id().orElseThrow();
            String before =
                    grants.isEmpty() ? id : grants.get(grants.size() - 1).id().orElseThrow();
            boolean sameKind = kind(id).equals(kind(before));
            // Many a one has the identifier of the one before.
            json.put("id", sameKind && random.nextInt(4) == 0 ? before : id);
            grants.add(new GivingGrant(json));
        }
        return GivingPackage.of(grants);
    }

    private static String kind(String id) {
        return new PublishedIds("360G-LocalTrust").kind(id).orElseThrow();
    }

    private static void damage(JsonNode in, JsonNode odd, Random random) {
        if (in instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty() || random.nextInt(6) == 0) {
                object.set(List.of("unknown", "", " ", "half \ud83d", "a/b~c").get(random.nextInt(5)), odd.deepCopy());
                return;
            }
            String name = names.get(random.nextInt(names.size()));
            if (object.get(name).isContainerNode() && random.nextInt(5) > 0) {
                damage(object.get(name), odd, random);
            } else {
                object.set(name, odd.deepCopy());
            }
        } else if (in instanceof ArrayNode list) {
            if (list.isEmpty() || random.nextInt(4) == 0) {
                list.add(odd.deepCopy());
            } else {
                damage(list.get(random.nextInt(list.size())), odd, random);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageThatComesInAndGoesOutLosesExactlyWhatIsReported(GivingPackage given) {
        Programme bare =
                Programme.builder().id(ProgrammeId.of("p")).name("Programme").build();
        Mapped<Programme> read = MAPPING.toProgramme(given, bare, GivingAreas.asPublished());

        assertThat(lost(given, read))
                .containsExactlyInAnyOrderElementsOf(read.losses().stream()
                        .filter(loss -> loss.record().kind().equals("PublishedGrant"))
                        .map(loss -> loss.record().id() + " " + loss.field())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void takingOverTwiceIsTakingOverOnce(GivingPackage given) {
        Programme bare =
                Programme.builder().id(ProgrammeId.of("p")).name("Programme").build();
        Mapped<Programme> once = MAPPING.toProgramme(given, bare, GivingAreas.asPublished());
        Mapped<Programme> twice = MAPPING.toProgramme(given, once.value(), GivingAreas.asPublished());

        assertThat(twice.value()).isEqualTo(once.value());
        assertThat(twice.losses())
                .extracting(Loss::record, Loss::field)
                .containsExactlyElementsOf(once.losses().stream()
                        .map(loss -> tuple(loss.record(), loss.field()))
                        .toList());
    }

    /** The values of each grant that are not in that which goes out again. */
    static List<String> lost(GivingPackage given, Mapped<Programme> read) {
        Map<String, Deque<GivingGrant>> again = new HashMap<>();
        MAPPING.withAdditionalFields()
                .toGiving(read.value())
                .value()
                .grants()
                .forEach(grant -> again.computeIfAbsent(grant.id().orElseThrow(), unused -> new ArrayDeque<>())
                        .add(grant));
        List<String> lost = new ArrayList<>();
        Set<String> leftOut = read.losses().stream()
                .filter(loss -> loss.field().isEmpty())
                .map(loss -> loss.record().id())
                .collect(Collectors.toSet());
        assertThat(again.values().stream().mapToInt(Deque::size).sum())
                .isEqualTo(given.grants().size() - leftOut.size());
        Map<String, Integer> met = new HashMap<>();
        for (int i = 0; i < given.grants().size(); i++) {
            GivingGrant grant = given.grants().get(i);
            String place = "/grants/" + i;
            if (leftOut.contains(place)) {
                lost.add(place + " ");
            } else {
                String id = grant.id().orElseThrow();
                // One whose identifier another before it has goes out with a number after its own.
                int times = met.merge(id, 1, Integer::sum);
                GivingGrant back = Stream.of(id, id + "-" + times)
                        .flatMap(each -> Stream.ofNullable(
                                again.getOrDefault(each, new ArrayDeque<>()).poll()))
                        .findFirst()
                        .orElseThrow();
                JsonNode aligned = aligned(grant.json(), back.json());
                values("", grant.json())
                        .filter(pointer -> differ(grant.json().at(pointer), aligned.at(pointer)))
                        .forEach(pointer -> lost.add(place + " " + KeptFields.readable(pointer)));
            }
        }
        return lost;
    }

    /** With the payments of each list at the places of those of the same day and amount. */
    @SuppressWarnings("ReferenceEquality") // each entry of the list itself, not one like it
    private static ObjectNode aligned(ObjectNode given, ObjectNode back) {
        for (String name : List.of("commitmentTransaction", "disbursementTransaction")) {
            if (given.get(name) instanceof ArrayNode list && back.get(name) instanceof ArrayNode its) {
                List<JsonNode> left = new ArrayList<>();
                its.forEach(left::add);
                JsonNode[] places = new JsonNode[list.size()];
                for (int i = 0; i < places.length; i++) {
                    JsonNode paid = list.get(i);
                    JsonNode same = left.stream()
                            .filter(each -> isSamePayment(paid, each))
                            .findFirst()
                            .orElse(null);
                    left.removeIf(each -> each == same);
                    places[i] = same;
                }
                ArrayNode ordered = back.putArray(name);
                for (JsonNode place : places) {
                    JsonNode missing = left.isEmpty() ? TextNode.valueOf("nothing came back") : left.get(0);
                    left.removeIf(each -> place == null && each == missing);
                    ordered.add(place == null ? missing : place);
                }
            }
        }
        return back;
    }

    private static boolean isSamePayment(JsonNode one, JsonNode other) {
        return one.path("value").isNumber()
                && other.path("value").isNumber()
                && one.has("transactionDate")
                && GivingDate.of(one.get("transactionDate").asText())
                        .flatMap(GivingDate::day)
                        .isPresent()
                && !differ(one.get("value"), other.get("value"))
                && !differ(one.get("transactionDate"), other.path("transactionDate"));
    }

    private static Stream<String> values(String pointer, JsonNode json) {
        if (json.isEmpty()) {
            return Stream.of(pointer);
        }
        return json.isArray()
                ? IntStream.range(0, json.size()).boxed().flatMap(i -> values(pointer + "/" + i, json.get(i)))
                : json.properties().stream()
                        .flatMap(field -> values(
                                pointer + "/"
                                        + field.getKey().replace("~", "~0").replace("/", "~1"),
                                field.getValue()));
    }

    private static boolean differ(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) != 0;
        }
        Optional<LocalDate> day = GivingDate.of(one.asText()).flatMap(GivingDate::day);
        return !one.equals(other)
                && (day.isEmpty() || !day.equals(GivingDate.of(other.asText()).flatMap(GivingDate::day)));
    }

    static Stream<Programme> validProgrammes() {
        return IntStream.range(0, 3)
                .mapToObj(seed -> ValidProgrammes.of(seed).withAreas(2).programme());
    }

    @ParameterizedTest
    @MethodSource("validProgrammes")
    void whatWasPublishedOfAProgrammeComesInWithoutALoss(Programme programme) {
        Programme bare =
                Programme.builder().id(programme.id()).name(programme.name()).build();

        assertThat(MAPPING.toProgramme(MAPPING.toGiving(programme).value(), bare, GivingAreas.asPublished())
                        .losses())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trafford-council", "ab-charitable-trust", "power-to-change"})
    void aPublishedFileLosesExactlyWhatIsReported(String publisher) throws IOException {
        Area area = Area.builder().id(AreaId.of("all")).name("All").build();
        Programme bare =
                Programme.builder().id(ProgrammeId.of("p")).name("Programme").build();
        for (GivingPackage given : published(publisher)) {
            Mapped<Programme> read = MAPPING.toProgramme(given, bare, GivingAreas.all(area));

            assertThat(read.value().grants()).hasSize(given.grants().size());
            assertThat(lost(given, read).stream().sorted().toList())
                    .isEqualTo(read.losses().stream()
                            .map(loss -> loss.record().id() + " " + loss.field())
                            .sorted()
                            .toList());
        }
    }

    private static List<GivingPackage> published(String publisher) throws IOException {
        Path folder = Path.of("../../shared/data/360giving/samples").resolve(publisher);
        assumeTrue(Files.isDirectory(folder));
        ObjectMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json")
                            && !file.toString().endsWith("-metadata.json"))
                    .toList();
        }
        assertThat(files).isNotEmpty();
        List<GivingPackage> packages = new ArrayList<>();
        for (Path file : files) {
            List<GivingGrant> grants = new ArrayList<>();
            mapper.readTree(file.toFile())
                    .get("grants")
                    .forEach(json -> grants.add(new GivingGrant((ObjectNode) json)));
            packages.add(GivingPackage.of(grants));
        }
        return packages;
    }

    // Without fields of one's own

    @ParameterizedTest
    @MethodSource("packages")
    void whatIsReadAndPublishedAgainLosesNothingThatNoReportNames(GivingPackage given) {
        assertThatNothingIsLostInSilence(MAPPING, given, GivingAreas.asPublished());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trafford-council", "ab-charitable-trust", "power-to-change"})
    void aPublishedFileThatIsReadAndPublishedAgainLosesNothingThatNoReportNames(String publisher) throws IOException {
        Area area = Area.builder().id(AreaId.of("all")).name("All").build();
        for (GivingPackage given : published(publisher)) {
            GivingGrant first = given.grants().get(0);
            String prefix = first.id().orElseThrow().replaceFirst("^(360[Gg]-[^-]+)-.*", "$1");
            GivingMapping own =
                    GivingMapping.ofGrants(prefix, first.fundingOrganizations().get(0));
            for (GivingMapping mapping : List.of(MAPPING, own)) {
                Programme read = assertThatNothingIsLostInSilence(mapping, given, GivingAreas.all(area));
                assertThat(read.grants()).hasSize(given.grants().size());
            }
        }
    }

    /** Every value of a grant comes out again, or one of the two reports names it; its funder always comes out. */
    private static Programme assertThatNothingIsLostInSilence(
            GivingMapping mapping, GivingPackage given, GivingAreas areas) {
        Programme bare =
                Programme.builder().id(ProgrammeId.of("p")).name("Programme").build();
        Mapped<Programme> in = mapping.toProgramme(given, bare, areas);
        Mapped<GivingPackage> out = mapping.toGiving(in.value());
        Set<String> reported = Stream.concat(in.losses().stream(), out.losses().stream())
                .map(loss -> loss.record() + " " + loss.field())
                .collect(Collectors.toSet());
        TakingOver takingOver = new TakingOver(mapping, given, bare, areas);
        takingOver.programme();
        Publishing publishing = new Publishing(mapping, in.value(), false);
        Map<Reference, Deque<GivingGrant>> again = new HashMap<>();
        publishing
                .made()
                .forEach(made -> again.computeIfAbsent(made.record().reference(), unused -> new ArrayDeque<>())
                        .add(made.grant()));
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < given.grants().size(); i++) {
            Entity record = takingOver.record(i);
            Reference grant = Losses.of(i);
            if (record == null) {
                assertThat(reported).contains(grant + " ");
                continue;
            }
            if (reported.contains(record.reference() + " ")) {
                continue;
            }
            GivingGrant back = again.get(record.reference()).remove();
            ObjectNode json = given.grants().get(i).json();
            JsonNode aligned = aligned(json, back.json());
            Stream<Reference> records = Stream.concat(
                    Stream.of(grant, record.reference()),
                    takingOver
                            .idOf(given.grants().get(i).recipientOrganizations().stream()
                                    .findFirst()
                                    .orElseGet(
                                            () -> GivingOrganisation.builder().build()))
                            .map(OrganisationId::reference)
                            .stream());
            List<Reference> about = records.toList();
            values("", json)
                    .filter(pointer -> differ(json.at(pointer), aligned.at(pointer)))
                    .filter(pointer -> about.stream().noneMatch(each -> isNamed(each, pointer, reported)))
                    .forEach(pointer -> silent.add(grant + " " + pointer));
            for (String field : List.of("id", "name")) {
                JsonNode its = json.path("fundingOrganization").path(0).path(field);
                if (its.isTextual() && KeptFields.isName(its.textValue())) {
                    assertThat(back.fundingOrganizations().get(0).value(field)).contains(its);
                }
            }
        }
        assertThat(silent).isEmpty();
        return in.value();
    }

    /** Whether a report names a value, or what it is in; what is kept of an organisation is named there. */
    private static boolean isNamed(Reference record, String pointer, Set<String> reported) {
        String within = record.kind().equals("Organisation")
                ? pointer.replaceFirst("^/recipientOrganization/0(?=/)", "")
                : pointer;
        return Stream.iterate(within, each -> !each.isEmpty(), each -> each.substring(0, each.lastIndexOf('/')))
                .anyMatch(each -> reported.contains(record + " " + KeptFields.readable(each)));
    }

    /** People are ids in a programme, and free text may name them. */
    @ParameterizedTest
    @MethodSource("programmes")
    void nothingPersonalIsPublishedButWhatATitleOrANameSays(Programme programme) {
        MAPPING.toGiving(programme).value().grants().forEach(grant -> {
            JsonNode json = grant.json();
            assertThat(json.toString()).doesNotContain("PersonId-", "contactName", "email", "telephone");
            assertThat(values("", json)
                            .filter(pointer -> json.at(pointer).asText().contains(RandomProgrammes.FREE_TEXT)))
                    .allMatch(pointer -> pointer.matches(".*/(title|name)|/description"));
        });
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void theReportOfAProgrammeIsInTheOrderOfItsRecords(Programme programme) {
        Map<Reference, Integer> places = new HashMap<>();
        TypeShape.of(Programme.class).orElseThrow().fields().stream()
                .filter(field -> Entity.class.isAssignableFrom(field.valueType()))
                .flatMap(field -> ((Collection<?>) field.get(programme)).stream())
                .forEach(record -> places.putIfAbsent(((Entity) record).reference(), places.size()));
        Set<Reference> several = programme.recordsWithin().stream()
                .collect(Collectors.groupingBy(Entity::reference, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        // Of records with one id it cannot be seen which a loss is of.
        List<Reference> records = MAPPING.toGiving(programme).losses().stream()
                .map(Loss::record)
                .filter(record -> !several.contains(record))
                .toList();

        assertThat(records.stream().map(record -> places.getOrDefault(record, -1)))
                .isSorted();
    }
}
