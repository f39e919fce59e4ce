package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * What is needed to reach a Clerk instance and to trust its tokens.
 *
 * <p>The properties {@code clerk.*} are one source of it, the emulator another. A bean of this type replaces both. At
 * least one of the keys, or the URI of a key set, must be there for tokens to be verified.
 */
public interface ClerkConnectionDetails extends ConnectionDetails {

    /**
     * Returns the key for the Backend API.
     *
     * @return the secret key; null if the Backend API is not called
     */
    default @Nullable SecretKey getSecretKey() {
        return null;
    }

    /**
     * Returns the key by which this machine creates M2M tokens and asks the Backend API about them.
     *
     * @return the machine's secret key; null if the secret key asks
     */
    default @Nullable MachineSecretKey getMachineSecretKey() {
        return null;
    }

    /**
     * Returns the publishable key.
     *
     * @return the key from which the issuer and the names of the cookies follow; null if it is not known
     */
    default @Nullable PublishableKey getPublishableKey() {
        return null;
    }

    /**
     * Returns the public key of the instance.
     *
     * @return an RSA key in PEM format; null to fetch keys
     */
    default @Nullable String getJwtKey() {
        return null;
    }

    /**
     * Returns where to fetch keys.
     *
     * @return the URI of a JSON Web Key set; null for Clerk's own
     */
    default @Nullable String getJwkSetUri() {
        return null;
    }

    /**
     * Returns the issuers whose tokens are accepted.
     *
     * @return by default the one that follows from the publishable key; empty if issuers are not checked
     */
    default List<String> getIssuers() {
        var key = getPublishableKey();
        return key == null ? List.of() : List.of(key.issuer());
    }

    /**
     * Returns the base URL of the Backend API.
     *
     * @return without a version and without a slash at the end
     */
    default String getApiUrl() {
        return "https://api.clerk.com";
    }

    /**
     * Returns the base URL of the Frontend API, as the application itself can reach it.
     *
     * @return by default the one that follows from the publishable key; null if it is not known
     */
    default @Nullable String getFrontendApiUrl() {
        var key = getPublishableKey();
        return key == null ? null : "https://" + key.frontendApi();
    }

    /**
     * Returns where browsers reach the Frontend API, if not at its own host.
     *
     * @return an absolute URL, or a path of the application's origin; null if there is no proxy
     */
    default @Nullable String getProxyUrl() {
        return null;
    }

    /**
     * Returns where users sign in.
     *
     * @return an absolute URL, or a path of the application's origin; null for Clerk's account portal
     */
    default @Nullable String getSignInUrl() {
        return null;
    }

    /**
     * Returns where users sign up.
     *
     * @return an absolute URL, or a path of the application's origin; null for the page that belongs to the sign-in page
     */
    default @Nullable String getSignUpUrl() {
        return null;
    }
}
