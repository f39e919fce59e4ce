package dev.clerkspring.emulator.backend.operation;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.sdk.json.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two ways to change metadata: merging, where null deletes a key at any level, and replacing.
 */
public enum MetadataChanges {
    /** Merges deeply. */
    MERGE {
        @Override
        ObjectNode apply(ObjectNode old, ObjectNode change) {
            merge(old, change);
            return old;
        }
    },

    /** Replaces what is given. */
    REPLACE {
        @Override
        ObjectNode apply(ObjectNode old, ObjectNode change) {
            return change;
        }
    };

    abstract ObjectNode apply(ObjectNode old, ObjectNode change);

    /**
     * Changes metadata.
     *
     * @param old what it was
     * @param change what was sent; the old stays if that is nothing
     * @param parameter its name on the wire
     * @return what it is
     * @throws ClerkProblem 422 if something else than an object was sent
     */
    public Metadata apply(@Nullable Metadata old, @Nullable Metadata change, String parameter) {
        var before = checked(old, parameter);
        return change == null
                ? before
                : Metadata.of(apply((ObjectNode) before.tree(), (ObjectNode)
                        checked(change, parameter).tree()));
    }

    /**
     * Checks metadata that something new begins with.
     *
     * @param metadata what was sent, if anything
     * @param parameter its name on the wire
     * @return empty if nothing was
     * @throws ClerkProblem 422 if it is no object
     */
    public static Metadata checked(@Nullable Metadata metadata, String parameter) {
        if (metadata == null) {
            return Metadata.empty();
        }
        if (metadata.tree() instanceof ObjectNode) {
            return metadata;
        }
        throw ClerkProblem.invalid(
                "form_param_value_invalid", "is invalid", parameter + " must be a valid key-value object", parameter);
    }

    private static void merge(ObjectNode target, ObjectNode change) {
        change.properties().forEach(member -> {
            var name = member.getKey();
            var value = member.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode object) {
                var inner = target.get(name) instanceof ObjectNode existing ? existing : target.putObject(name);
                merge(inner, object);
            } else {
                target.set(name, value);
            }
        });
    }
}
