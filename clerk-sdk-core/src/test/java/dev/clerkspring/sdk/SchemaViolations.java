package dev.clerkspring.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an example is not what its own schema says.
 */
final class SchemaViolations {

    private final OpenApiDocument document;

    private final List<String> found = new ArrayList<>();

    private SchemaViolations(OpenApiDocument document) {
        this.document = document;
    }

    static List<String> of(OpenApiDocument document, Object schema, Object value) {
        SchemaViolations violations = new SchemaViolations(document);
        violations.check("", schema, value);
        return violations.found;
    }

    private void check(String path, Object schema, Object value) {
        if (value == null) {
            if (!this.document.nullable(schema)) {
                this.found.add(path + " is null");
            }
        } else if (this.document.resolve(schema).get("enum") instanceof List<?> values && !values.contains(value)) {
            this.found.add(path + " is " + value);
        } else if (value instanceof Map<?, ?> members) {
            checkMembers(path, schema, members);
        } else if (value instanceof List<?> elements) {
            elements.forEach(element -> check(path + "[]", this.document.elements(schema), element));
        }
    }

    private void checkMembers(String path, Object schema, Map<?, ?> members) {
        Map<String, List<Object>> properties = this.document.properties(schema);
        Set<String> missing = new TreeSet<>(this.document.required(schema));
        missing.removeAll(members.keySet());
        missing.forEach(name -> this.found.add(path + "." + name + " is missing"));
        if (!properties.isEmpty()) {
            members.forEach((name, member) -> {
                if (!properties.containsKey(name)) {
                    this.found.add(path + "." + name + " is not declared");
                }
                properties.getOrDefault(name, List.of()).forEach(part -> check(path + "." + name, part, member));
            });
        }
    }
}
