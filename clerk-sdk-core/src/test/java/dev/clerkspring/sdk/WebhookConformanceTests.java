package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.webhook.WebhookEvent;
import dev.clerkspring.sdk.webhook.WebhookEventType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the events against the published description of the webhooks, whose path the system property
 * {@code clerk.conformance.webhooks} names, and reads every example in it.
 */
class WebhookConformanceTests {

    private static final String PROPERTY = "clerk.conformance.webhooks";

    /** Records that stand for several schemas, so that they may have more than one of those. */
    private static final Set<String> SHARED = Set.of(
            "DeletedObject",
            "InvitationToOrganization",
            "Organization",
            "OrganizationInvitation",
            "Plan",
            "PublicUserData",
            "Session",
            "SessionOfUser",
            "SubscriptionItem",
            "SubscriptionSeats",
            "Verification");

    /** Types that the file lacks and Clerk's JavaScript SDK knows. */
    private static final Set<String> NOT_PUBLISHED = Set.of("subscriptionItem.created");

    private static Map<String, OpenApiDocument.Operation> webhooks;

    private static OpenApiDocument document;

    private static ModelConformance models;

    private static int examples;

    private static int breaking;

    @BeforeAll
    static void read() {
        String file = System.getProperty(PROPERTY);
        assumeTrue(file != null && !file.isBlank(), "System property '" + PROPERTY + "' names no OpenAPI file");
        document = OpenApiDocument.read(Path.of(file));
        webhooks = document.webhooks();
        models = new ModelConformance(document, SHARED);
    }

    @AfterAll
    static void report() {
        if (document != null) {
            long covered =
                    webhooks.keySet().stream().filter(types()::containsKey).count();
            System.out.printf(
                    "webhooks %d/%d, fields %s, examples read %d, of which %d break their own schema%n",
                    covered, webhooks.size(), models.read(), examples, breaking);
        }
    }

    static Stream<String> published() {
        return webhooks.keySet().stream();
    }

    @Test
    void coversEveryEventAndNoOther() {
        Set<String> expected = new TreeSet<>(webhooks.keySet());
        expected.addAll(NOT_PUBLISHED);

        assertThat(webhooks).hasSizeGreaterThanOrEqualTo(45).doesNotContainKeys(NOT_PUBLISHED.toArray(String[]::new));
        assertThat(types().keySet()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("published")
    void readsThePublishedData(String type) {
        List<Object> data = document.properties(webhooks.get(type).request()).get("data");

        assertThat(data).hasSize(1);
        models.response(types().get(type).dataType(), data.get(0), type);
    }

    @ParameterizedTest
    @MethodSource("published")
    void readsThePublishedExamples(String type) {
        List<Object> published = webhooks.get(type).examples();

        assertThat(published).isNotEmpty();
        for (Object example : published) {
            byte[] body = ClerkJson.mapper().writeValueAsBytes(example);
            WebhookEvent<?> event = WebhookEvent.read("msg_1", body);

            assertThat(event.type()).isEqualTo(Open.of(types().get(type)));
            assertThat(event.data()).isInstanceOf(types().get(type).dataType());
            assertThat(event.timestamp())
                    .isBetween(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));
            assertThat(distorted(
                            "",
                            ClerkJson.mapper().readTree(body),
                            ClerkJson.mapper().readTree(event.write())))
                    .containsOnly(".timestamp");
            examples++;
            breaking += SchemaViolations.of(document, webhooks.get(type).request(), example)
                            .isEmpty()
                    ? 0
                    : 1;
        }
    }

    /** The members of one tree that another has as well, and otherwise. */
    private static Stream<String> distorted(String path, JsonNode one, JsonNode other) {
        if (one instanceof ObjectNode members && other instanceof ObjectNode others) {
            return members.propertyStream()
                    .filter(member -> others.has(member.getKey()))
                    .flatMap(member ->
                            distorted(path + "." + member.getKey(), member.getValue(), others.get(member.getKey())));
        }
        if (one instanceof ArrayNode elements && other instanceof ArrayNode others && one.size() == other.size()) {
            return IntStream.range(0, elements.size())
                    .boxed()
                    .flatMap(index -> distorted(path + "[]", elements.get(index), others.get(index)));
        }
        return one.equals(other) ? Stream.empty() : Stream.of(path);
    }

    private static Map<String, WebhookEventType> types() {
        Map<String, WebhookEventType> types = new TreeMap<>();
        for (WebhookEventType type : WebhookEventType.values()) {
            if (type != WebhookEventType.UNRECOGNIZED) {
                types.put(Open.of(type).value(), type);
            }
        }
        return types;
    }
}
