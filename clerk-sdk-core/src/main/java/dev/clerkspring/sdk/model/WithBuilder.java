package dev.clerkspring.sdk.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates the builder of a record: {@code UserBuilder} for {@code User}.
 *
 * <p>A component of type {@link java.util.Optional} has two setters, and only what was set is sent:
 * {@code lastName("Smith")} sets, {@code lastName(Optional.empty())} clears, not calling it leaves it alone.
 *
 * <p>A builder prints its type and nothing of what it holds.
 */
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        // With the default every field that was not set would be sent as null, that is, cleared.
                        emptyDefaultForOptional = false,
                        addConcreteSettersForOptional = RecordBuilder.ConcreteSettersForOptionalMode.ENABLED,
                        useImmutableCollections = false,
                        enableWither = false,
                        enableGetters = false,
                        addStaticBuilder = false,
                        addClassRetainedGenerated = true))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@Inherited
public @interface WithBuilder {}
