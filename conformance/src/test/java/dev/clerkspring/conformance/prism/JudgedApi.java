package dev.clerkspring.conformance.prism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.OpenApiDocument;
import dev.clerkspring.sdk.json.ClerkJson;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A server that is called through Prism. Every request and every answer has to be as the OpenAPI file says, but for what is listed
 * as justified.
 */
final class JudgedApi implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private final List<PathPattern> paths;

    private final String base;

    private final Prism prism;

    private final List<Pattern> justified;

    private final Set<Pattern> seen = new LinkedHashSet<>();

    private final Set<String> violations = new LinkedHashSet<>();

    private final Set<String> succeeded = new TreeSet<>();

    private int calls;

    /**
     * Puts Prism before a server.
     *
     * @param document what it is to be like
     * @param upstream where it is
     * @param justified the violations that are meant, as they are in {@code GET /users: response.body.0.id must be string}
     */
    JudgedApi(OpenApiDocument document, String upstream, List<Pattern> justified) {
        this.base = document.basePath();
        this.paths = document.operations().keySet().stream()
                .map(operation -> operation.substring(operation.indexOf(' ') + 1))
                .distinct()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.justified = justified;
        this.prism = Prism.proxy(document, upstream);
    }

    /** Calls an operation, which must be answered with the status. */
    JsonNode call(int status, String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(prism.url() + base + path))
                .headers(headers)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var answer = send(request);
        var operation = method + " " + operationPath(path);
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isEqualTo(status);
        prism.violations().forEach(violation -> judge(operation + ": " + violation));
        calls++;
        if (status < 300) {
            succeeded.add(operation);
        }
        return answer.body().isEmpty()
                ? MissingNode.getInstance()
                : ClerkJson.mapper().readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException ex) {
            throw new AssertionError(request + " is not answered", ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ex);
        }
    }

    private String operationPath(String path) {
        var container = PathContainer.parsePath(path.replaceFirst("\\?.*", ""));
        return paths.stream()
                .filter(pattern -> pattern.matches(container))
                .min(Comparator.naturalOrder())
                .map(PathPattern::getPatternString)
                .orElseThrow(() -> new AssertionError("The file has no " + path));
    }

    private void judge(String violation) {
        var reasons = justified.stream()
                .filter(pattern -> pattern.matcher(violation).find())
                .toList();
        seen.addAll(reasons);
        if (reasons.isEmpty()) {
            violations.add(violation);
        }
    }

    /** The operations that have been answered with success, as {@code GET /users/{user_id}}. */
    Set<String> succeeded() {
        return succeeded;
    }

    /** Fails if there was a violation that is not justified, or if one that is justified was not seen. */
    void assertNothingElseViolated() {
        assertThat(String.join("\n", violations)).isEmpty();
        assertThat(justified).as("justified, but it does not happen").allMatch(seen::contains);
        System.out.println("Prism judged " + calls + " answers of " + succeeded.size() + " operations");
    }

    @Override
    public void close() {
        prism.close();
    }
}
