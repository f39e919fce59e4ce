package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is sent to whichever operation, the emulator does not fail: members that the operation knows with values that it does
 * not expect, torn bodies and those of another type, odd ids and queries. The same in every run.
 */
class MangledRequestsTests {

    /** How often every operation is asked. */
    private static final int ROUNDS = Integer.getInteger("clerk.emulator.mangled-rounds", 3);

    private static final int NOT_IMPLEMENTED = 501;

    private static final Pattern ID = Pattern.compile("\"(?:id|key|slug)\":\"([^\"]+)\"");

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final ClerkEmulator emulator = SHARED.emulator();

    private final HttpClient http = HttpClient.newHttpClient();

    private final Random random = new Random(1);

    @Test
    void noneMakesTheEmulatorFail() throws Exception {
        var operations = everyOperation();
        var failures = new TreeMap<String, MangledRequest>();
        for (int round = 0; round < ROUNDS; round++) {
            emulator.reset();
            var cookies = signIn();
            var ids = ids();
            for (var operation : operations) {
                var request = operation.apply(ids);
                int status = send(request, cookies);
                if (status >= 500 && status != NOT_IMPLEMENTED) {
                    failures.put(request.verb() + " " + request.target().split("\\?")[0], request);
                }
                emulator.faults().clear();
            }
        }
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST  | /v1/users                                       | application/json    | {"email_address":[null]}     | 422
            PATCH | /v1/instance                                    | application/json    | {"allowed_origins":[null]}   | 422
            POST  | /v1/organizations/org_emulator_acme/invitations/bulk | application/json | [null]                     | 422
            POST  | /v1/users/user_emulator_ada/profile_image       | multipart/form-data | x                            | 422
            PUT   | /v1/organizations/org_emulator_acme/logo        | multipart/form-data; boundary= | x                 | 415
            POST  | /v1/client/sign_ins                             | multipart/form-data | x                            | 422
            POST  | /v1/client/sign_ins                             | application/x-www-form-urlencoded | identifier=%   | 422
            POST  | /sign-in                                        | application/x-www-form-urlencoded | persona=%      | 422
            POST  | /sign-out                                       | application/x-www-form-urlencoded | redirect_url=% | 422
            GET   | /v1/sessions?status=foo                         | application/json    | x                            | 422
            GET   | /v1/organization_invitations?status=pending&status=foo | application/json | x                        | 422
            GET   | /v1/organization_invitations?status=pending     | application/json    | x                            | 200
            POST  | /v1/organizations                               | junk                | x                            | 415
            PUT   | /__emulator/clock                | application/json | {"offset_seconds":1000000000000000000}         | 422
            PUT   | /__emulator/clock                | application/json | {"offset_seconds":-9223372036854775808}        | 422
            """)
    void whatCannotBeReadIsRefused(String verb, String path, String contentType, String body, int status)
            throws Exception {
        assertThat(send(new MangledRequest(verb, path, contentType, body), signIn()))
                .isEqualTo(status);
    }

    private List<Function<List<String>, MangledRequest>> everyOperation() {
        var backend = CoveredOperation.all()
                .filter(CoveredOperation::covered)
                .<Function<List<String>, MangledRequest>>map(
                        operation -> ids -> MangledRequest.of(operation, ids, random));
        var others = FrontendOperation.mappedIn("dev.clerkspring.emulator")
                .filter(operation -> !operation.path().equals("/__emulator/reset")) // signs out
                .<Function<List<String>, MangledRequest>>map(
                        operation -> ids -> MangledRequest.of(operation, ids, random));
        return Stream.concat(backend, others).toList();
    }

    private List<String> ids() {
        return ID.matcher(emulator.exportSnapshot())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String signIn() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(emulator.apiUrl() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("persona=ada"))
                .build();
        var lines = http.send(request, BodyHandlers.discarding()).headers().allValues("Set-Cookie");
        return lines.stream().map(line -> line.split(";", 2)[0]).collect(Collectors.joining("; "));
    }

    private int send(MangledRequest mangled, String cookies) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(emulator.apiUrl() + mangled.target()))
                .header("Content-Type", mangled.contentType())
                .header("Cookie", cookies)
                .header("Sec-Fetch-Site", "same-origin")
                .method(mangled.verb(), BodyPublishers.ofString(mangled.body()));
        if (!mangled.target().startsWith("/v1/organizations") || random.nextInt(4) > 0) {
            request.header("Authorization", "Bearer " + emulator.secretKey().value());
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
