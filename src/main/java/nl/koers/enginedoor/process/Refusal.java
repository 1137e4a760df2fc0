package nl.koers.enginedoor.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** In the form in which the engine refuses, which Cockpit and Camunda Modeler show. */
final class Refusal {

    private Refusal() {}

    /** The same for an id of another organisation as for one that is not there. */
    static void noSuchId(HttpServletResponse response) throws IOException {
        send(response, HttpServletResponse.SC_NOT_FOUND, "There is no such id");
    }

    static void send(HttpServletResponse response, int status, String message) throws IOException {
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("type", "InvalidRequestException")
                .put("message", message)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
