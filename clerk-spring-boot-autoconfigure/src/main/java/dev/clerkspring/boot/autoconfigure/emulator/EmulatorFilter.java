package dev.clerkspring.boot.autoconfigure.emulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Passes what comes to {@code /__clerk} on to the emulator, in servlet applications. Runs before everything else and never
 * continues the chain.
 */
final class EmulatorFilter extends OncePerRequestFilter {

    private final EmulatorDoor door;

    private final HttpClient http;

    private EmulatorFilter(EmulatorDoor door, HttpClient http) {
        this.door = door;
        this.http = http;
    }

    /** Returns the filter at its place: the container's first, so that no filter chain has to know of it. */
    static FilterRegistrationBean<EmulatorFilter> registration(String emulator) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var registration = new FilterRegistrationBean<>(new EmulatorFilter(new EmulatorDoor(emulator), http));
        registration.addUrlPatterns(EmulatorDoor.PATH, EmulatorDoor.PATH + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var headers = new ServletServerHttpRequest(request).getHeaders();
        if (!EmulatorDoor.leadsHere(path)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!EmulatorDoor.admits(request.getRemoteAddr(), headers)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            pass(request, path, headers, response);
        }
    }

    private void pass(HttpServletRequest request, String path, HttpHeaders headers, HttpServletResponse response)
            throws IOException {
        var onward = HttpRequest.newBuilder();
        try {
            onward.uri(door.target(path, request.getQueryString())).method(request.getMethod(), body(request, headers));
            EmulatorDoor.request(headers, request.getScheme(), request.getContextPath())
                    .forEach((name, values) -> values.forEach(value -> onward.header(name, value)));
        } catch (IllegalArgumentException ex) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        answer(onward.build(), response);
    }

    private static BodyPublisher body(HttpServletRequest request, HttpHeaders headers) throws IOException {
        long length = request.getContentLengthLong();
        if (length == 0 || (length < 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING))) {
            return BodyPublishers.noBody();
        }
        var input = request.getInputStream();
        var stream = BodyPublishers.ofInputStream(() -> input);
        return length < 0 ? stream : BodyPublishers.fromPublisher(stream, length);
    }

    private void answer(HttpRequest onward, HttpServletResponse response) throws IOException {
        HttpResponse<InputStream> answer;
        try {
            answer = http.send(onward, BodyHandlers.ofInputStream());
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            response.setStatus(HttpServletResponse.SC_BAD_GATEWAY);
            return;
        } catch (IOException ex) {
            response.setStatus(HttpServletResponse.SC_BAD_GATEWAY);
            return;
        }
        response.setStatus(answer.statusCode());
        var headers = new HttpHeaders(new LinkedMultiValueMap<>(answer.headers().map()));
        EmulatorDoor.response(headers)
                .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try (var body = answer.body()) {
            body.transferTo(response.getOutputStream());
        }
    }
}
