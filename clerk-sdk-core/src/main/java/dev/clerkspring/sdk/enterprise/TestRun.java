package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in made to test a connection, with all that the provider said: personal data and tokens.
 *
 * @param id its id
 * @param status how far it has come
 * @param connectionType what the connection speaks
 * @param parsedUserInfo whom the provider means
 * @param logs what happened
 * @param saml what was said by SAML, if the connection speaks it
 * @param oauth what was said by OpenID Connect, if the connection speaks it
 * @param createdAt when it was started
 */
@WithBuilder
public record TestRun(
        String id,
        Open<TestRunStatus> status,
        Open<EnterpriseProtocol> connectionType,
        @Nullable UserInfo parsedUserInfo,
        List<Log> logs,
        @Nullable Saml saml,
        @Nullable OAuth oauth,
        Instant createdAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public TestRun {
        logs = Absent.orEmpty(logs);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static TestRunBuilder builder() {
        return TestRunBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }

    /**
     * Whom the provider means.
     *
     * @param emailAddress e-mail address
     * @param firstName first name
     * @param lastName last name
     * @param userId the user's id at the provider
     */
    public record UserInfo(
            @Nullable String emailAddress,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String userId) {

        @Override
        public String toString() {
            return Redacted.toString(this);
        }
    }

    /**
     * Something that happened during the test.
     *
     * @param level how grave it is
     * @param code what it is, for programs
     * @param shortMessage what it is, in brief
     * @param message what it is
     */
    public record Log(
            String level, @Nullable String code, @Nullable String shortMessage, String message) {

        @Override
        public String toString() {
            return Redacted.toString(this);
        }
    }

    /**
     * What was said by SAML.
     *
     * @param samlRequest what Clerk asked
     * @param samlResponse what the provider answered
     * @param relayState what Clerk knows the answer by
     */
    public record Saml(
            @Nullable String samlRequest,
            @Nullable String samlResponse,
            @Nullable String relayState) {

        @Override
        public String toString() {
            return Redacted.toString(this);
        }
    }

    /**
     * What was said by OpenID Connect.
     *
     * @param idToken the ID token
     * @param accessToken the access token
     * @param userInfo what the provider told about the user
     */
    public record OAuth(
            @Nullable String idToken,
            @Nullable String accessToken,
            @Nullable String userInfo) {

        @Override
        public String toString() {
            return Redacted.toString(this);
        }
    }
}
