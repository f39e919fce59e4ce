package dev.clerkspring.conformance.prism;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clerkspring.sdk.OpenApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that system properties name. A test that asks for one that is not named is skipped, saying so.
 */
final class Published {

    private Published() {}

    static OpenApiDocument openApi(String property) {
        return OpenApiDocument.read(file(property, "OpenAPI file"));
    }

    static List<String> lines(String property) {
        try {
            return Files.readAllLines(file(property, "table"));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Path file(String property, String kind) {
        var file = System.getProperty(property);
        assumeTrue(file != null && !file.isBlank(), "System property '" + property + "' names no " + kind);
        return Path.of(file);
    }
}
