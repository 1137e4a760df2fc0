package nl.koers.testing.server;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A program without cookies, which sends name and password along, as Camunda Modeler does. */
public class Tool {

    private final Browser client;
    private final String authorization;

    public Tool(int port, String userId) {
        this(port, userId, People.passwordOf(userId));
    }

    public Tool(int port, String userId, String password) {
        this.client = new Browser(port);
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> get(String path) {
        return client.send(request(path).GET());
    }

    public HttpResponse<String> send(String method, String path, String json) {
        return client.send(request(path)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    public HttpRequest.Builder request(String path) {
        return client.request(path).header("Authorization", authorization);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return client.send(request);
    }
}
