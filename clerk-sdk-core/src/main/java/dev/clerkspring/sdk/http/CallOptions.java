package dev.clerkspring.sdk.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.util.Assert;

/**
 * What the calls of a client have in common beside its connection: the copies of a client differ in this alone. Immutable.
 *
 * @param timeout how long a call may take with all its repetitions and the reading of the answer
 * @param retryPolicy how failed calls are repeated
 * @param paced whether calls wait for their turn under the rate limits
 * @param headers further headers
 */
record CallOptions(Duration timeout, RetryPolicy retryPolicy, boolean paced, HttpHeaders headers) {

    /** Without a key, another version or another agent it would not be a call of this client. */
    private static final Set<String> RESERVED =
            Set.of("authorization", "clerk-api-version", "user-agent", "host", "content-length");

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    /**
     * Checks the time-out.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CallOptions {
        Assert.isTrue(timeout.compareTo(Duration.ZERO) > 0, "A call cannot take no time: 'timeout' must be positive");
        headers = HttpHeaders.readOnlyHttpHeaders(headers);
    }

    CallOptions withTimeout(Duration timeout) {
        return new CallOptions(timeout, this.retryPolicy, this.paced, this.headers);
    }

    CallOptions withRetryPolicy(RetryPolicy retryPolicy) {
        return new CallOptions(this.timeout, retryPolicy, this.paced, this.headers);
    }

    CallOptions withPace() {
        return new CallOptions(this.timeout, this.retryPolicy, true, this.headers);
    }

    CallOptions withHeader(String name, String value) {
        Assert.isTrue(NAME.matcher(name).matches(), "'name' is not the name of a header");
        Assert.isTrue(VALUE.matcher(value).matches(), "'value' has characters that no header may have");
        Assert.isTrue(
                !RESERVED.contains(name.toLowerCase(Locale.ROOT)), "The header '" + name + "' is the client's own");
        // Spring's own copying constructor would share them.
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(this.headers);
        headers.set(name, value);
        return new CallOptions(this.timeout, this.retryPolicy, this.paced, headers);
    }
}
