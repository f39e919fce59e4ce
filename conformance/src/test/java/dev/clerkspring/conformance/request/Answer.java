package dev.clerkspring.conformance.request;

import tools.jackson.databind.json.JsonMapper;

/**
 * What the Backend API answers.
 *
 * @param status the status; 0 to hang up without an answer
 * @param type the content type
 * @param body the content
 */
record Answer(int status, String type, String body) {

    /** What is no text is written as JSON. */
    static Answer json(int status, Object body) {
        var text = body instanceof String json ? json : JsonMapper.shared().writeValueAsString(body);
        return new Answer(status, "application/json", text);
    }

    static Answer error(int status, String code) {
        return json(status, "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"no\"}]}");
    }

    static Answer html(int status) {
        return new Answer(status, "text/html", "<h1>no</h1>");
    }

    static Answer none() {
        return new Answer(0, "", "");
    }
}
