package io.github.biglocal.serialization.jackson3;

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
 * <p>Reports and the results of calculators are written with their sentences, ratios and working, and not read back; the
 * figures of a finding are written if its kind is one of this library.
 *
 * <p>The module for {@code Optional} comes with it. Types outside the model are left alone: register a module of your own for
 * the money and days of your own types, such as that of jackson-datatypes-misc for Joda-Money.
 *
 * <p>Immutable and thread-safe.
 */
public final class BigLocalModule extends JacksonModule {
    /** Creates the module. */
    public BigLocalModule() {}

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
    public void setupModule(SetupContext context) {
        context.insertAnnotationIntrospector(new DomainIntrospector());
        context.addValueInstantiators(new BuilderInstantiators());
        context.addSerializers(new JsonTexts.Writers());
        context.addSerializers(new ResultForms());
        context.addKeySerializers(new OptionalKeys());
        context.addDeserializers(new JsonTexts.Readers());
        context.addSerializerModifier(new FormatVersion.Writer());
        context.addDeserializerModifier(new FormatVersion.Ignorer());
    }

    @Override
    public String toString() {
        return getModuleName();
    }
}
