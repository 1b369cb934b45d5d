package io.github.biglocal.serialization.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class BigLocalModuleTest {
    private static final Invoice INVOICE =
            new Invoice(Money.parse("GBP 12.50"), LocalDate.of(2016, 2, 29), Optional.empty());

    private final JsonMapper plain = with(JsonMapper.builder());

    /** A consumer's module opens its types to Jackson itself; here they are in the module under test. */
    @BeforeAll
    static void openTheConsumersTypes() {
        Invoice.class.getModule().addOpens("org.example.consumer", JsonMapper.class.getModule());
    }

    /** Mappers set to write everything otherwise. */
    static List<Named<JsonMapper>> mappersSetOtherwise() {
        return List.of(
                Named.of(
                        "found as a service",
                        JsonMapper.builder().findAndAddModules().build()),
                Named.of(
                        "days as numbers",
                        with(JsonMapper.builder().enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS))),
                Named.of(
                        "snake case",
                        with(JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE))),
                Named.of(
                        "upper camel case",
                        with(JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE))),
                Named.of("as in Jackson 2", with(JsonMapper.builderWithJackson2Defaults())),
                Named.of(
                        "fields not sorted",
                        with(JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY))),
                Named.of(
                        "components of records sorted too",
                        with(JsonMapper.builder().disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST))),
                Named.of(
                        "absent fields written",
                        with(JsonMapper.builder().changeDefaultPropertyInclusion(unused -> always()))),
                Named.of(
                        "absent fields of some types written",
                        with(JsonMapper.builder()
                                .withConfigOverride(Optional.class, override -> override.setInclude(always()))
                                .withConfigOverride(OptionalInt.class, override -> override.setInclude(always()))
                                .withConfigOverride(List.class, override -> override.setInclude(always())))),
                Named.of(
                        "fields visible",
                        with(JsonMapper.builder()
                                .changeDefaultVisibility(
                                        checker -> checker.withVisibility(PropertyAccessor.FIELD, Visibility.ANY)))),
                Named.of(
                        "fields alone visible",
                        with(JsonMapper.builder()
                                .changeDefaultVisibility(
                                        checker -> checker.withVisibility(PropertyAccessor.ALL, Visibility.NONE))
                                .changeDefaultVisibility(
                                        checker -> checker.withVisibility(PropertyAccessor.FIELD, Visibility.ANY)))),
                Named.of(
                        "unknown fields refused",
                        with(JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))),
                Named.of("enums as numbers", with(JsonMapper.builder().enable(EnumFeature.WRITE_ENUMS_USING_INDEX))),
                Named.of(
                        "enums in lower case", with(JsonMapper.builder().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE))),
                Named.of(
                        "lists of one without brackets",
                        with(JsonMapper.builder().enable(SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED))),
                Named.of(
                        "other money, registered after",
                        JsonMapper.builder()
                                .addModule(new BigLocalModule())
                                .addModule(otherMoney())
                                .build()),
                Named.of(
                        "other money, registered before",
                        with(JsonMapper.builder().addModule(otherMoney()))),
                Named.of(
                        "other days, registered after",
                        JsonMapper.builder()
                                .addModule(new BigLocalModule())
                                .addModule(otherDays())
                                .build()));
    }

    private static JsonInclude.Value always() {
        return JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);
    }

    private static JsonMapper with(JsonMapper.Builder builder) {
        return builder.addModule(new BigLocalModule()).build();
    }

    private static JacksonModule otherMoney() {
        return new SimpleModule("other money")
                .addSerializer(Money.class, new PenceWriter())
                .addDeserializer(Money.class, new PenceReader());
    }

    private static JacksonModule otherDays() {
        return new SimpleModule("other days")
                .addSerializer(LocalDate.class, new DayNumberWriter())
                .addDeserializer(LocalDate.class, new DayNumberReader());
    }

    @ParameterizedTest
    @MethodSource("mappersSetOtherwise")
    void theTypesOfTheModelAreWrittenTheSameWhateverTheMapperIsSetTo(JsonMapper mapper) {
        assertThat(valuesOfTheModel())
                .allSatisfy(value ->
                        assertThat(mapper.writeValueAsString(value)).isEqualTo(plain.writeValueAsString(value)));
    }

    @ParameterizedTest
    @MethodSource("mappersSetOtherwise")
    void theTypesOfTheModelAreReadTheSameWhateverTheMapperIsSetTo(JsonMapper mapper) {
        assertThat(valuesOfTheModel())
                .allSatisfy(value -> assertThat(
                                (Object) mapper.readValue(plain.writeValueAsString(value), value.getClass()))
                        .isEqualTo(value));
    }

    private static Stream<Object> valuesOfTheModel() {
        return RoundTripTest.values().stream().map(Named::getPayload);
    }

    @Test
    void aProgrammeHasItsFormatVersionWhereverItStands() {
        assertThat(plain.writeValueAsString(List.of(Samples.maximal())))
                .startsWith("[{\"formatVersion\":\"1.0\",\"id\":\"programme-1\",");
    }

    @Test
    void amountsAndDaysOfOtherTypesAreAsTheirOwnerWritesThem() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new BigLocalModule())
                .addModule(otherMoney())
                .addModule(otherDays())
                .build();
        String written = "{\"totalPrice\":1250,\"dueDate\":16860,\"remark\":null}";
        assertThat(mapper.writeValueAsString(INVOICE)).isEqualTo(written);
        assertThat(mapper.readValue(written, Invoice.class)).isEqualTo(INVOICE);
    }

    @Test
    void amountsAndDaysOfOtherTypesAreAsTheirOwnerWritesThemWhicheverModuleComesFirst() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(otherDays())
                .addModule(otherMoney())
                .addModule(new BigLocalModule())
                .build();
        String written = "{\"totalPrice\":1250,\"dueDate\":16860,\"remark\":null}";
        assertThat(mapper.writeValueAsString(INVOICE)).isEqualTo(written);
        assertThat(mapper.readValue(written, Invoice.class)).isEqualTo(INVOICE);
    }

    @Test
    void amountsAndDaysOfOtherTypesAreAsTheModelsIfThatIsAskedFor() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new BigLocalModule().withTextsEverywhere())
                .build();
        String written = "{\"totalPrice\":\"GBP 12.50\",\"dueDate\":\"2016-02-29\",\"remark\":null}";
        assertThat(mapper.writeValueAsString(INVOICE)).isEqualTo(written);
        assertThat(mapper.readValue(written, Invoice.class)).isEqualTo(INVOICE);
        assertThat(BigLocalJson.standard().parse(written, Invoice.class).orThrow())
                .isEqualTo(INVOICE);
    }

    @Test
    void namesOfOtherTypesAreAsTheMapperIsSet() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new BigLocalModule())
                .addModule(otherMoney())
                .addModule(otherDays())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultPropertyInclusion(unused ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .build();
        assertThat(mapper.writeValueAsString(INVOICE)).isEqualTo("{\"total_price\":1250,\"due_date\":16860}");
    }

    @Test
    void daysOutsideTheModelAreAsTheMapperIsSet() {
        JsonMapper numbers = with(JsonMapper.builder().enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS));
        assertThat(plain.writeValueAsString(LocalDate.of(2016, 2, 29))).isEqualTo("\"2016-02-29\"");
        assertThat(numbers.writeValueAsString(LocalDate.of(2016, 2, 29))).isEqualTo("[2016,2,29]");
    }

    @Test
    void aPlainMapperKeepsFieldsThatARecordDoesNotKnow() {
        Area area = plain.readValue("{\"id\":\"a\",\"name\":\"A\",\"extra\":[1.50,null]}", Area.class);
        assertThat(area.additionalFields())
                .containsExactly(entry(
                        "extra",
                        AdditionalValue.of(
                                List.of(AdditionalValue.of(new BigDecimal("1.50")), AdditionalValue.Nothing.NOTHING))));
        assertThat(plain.writeValueAsString(area)).isEqualTo("{\"id\":\"a\",\"name\":\"A\",\"extra\":[1.50,null]}");
    }

    @Test
    void aMapperToldToRefuseFieldsItDoesNotKnowRefusesThoseOfSmallValues() {
        JsonMapper mapper = with(JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        assertThatThrownBy(() -> mapper.readValue(
                        "{\"date\":\"2016-02-29\",\"amount\":\"GBP 1.00\",\"extra\":1}", Payment.class))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("extra");
    }

    /** Jackson 2 refuses them unless it is told otherwise; Jackson 3 is told so from the start. */
    @Test
    void aPlainMapperPassesOverAFieldThatASmallValueCannotKeep() {
        assertThat(plain.readValue(
                        "{\"extra\":{\"a\":1},\"date\":\"2016-02-29\",\"amount\":\"GBP 1.00\"}", Payment.class))
                .isEqualTo(Payment.of(LocalDate.of(2016, 2, 29), Money.parse("GBP 1.00")));
    }

    @Test
    void aPlainMapperThrowsForARecordThatLacksAField() {
        assertThatThrownBy(() -> plain.readValue("{\"id\":\"a\"}", Area.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> plain.readValue("{\"amount\":\"GBP 1.00\"}", Payment.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("date");
    }

    @Test
    void aProgrammeOfAnotherVersionIsReadByAPlainMapper() {
        Programme programme =
                plain.readValue("{\"formatVersion\":\"1.7\",\"id\":\"p\",\"name\":\"P\"}", Programme.class);
        assertThat(programme.additionalFields()).isEmpty();
    }

    @Test
    void jacksonFindsItAsAService() {
        assertThat(MapperBuilder.findModules()).hasAtLeastOneElementOfType(BigLocalModule.class);
    }

    @Test
    void theModuleDescriptorProvidesIt() {
        assertThat(BigLocalModule.class.getModule().isNamed()).isTrue();
        assertThat(BigLocalModule.class.getModule().getDescriptor().provides()).anySatisfy(provision -> {
            assertThat(provision.service()).isEqualTo("tools.jackson.databind.JacksonModule");
            assertThat(provision.providers()).containsExactly(BigLocalModule.class.getName());
        });
    }

    @Test
    void aServiceFileNamesItForTheClassPath() {
        assertThat(BigLocalModule.class.getResource("/META-INF/services/tools.jackson.databind.JacksonModule"))
                .isNotNull()
                .satisfies(file -> assertThat(contentOf(file)).isEqualTo(BigLocalModule.class.getName()));
    }

    private static String contentOf(URL file) throws IOException {
        try (var stream = file.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void registeringItTwiceIsRegisteringItOnce() {
        JsonMapper mapper = with(JsonMapper.builder().addModule(new BigLocalModule()));
        assertThat(mapper.registeredModules()).hasSize(1);
        assertThat(mapper.writeValueAsString(Samples.maximal())).isEqualTo(plain.writeValueAsString(Samples.maximal()));
    }

    /** Money as a number of pence. */
    private static final class PenceWriter extends ValueSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator generator, SerializationContext provider) {
            generator.writeNumber(money.getAmountMinorLong());
        }
    }

    private static final class PenceReader extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) {
            return Money.of(CurrencyUnit.GBP, BigDecimal.valueOf(parser.getLongValue(), 2));
        }
    }

    /** A day as the number of days since the first of 1970. */
    private static final class DayNumberWriter extends ValueSerializer<LocalDate> {
        @Override
        public void serialize(LocalDate day, JsonGenerator generator, SerializationContext provider) {
            generator.writeNumber(day.toEpochDay());
        }
    }

    private static final class DayNumberReader extends ValueDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            return LocalDate.ofEpochDay(parser.getLongValue());
        }
    }
}
