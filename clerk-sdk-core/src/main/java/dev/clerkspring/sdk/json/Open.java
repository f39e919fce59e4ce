package dev.clerkspring.sdk.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of an enumeration that Clerk may extend without notice: it keeps its text even if this release does not know it.
 *
 * <p>The enumeration {@code E} lists what is known and ends with a constant {@code UNRECOGNIZED}. A constant's text is its
 * name in lower case, or what its {@link com.fasterxml.jackson.annotation.JsonProperty} says.
 *
 * <pre>{@code
 * switch (session.status().known()) {
 *     case ACTIVE -> …;
 *     case UNRECOGNIZED -> log.info(session.status().value());
 *     default -> …;
 * }
 * }</pre>
 *
 * Constants are added in minor releases, so write a {@code default} branch.
 *
 * @param <E> the known values
 */
public final class Open<E extends Enum<E>> {

    private final String value;

    private final E known;

    private Open(String value, E known) {
        this.value = value;
        this.known = known;
    }

    /**
     * Returns a known value.
     *
     * @param known any constant but {@code UNRECOGNIZED}
     * @return the value
     * @param <E> the known values
     * @throws IllegalArgumentException for {@code UNRECOGNIZED}, which has no text
     */
    public static <E extends Enum<E>> Open<E> of(E known) {
        if (known == KnownValues.of(known.getDeclaringClass()).unrecognized()) {
            throw new IllegalArgumentException("UNRECOGNIZED has no text; use of(String, Class)");
        }
        return new Open<>(KnownValues.of(known.getDeclaringClass()).textOf(known), known);
    }

    /**
     * Returns the value with the given text, known or not.
     *
     * @param value the text as Clerk writes it
     * @param type the known values
     * @return the value; {@link #known()} is {@code UNRECOGNIZED} for a text that is new
     * @param <E> the known values
     */
    public static <E extends Enum<E>> Open<E> of(String value, Class<E> type) {
        return new Open<>(value, KnownValues.of(type).constantOf(value));
    }

    /**
     * Returns the text.
     *
     * @return as Clerk writes it
     */
    @JsonValue
    public String value() {
        return this.value;
    }

    /**
     * Returns the constant.
     *
     * @return {@code UNRECOGNIZED} if this release does not know the text
     */
    public E known() {
        return this.known;
    }

    /**
     * Tells whether this is the given constant.
     *
     * @param constant a known value
     * @return whether it is
     */
    public boolean is(E constant) {
        return this.known == constant;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Open<?> open
                && open.value.equals(this.value)
                && open.known.getDeclaringClass() == this.known.getDeclaringClass();
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(this.value);
    }

    @Override
    public String toString() {
        return this.known.getDeclaringClass().getSimpleName() + "[" + this.known + "]";
    }
}
