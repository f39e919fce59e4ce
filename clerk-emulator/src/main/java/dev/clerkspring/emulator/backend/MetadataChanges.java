package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.sdk.json.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two ways to change metadata: merging, where null deletes a key at any level, and replacing.
 */
final class MetadataChanges {

    private MetadataChanges() {}

    static Metadata merge(@Nullable Metadata old, @Nullable Metadata change, String parameter) {
        var tree = object(old != null ? old : Metadata.empty(), parameter);
        if (change != null) {
            merge(tree, object(change, parameter));
        }
        return Metadata.of(tree);
    }

    static Metadata replace(@Nullable Metadata old, @Nullable Metadata replacement, String parameter) {
        var metadata = replacement != null ? replacement : old;
        return Metadata.of(object(metadata != null ? metadata : Metadata.empty(), parameter));
    }

    private static ObjectNode object(Metadata metadata, String parameter) {
        if (metadata.tree() instanceof ObjectNode tree) {
            return tree;
        }
        throw ClerkProblem.invalid("form_param_format_invalid", parameter + " must be an object", parameter);
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
