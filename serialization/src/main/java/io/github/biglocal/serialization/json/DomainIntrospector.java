package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import io.github.biglocal.reading.TypeShape;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Jackson would look up in annotations, from the {@link TypeShape} of the model's types, and from its records. It
 * speaks only of them.
 */
final class DomainIntrospector extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    // Types with a builder

    @Override
    public @Nullable Class<?> findPOJOBuilder(AnnotatedClass type) {
        return TypeShape.of(type.getRawType()).flatMap(TypeShape::builder).orElse(null);
    }

    @Override
    public JsonPOJOBuilder.@Nullable Value findPOJOBuilderConfig(AnnotatedClass type) {
        return TypeShape.ofBuilder(type.getRawType()).isPresent() ? new JsonPOJOBuilder.Value("build", "") : null;
    }

    @Override
    public @Nullable PropertyName findNameForSerialization(Annotated member) {
        if (!(member instanceof AnnotatedMethod method)) {
            return null;
        }
        return isComponent(method) || isAccessor(method) ? PropertyName.construct(method.getName()) : null;
    }

    @Override
    public @Nullable PropertyName findNameForDeserialization(Annotated member) {
        if (member instanceof AnnotatedParameter parameter && isRecord(parameter.getDeclaringClass())) {
            return PropertyName.construct(parameter
                    .getDeclaringClass()
                    .getRecordComponents()[parameter.getIndex()]
                    .getName());
        }
        return member instanceof AnnotatedMethod method && isInitialiser(method)
                ? PropertyName.construct(method.getName())
                : null;
    }

    @Override
    public @Nullable AnnotatedMethod resolveSetterConflict(
            MapperConfig<?> config, AnnotatedMethod first, AnnotatedMethod second) {
        if (!isInitialiser(first)) {
            return null;
        }
        // A list is set as a whole; what is optional as what it holds, with no wrapper around it.
        return Iterable.class == first.getRawParameterType(0) || isOptional(second.getRawParameterType(0))
                ? first
                : second;
    }

    @Override
    public String @Nullable [] findSerializationPropertyOrder(AnnotatedClass type) {
        Class<?> raw = type.getRawType();
        if (isRecord(raw)) {
            return Arrays.stream(raw.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toArray(String[]::new);
        }
        return TypeShape.of(raw)
                .map(shape -> shape.fieldNames().toArray(String[]::new))
                .orElse(null);
    }

    @Override
    public @Nullable Boolean findSerializationSortAlphabetically(Annotated annotated) {
        return ofModel(annotated) ? Boolean.FALSE : null;
    }

    @Override
    public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> checker) {
        Class<?> raw = type.getRawType();
        if (isRecord(raw)) {
            return checker.withFieldVisibility(Visibility.NONE)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withCreatorVisibility(Visibility.PUBLIC_ONLY);
        }
        if (!isBuilt(raw) && TypeShape.ofBuilder(raw).isEmpty()) {
            return checker;
        }
        return checker.withFieldVisibility(Visibility.NONE)
                .withGetterVisibility(Visibility.NONE)
                .withIsGetterVisibility(Visibility.NONE)
                .withSetterVisibility(Visibility.NONE)
                .withCreatorVisibility(Visibility.NONE);
    }

    /** The constructors of builders are not public: Jackson must not try to open them. */
    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
        return member instanceof AnnotatedConstructor
                && (isBuilt(member.getDeclaringClass())
                        || TypeShape.ofBuilder(member.getDeclaringClass()).isPresent());
    }

    // Fields that are not known

    @Override
    public @Nullable Boolean hasAnyGetter(Annotated member) {
        return isAnyGetter(member) ? Boolean.TRUE : null;
    }

    @Override
    public @Nullable Boolean hasAnySetter(Annotated member) {
        return isAnySetter(member) ? Boolean.TRUE : null;
    }

    private static boolean isAnyGetter(Annotated member) {
        return member instanceof AnnotatedMethod method
                && isAdditionalFields(method)
                && method.getParameterCount() == 0
                && TypeShape.of(method.getDeclaringClass())
                        .filter(TypeShape::keepsAdditionalFields)
                        .isPresent();
    }

    private static boolean isAnySetter(Annotated member) {
        return member instanceof AnnotatedMethod method
                && method.getName().equals("putAdditionalField")
                && method.getParameterCount() == 2
                && TypeShape.ofBuilder(method.getDeclaringClass()).isPresent();
    }

    // Values

    @Override
    public @Nullable Object findSerializer(Annotated member) {
        return ofModel(member) ? JsonTexts.writer(member.getRawType(), holder(member)) : null;
    }

    @Override
    public @Nullable Object findContentSerializer(Annotated member) {
        if (isAnyGetter(member)) {
            return new AdditionalFieldWriter();
        }
        if (!ofModel(member)) {
            return null;
        }
        return member.getType().hasContentType()
                ? JsonTexts.writer(member.getType().getContentType().getRawClass(), holder(member))
                : null;
    }

    @Override
    public @Nullable Object findDeserializer(Annotated member) {
        if (!setsModel(member)) {
            return null;
        }
        return propertyType(member) == Set.class
                ? new SetReader.OfField()
                : JsonTexts.reader(setType(member).getRawClass());
    }

    @Override
    public @Nullable Object findContentDeserializer(Annotated member) {
        if (isAnySetter(member)) {
            return TypeShape.ofBuilder(((AnnotatedMethod) member).getDeclaringClass())
                    .map(AdditionalFieldReader::new)
                    .orElseThrow();
        }
        return setsModel(member) && setType(member).hasContentType()
                ? JsonTexts.reader(setType(member).getContentType().getRawClass())
                : null;
    }

    /** The type that has a field, not the class that implements it. */
    private static Class<?> holder(Annotated member) {
        Class<?> declaring = member instanceof AnnotatedMember field ? field.getDeclaringClass() : member.getRawType();
        return TypeShape.of(declaring).<Class<?>>map(TypeShape::type).orElse(declaring);
    }

    /** A list of one is a list. */
    @Override
    public JsonFormat.@Nullable Value findFormat(Annotated member) {
        return ofModel(member)
                ? JsonFormat.Value.empty().withoutFeature(JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
                : null;
    }

    // Absent and null

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
        return annotated instanceof AnnotatedClass type && ofModel(type)
                ? JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)
                : JsonInclude.Value.empty();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter) || !setsModel(member)) {
            return null;
        }
        return !isOptional(member.getRawType()) && !isMany(member.getRawType());
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        if (!setsModel(member)) {
            return JsonSetter.Value.empty();
        }
        Class<?> held = propertyType(member);
        if (isOptional(held)) {
            return member instanceof AnnotatedMethod
                    ? JsonSetter.Value.construct(Nulls.SKIP, Nulls.DEFAULT)
                    : JsonSetter.Value.empty();
        }
        return JsonSetter.Value.construct(isMany(held) ? Nulls.AS_EMPTY : Nulls.FAIL, Nulls.FAIL);
    }

    /** The type of a property itself: an initialiser of an optional one may be the overload that takes what it holds. */
    private static Class<?> propertyType(Annotated setter) {
        return setter instanceof AnnotatedMethod method
                ? TypeShape.ofBuilder(method.getDeclaringClass())
                        .flatMap(shape -> shape.field(method.getName()))
                        .orElseThrow()
                        .accessor()
                        .getReturnType()
                : setter.getRawType();
    }

    private static boolean isMany(Class<?> type) {
        return Iterable.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    private static boolean isOptional(Class<?> type) {
        return type == Optional.class || type == OptionalInt.class;
    }

    // What is of the model

    private static boolean isAccessor(AnnotatedMethod method) {
        return method.getParameterCount() == 0
                && isBuilt(method.getDeclaringClass())
                && TypeShape.of(method.getDeclaringClass())
                        .flatMap(shape -> shape.field(method.getName()))
                        .isPresent();
    }

    private static boolean isComponent(AnnotatedMethod method) {
        return isRecord(method.getDeclaringClass())
                && Arrays.stream(method.getDeclaringClass().getRecordComponents())
                        .anyMatch(component -> component.getAccessor().equals(method.getAnnotated()));
    }

    private static boolean isInitialiser(AnnotatedMethod method) {
        return method.getParameterCount() == 1
                && TypeShape.ofBuilder(method.getDeclaringClass())
                        .flatMap(shape -> shape.field(method.getName()))
                        .isPresent();
    }

    private static boolean isAdditionalFields(AnnotatedMethod method) {
        return method.getName().equals("additionalFields");
    }

    /** Whether this is a type of the model, or the accessor of one. */
    private static boolean ofModel(Annotated annotated) {
        if (annotated instanceof AnnotatedClass type) {
            return isBuilt(type.getRawType()) || isRecord(type.getRawType());
        }
        return annotated instanceof AnnotatedMethod method
                && method.getParameterCount() == 0
                && (isAccessor(method) || isComponent(method));
    }

    /** Whether this sets a property of a type of the model: an initialiser, or a component of a record. */
    private static boolean setsModel(Annotated annotated) {
        return (annotated instanceof AnnotatedMethod method && isInitialiser(method))
                || (annotated instanceof AnnotatedParameter parameter && isRecord(parameter.getDeclaringClass()));
    }

    private static JavaType setType(Annotated setter) {
        return setter instanceof AnnotatedMethod method ? method.getParameterType(0) : setter.getType();
    }

    /** Whether a type is one that is made with a builder. */
    private static boolean isBuilt(Class<?> type) {
        return TypeShape.of(type).flatMap(TypeShape::builder).isPresent();
    }

    private static boolean isRecord(Class<?> type) {
        return type.isRecord() && TypeShape.inModel(type);
    }
}
