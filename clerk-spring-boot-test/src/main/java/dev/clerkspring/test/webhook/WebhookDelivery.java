package dev.clerkspring.test.webhook;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The body and the headers of a delivery. A request of MockMvc takes both with {@code .with(…)}; any other client is given
 * {@code .headers(delivery::addTo)} and the {@link #body()}.
 */
public final class WebhookDelivery implements RequestPostProcessor {

    private final byte[] body;

    private final Map<String, String> headers;

    WebhookDelivery(byte[] body, Map<String, String> headers) {
        this.body = body;
        this.headers = headers;
    }

    /**
     * Returns the body, which is what the signature is of, byte for byte.
     *
     * @return a copy
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * Adds the content type and the headers of the signature.
     *
     * @param headers of a request
     */
    public void addTo(HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setAll(this.headers);
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        request.setContentType(MediaType.APPLICATION_JSON_VALUE);
        request.setContent(body());
        headers.forEach(request::addHeader);
        return request;
    }

    @Override
    public String toString() {
        return "WebhookDelivery[" + headers.get("svix-id") + "]";
    }
}
