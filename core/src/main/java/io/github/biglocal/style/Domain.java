package io.github.biglocal.style;

import io.github.biglocal.invariant.InvalidValueException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.annotate.InjectAnnotation;
import org.immutables.value.Value;

/** The one house style of every Immutables type of the model: see "Entity types" in {@code docs/ARCHITECTURE.md}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@InjectAnnotation(
        type = Generated.class,
        target = {InjectAnnotation.Where.IMMUTABLE_TYPE, InjectAnnotation.Where.BUILDER_TYPE})
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PUBLIC,
        overshadowImplementation = true,
        jdkOnly = true,
        throwForInvalidImmutableState = InvalidValueException.class,
        depluralize = true,
        depluralizeDictionary = {"status:statuses", "difficulty:difficulties", "approach:approaches"},
        allowedClasspathAnnotations = Override.class)
public @interface Domain {}
