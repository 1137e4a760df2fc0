package nl.koers.enginedoor.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** In the form in which the engine refuses, which Cockpit and Camunda Modeler show. */
final class Refusal {

    private Refusal() {}

    static void send(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "InvalidRequestException")
                        .put("message", message)
                        .toString());
    }
}
