package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.biglocal.area.Area;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.money.Payment;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.testkit.Samples;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.example.consumer.Invoice;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BigLocalModuleTest {
    private static final Invoice INVOICE =
            new Invoice(Money.parse("GBP 12.50"), LocalDate.of(2016, 2, 29), Optional.empty());

    private final ObjectMapper plain = new ObjectMapper().registerModule(new BigLocalModule());

    /** A consumer's module opens its types to Jackson itself; here they are in the module under test. */
    @BeforeAll
    static void openTheConsumersTypes() {
        Invoice.class.getModule().addOpens("org.example.consumer", ObjectMapper.class.getModule());
    }

    /** Mappers set to write everything otherwise. */
    static List<Named<ObjectMapper>> mappersSetOtherwise() {
        return List.of(
                Named.of("found as a service", new ObjectMapper().findAndRegisterModules()),
                Named.of(
                        "days as numbers",
                        with(JsonMapper.builder().enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS))),
                Named.of(
                        "snake case",
                        with(JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE))),
                Named.of(
                        "upper camel case",
                        with(JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE))),
                Named.of(
                        "fields sorted",
                        with(JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY))),
                Named.of(
                        "fields sorted, components of records too",
                        with(JsonMapper.builder()
                                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST))),
                Named.of("absent fields written", with(JsonMapper.builder().defaultPropertyInclusion(always()))),
                Named.of(
                        "absent fields of some types written",
                        with(JsonMapper.builder()
                                .withConfigOverride(Optional.class, override -> override.setInclude(always()))
                                .withConfigOverride(OptionalInt.class, override -> override.setInclude(always()))
                                .withConfigOverride(List.class, override -> override.setInclude(always())))),
                Named.of(
                        "fields visible",
                        with(JsonMapper.builder().visibility(PropertyAccessor.FIELD, Visibility.ANY))),
                Named.of(
                        "fields alone visible",
                        with(JsonMapper.builder()
                                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                                .visibility(PropertyAccessor.FIELD, Visibility.ANY))),
                Named.of(
                        "unknown fields refused",
                        with(JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))),
                Named.of(
                        "enums as numbers",
                        with(JsonMapper.builder().enable(SerializationFeature.WRITE_ENUMS_USING_INDEX))),
                Named.of(
                        "enums in lower case", with(JsonMapper.builder().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE))),
                Named.of(
                        "lists of one without brackets",
                        with(JsonMapper.builder().enable(SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED))),
                Named.of(
                        "other money, registered after",
                        with(JsonMapper.builder()).registerModule(otherMoney())),
                Named.of(
                        "other money, registered before",
                        new ObjectMapper().registerModule(otherMoney()).registerModule(new BigLocalModule())),
                Named.of(
                        "other days, registered after",
                        with(JsonMapper.builder()).registerModule(otherDays())));
    }

    private static JsonInclude.Value always() {
        return JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);
    }

    private static ObjectMapper with(JsonMapper.Builder builder) {
        return builder.addModule(new BigLocalModule()).build();
    }

    private static Module otherMoney() {
        return new SimpleModule("other money")
                .addSerializer(Money.class, new PenceWriter())
                .addDeserializer(Money.class, new PenceReader());
    }

    private static Module otherDays() {
        return new SimpleModule("other days")
                .addSerializer(LocalDate.class, new DayNumberWriter())
                .addDeserializer(LocalDate.class, new DayNumberReader());
    }

    @ParameterizedTest
    @MethodSource("mappersSetOtherwise")
    void theTypesOfTheModelAreWrittenTheSameWhateverTheMapperIsSetTo(ObjectMapper mapper) {
        assertThat(valuesOfTheModel())
                .allSatisfy(value ->
                        assertThat(mapper.writeValueAsString(value)).isEqualTo(plain.writeValueAsString(value)));
    }

    @ParameterizedTest
    @MethodSource("mappersSetOtherwise")
    void theTypesOfTheModelAreReadTheSameWhateverTheMapperIsSetTo(ObjectMapper mapper) {
        assertThat(valuesOfTheModel())
                .allSatisfy(value -> assertThat(
                                (Object) mapper.readValue(plain.writeValueAsString(value), value.getClass()))
                        .isEqualTo(value));
    }

    private static Stream<Object> valuesOfTheModel() {
        return RoundTripTest.values().stream().map(Named::getPayload);
    }

    @Test
    void aProgrammeHasItsFormatVersionWhereverItStands() throws JsonProcessingException {
        assertThat(plain.writeValueAsString(List.of(Samples.maximal())))
                .startsWith("[{\"formatVersion\":\"1.0\",\"id\":\"programme-1\",");
    }

    @Test
    void amountsAndDaysOfOtherTypesAreAsTheirOwnerWritesThem() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new Jdk8Module())
                .registerModule(new BigLocalModule())
                .registerModule(otherMoney())
                .registerModule(otherDays());
        String written = "{\"totalPrice\":1250,\"dueDate\":16860,\"remark\":null}";
        assertThat(mapper.writeValueAsString(INVOICE)).isEqualTo(written);
        assertThat(mapper.readValue(written, Invoice.class)).isEqualTo(INVOICE);
    }

    @Test
    void amountsAndDaysOfOtherTypesAreAsTheirOwnerWritesThemWhicheverModuleComesFirst() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(otherDays())
                .registerModule(otherMoney())
                .registerModule(new BigLocalModule());
        String written = "{\"totalPrice\":1250,\"dueDate\":16860,\"remark\":null}";
        assertThat(mapper.writeValueAsString(INVOICE)).isEqualTo(written);
        assertThat(mapper.readValue(written, Invoice.class)).isEqualTo(INVOICE);
    }

    @Test
    void amountsAndDaysOfOtherTypesAreAsTheModelsIfThatIsAskedFor() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new BigLocalModule().withTextsEverywhere());
        String written = "{\"totalPrice\":\"GBP 12.50\",\"dueDate\":\"2016-02-29\",\"remark\":null}";
        assertThat(mapper.writeValueAsString(INVOICE)).isEqualTo(written);
        assertThat(mapper.readValue(written, Invoice.class)).isEqualTo(INVOICE);
        assertThat(BigLocalJson.standard().parse(written, Invoice.class).orThrow())
                .isEqualTo(INVOICE);
    }

    /** It answers for types of its own, and leaves the module that it was made of as it is. */
    @Test
    void theOptionIsOfTheModuleThatHasIt() {
        BigLocalModule module = new BigLocalModule();
        assertThat(module.withTextsEverywhere()).isNotSameAs(module);
        assertThatThrownBy(
                        () -> new ObjectMapper().registerModule(module).writeValueAsString(LocalDate.of(2016, 2, 29)))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void namesOfOtherTypesAreAsTheMapperIsSet() throws JsonProcessingException {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new BigLocalModule())
                .addModule(otherMoney())
                .addModule(otherDays())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .build();
        assertThat(mapper.writeValueAsString(INVOICE)).isEqualTo("{\"total_price\":1250,\"due_date\":16860}");
    }

    @Test
    void itBringsNoFormForDaysOutsideTheModel() {
        assertThatThrownBy(() -> plain.writeValueAsString(LocalDate.of(2016, 2, 29)))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("java.time.LocalDate");
    }

    @Test
    void aPlainMapperKeepsFieldsThatARecordDoesNotKnow() throws JsonProcessingException {
        Area area = plain.readValue("{\"id\":\"a\",\"name\":\"A\",\"extra\":[1.50,null]}", Area.class);
        assertThat(area.additionalFields())
                .containsExactly(entry(
                        "extra",
                        AdditionalValue.of(
                                List.of(AdditionalValue.of(new BigDecimal("1.50")), AdditionalValue.Nothing.NOTHING))));
        assertThat(plain.writeValueAsString(area)).isEqualTo("{\"id\":\"a\",\"name\":\"A\",\"extra\":[1.50,null]}");
    }

    @Test
    void aPlainMapperRefusesAFieldThatASmallValueCannotKeep() {
        assertThatThrownBy(() ->
                        plain.readValue("{\"date\":\"2016-02-29\",\"amount\":\"GBP 1.00\",\"extra\":1}", Payment.class))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("extra");
    }

    @Test
    void aMapperToldToPassOverFieldsItDoesNotKnowPassesOverThoseOfSmallValues() throws JsonProcessingException {
        ObjectMapper mapper = with(JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        assertThat(mapper.readValue(
                        "{\"extra\":{\"a\":1},\"date\":\"2016-02-29\",\"amount\":\"GBP 1.00\"}", Payment.class))
                .isEqualTo(Payment.of(LocalDate.of(2016, 2, 29), Money.parse("GBP 1.00")));
    }

    @Test
    void aPlainMapperThrowsForARecordThatLacksAField() {
        assertThatThrownBy(() -> plain.readValue("{\"id\":\"a\"}", Area.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> plain.readValue("{\"amount\":\"GBP 1.00\"}", Payment.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("date");
    }

    @Test
    void aProgrammeOfAnotherVersionIsReadByAPlainMapper() throws JsonProcessingException {
        Programme programme =
                plain.readValue("{\"formatVersion\":\"1.7\",\"id\":\"p\",\"name\":\"P\"}", Programme.class);
        assertThat(programme.additionalFields()).isEmpty();
    }

    @Test
    void jacksonFindsItAsAService() {
        assertThat(ObjectMapper.findModules()).hasAtLeastOneElementOfType(BigLocalModule.class);
    }

    @Test
    void theModuleDescriptorProvidesIt() {
        assertThat(BigLocalModule.class.getModule().isNamed()).isTrue();
        assertThat(BigLocalModule.class.getModule().getDescriptor().provides()).anySatisfy(provision -> {
            assertThat(provision.service()).isEqualTo("com.fasterxml.jackson.databind.Module");
            assertThat(provision.providers()).containsExactly(BigLocalModule.class.getName());
        });
    }

    @Test
    void aServiceFileNamesItForTheClassPath() {
        assertThat(BigLocalModule.class.getResource("/META-INF/services/com.fasterxml.jackson.databind.Module"))
                .isNotNull()
                .satisfies(file -> assertThat(contentOf(file)).isEqualTo(BigLocalModule.class.getName()));
    }

    private static String contentOf(URL file) throws IOException {
        try (var stream = file.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void registeringItTwiceIsRegisteringItOnce() throws JsonProcessingException {
        ObjectMapper mapper =
                new ObjectMapper().registerModule(new BigLocalModule()).registerModule(new BigLocalModule());
        assertThat(mapper.getRegisteredModuleIds()).contains(BigLocalModule.class.getName());
        assertThat(mapper.writeValueAsString(Samples.maximal())).isEqualTo(plain.writeValueAsString(Samples.maximal()));
    }

    /** Money as a number of pence. */
    private static final class PenceWriter extends JsonSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeNumber(money.getAmountMinorLong());
        }
    }

    private static final class PenceReader extends JsonDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Money.of(CurrencyUnit.GBP, BigDecimal.valueOf(parser.getLongValue(), 2));
        }
    }

    /** A day as the number of days since the first of 1970. */
    private static final class DayNumberWriter extends JsonSerializer<LocalDate> {
        @Override
        public void serialize(LocalDate day, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeNumber(day.toEpochDay());
        }
    }

    private static final class DayNumberReader extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return LocalDate.ofEpochDay(parser.getLongValue());
        }
    }
}
