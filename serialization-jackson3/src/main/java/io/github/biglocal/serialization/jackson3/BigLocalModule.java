package io.github.biglocal.serialization.jackson3;

import java.util.List;
import java.util.Set;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/**
 * Teaches a Jackson 3 mapper the types of the model. Found by {@code findAndAddModules()}, or registered by name:
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new BigLocalModule()).build();
 * }</pre>
 *
 * <p>Types are recognised by their shape, so no type is named here. How they are written does not depend on what else
 * the mapper is set to or which modules it has: fields in the order of the type, absent ones left out, money as
 * {@code "GBP 147805.00"}, days as {@code "2016-04-01"}, periods as {@code "2016-04-01/2019-03-31"} with the last day
 * included, ids and codes as their text. Fields that a record does not know are kept in
 * {@link io.github.biglocal.entity.Entity#additionalFields()} and written back.
 *
 * <p>Reports and the results of calculators are written with their sentences, ratios and working, and not read back
 * ({@link io.github.biglocal.reading.ResultWriter}); the figures of a finding are written if all of them have a form.
 *
 * <p>The module for {@code Optional} comes with it. Types outside the model are left alone: ask for
 * {@link #withTextsEverywhere()}, or register a module of your own for the money and days of your own types, such as that of
 * jackson-datatypes-misc for Joda-Money. A finding of your own rule is written as the library's are.
 *
 * <p>Immutable and thread-safe.
 */
public final class BigLocalModule extends JacksonModule {
    private final Set<Option> options;

    private enum Option {
        TEXTS_EVERYWHERE
    }

    /** Creates the module, which leaves types outside the model alone. */
    public BigLocalModule() {
        this(Set.of());
    }

    private BigLocalModule(Set<Option> options) {
        this.options = options;
    }

    /**
     * {@return the module with one more use: the mapper also writes and reads the money, currencies, days and years in types
     * of your own as the model has them} It changes the form of your own types, so it has to be asked for; periods and ratios
     * have this form in any case. Make a new mapper, if yours has this module already.
     */
    public BigLocalModule withTextsEverywhere() {
        return new BigLocalModule(Set.of(Option.TEXTS_EVERYWHERE));
    }

    @Override
    public String getModuleName() {
        return "biglocal";
    }

    @Override
    public Object getRegistrationId() {
        return BigLocalModule.class.getName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public Iterable<? extends JacksonModule> getDependencies() {
        return options.contains(Option.TEXTS_EVERYWHERE) ? List.of(JsonTexts.everywhere()) : List.of();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.insertAnnotationIntrospector(new DomainIntrospector());
        context.addValueInstantiators(new BuilderInstantiators());
        context.addSerializers(new JsonTexts.Writers());
        context.addSerializers(new ResultForms());
        context.addKeySerializers(new OptionalKeys());
        context.addDeserializers(new JsonTexts.Readers());
        context.addDeserializers(new ResultForms.Readers());
        context.addSerializerModifier(new FormatVersion.Writer());
        context.addDeserializerModifier(new FormatVersion.Ignorer());
    }

    @Override
    public String toString() {
        return getModuleName();
    }
}
