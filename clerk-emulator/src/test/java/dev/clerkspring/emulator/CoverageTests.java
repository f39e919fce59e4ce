package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The emulator's controllers implement the client's interfaces, so that the two cannot drift; what a controller does
 * not cover answers 501; and the README says which is which.
 */
class CoverageTests {

    private static final Path README = Path.of("README.md");

    private static final String RENEW = "clerk.emulator.renew-readme";

    private static final String OPERATIONS = "clerk.conformance.operations";

    /** What browsers' backends ask for, which Clerk's published file leaves out. */
    private static final String HANDSHAKE_PAYLOAD = "GET /v1/clients/handshake_payload";

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final HttpClient http = HttpClient.newHttpClient();

    static Stream<CoveredOperation> operations() {
        return CoveredOperation.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsCoveredOrSaysThatItIsNot(CoveredOperation operation) throws Exception {
        var answer = ask(operation.verb(), operation.path());
        if (operation.covered()) {
            assertThat(answer.statusCode()).isNotIn(405, 500, 501);
        } else {
            assertThat(answer.statusCode()).isEqualTo(501);
            assertThat(answer.body()).contains("'" + operation.name() + "'");
        }
    }

    private HttpResponse<String> ask(String verb, String path) throws Exception {
        var uri = SHARED.emulator().apiUrl() + path.replaceAll("\\{[^}]+}", "none");
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header(
                        "Authorization",
                        "Bearer " + SHARED.emulator().secretKey().value())
                .header("Content-Type", "application/json")
                .method(verb, BodyPublishers.ofString(verb.equals("GET") ? "" : "{}"))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Clerk's operations and which of them the emulator is to answer: a table with a column {@code emulator}. */
    @Test
    void everyOperationThatIsMarkedIsAnswered() throws Exception {
        var file = System.getProperty(OPERATIONS);
        assumeTrue(file != null, "-D" + OPERATIONS + "=FILE is missing: a table of Clerk's operations with marks");
        var marked = marked(Files.readAllLines(Path.of(file)));
        assertThat(marked).hasSizeGreaterThan(100);
        var answered = CoveredOperation.all()
                .filter(CoveredOperation::covered)
                .map(CoveredOperation::request)
                .toList();
        assertThat(answered).containsAll(marked).contains(HANDSHAKE_PAYLOAD);
    }

    private static List<String> marked(List<String> lines) {
        int mark = List.of(lines.get(0).split("\t")).indexOf("emulator");
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(row -> List.of("auth", "core", "support").contains(row[mark]))
                .map(row -> row[0] + " /v1" + row[1].replaceAll("\\{[^}]+}", "{}"))
                .toList();
    }

    @Test
    void theReadmeTellsWhatIsCovered() throws Exception {
        var readme = Files.readString(README);
        var renewed = CoverageTable.renewed(readme);
        if (Boolean.getBoolean(RENEW)) {
            Files.writeString(README, renewed);
            return;
        }
        assertThat(readme)
                .as(
                        "A table in clerk-emulator/README.md is stale; renew it with: mvn -pl clerk-emulator -am test"
                                + " -Dtest=CoverageTests -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
                        RENEW)
                .isEqualTo(renewed);
    }
}
