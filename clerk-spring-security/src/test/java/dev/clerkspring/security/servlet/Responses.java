package dev.clerkspring.security.servlet;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** What came back. */
final class Responses {

    private Responses() {}

    static MockHttpServletResponse of(MockMvc mvc, RequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception ex) {
            throw new AssertionError("The container would have answered 500", ex);
        }
    }

    static String body(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static String everythingIn(MockHttpServletResponse response) {
        return response.getHeaderNames().stream()
                        .map(name -> name + ": " + response.getHeaders(name))
                        .collect(Collectors.joining("\n"))
                + "\n" + body(response);
    }
}
