package dev.clerkspring.sdk.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Free-form JSON of an application's own: metadata, custom claims, an actor. Keys keep their names and order, numbers every
 * digit, and nothing of it is printed.
 */
public final class Metadata {

    private static final Metadata EMPTY = new Metadata(ClerkJson.plainMapper().createObjectNode());

    private final JsonNode tree;

    private Metadata(JsonNode tree) {
        this.tree = tree;
    }

    /**
     * Returns an empty object.
     *
     * @return {@code {}}
     */
    public static Metadata empty() {
        return EMPTY;
    }

    /**
     * Turns a value into metadata: a map, a record, any bean that Jackson can write, or a JSON tree.
     *
     * @param value the value; in a map or record a null stays a null, which deletes the key where Clerk merges
     * @return the metadata
     * @throws tools.jackson.core.JacksonException if the value cannot be written as JSON
     */
    public static Metadata of(@Nullable Object value) {
        return new Metadata(
                (value instanceof JsonNode node)
                        ? node.deepCopy()
                        : ClerkJson.plainMapper().valueToTree(value));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Metadata read(JsonNode tree) {
        return new Metadata(tree);
    }

    /**
     * Reads the metadata as a type of the application's own. Names are taken as they are, members that the type lacks are
     * ignored.
     *
     * @param type the type
     * @return a value of the type
     * @param <T> the type
     * @throws tools.jackson.core.JacksonException if the metadata does not fit the type
     */
    public <T> T as(Class<T> type) {
        return ClerkJson.plainMapper().treeToValue(this.tree, type);
    }

    /**
     * Returns the JSON itself.
     *
     * @return a copy, which the caller may change
     */
    public JsonNode tree() {
        return this.tree.deepCopy();
    }

    @JsonValue
    JsonNode json() {
        return this.tree;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Metadata metadata && metadata.tree.equals(this.tree);
    }

    @Override
    public int hashCode() {
        return this.tree.hashCode();
    }

    @Override
    public String toString() {
        return "Metadata[…]";
    }
}
