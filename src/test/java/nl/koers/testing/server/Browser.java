package nl.koers.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** As much of a browser as the doors need: cookies, the tokens against forged requests, no redirects by itself. */
public class Browser {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private final List<String> proxyHeaders = new ArrayList<>();

    public Browser(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Behind a proxy that ends TLS. */
    public Browser overTls() {
        proxyHeaders.addAll(List.of("X-Forwarded-Proto", "https"));
        return this;
    }

    /** Behind a proxy, from this address. */
    public Browser from(String address) {
        proxyHeaders.addAll(List.of("X-Forwarded-For", address));
        return this;
    }

    public Browser signedInAs(String userId) {
        var response = signIn(userId, People.passwordOf(userId));
        if (response.statusCode() != 302
                || response.headers().firstValue("Location").orElse("").contains("error")) {
            throw new AssertionError(userId + " could not sign in: " + response.statusCode() + " "
                    + response.headers().map());
        }
        return this;
    }

    public HttpResponse<String> signIn(String userId, String password) {
        return signInFrom("/login", userId, password);
    }

    /** With the token of any page. */
    public HttpResponse<String> signInFrom(String page, String userId, String password) {
        return submit(
                "/login",
                "username=" + encoded(userId) + "&password=" + encoded(password) + "&_csrf=" + encoded(tokenOn(page)));
    }

    /** Takes the second step of signing in. */
    public HttpResponse<String> giveCode(String code) {
        return giveCodeFrom("/second-factor", code);
    }

    public HttpResponse<String> giveCodeFrom(String page, String code) {
        return submit("/second-factor", "code=" + encoded(code) + "&_csrf=" + encoded(tokenOn(page)));
    }

    public HttpResponse<String> signOut() {
        return submit("/logout", "_csrf=" + encoded(tokenOn("/")));
    }

    /** Sends a form as it is. */
    public HttpResponse<String> submit(String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /**
     * Opens a view as the page's script does.
     *
     * @return everything that the server sends to draw it
     */
    public String open(String route, String query) {
        var start = get("/?v-r=init&location=" + encoded(route) + "&query=" + encoded(query))
                .body();
        var ui = first("\"v-uiId\":(\\d+)", start);
        var token = first("\"Vaadin-Security-Key\":\"([^\"]+)\"", start);
        return send(request("/?v-r=uidl&v-uiId=" + ui)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(
                                """
                                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{
                                 "route":"%s","query":"%s","appShellTitle":"","historyState":null,"trigger":""}}],
                                 "syncId":0,"clientId":0}"""
                                        .formatted(token, route, query))))
                .body();
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return found.group(1);
    }

    public boolean isSignedIn() {
        return get("/").statusCode() == 200;
    }

    public String tokenOn(String path) {
        var token = TOKEN.matcher(get(path).body());
        if (!token.find()) {
            throw new AssertionError("no token on " + path);
        }
        return token.group(1);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** As the pages of Cockpit send it. */
    public HttpResponse<String> send(String method, String path, String json) {
        var request = request(path).header("Content-Type", "application/json");
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        return proxyHeaders.isEmpty() ? request : request.headers(proxyHeaders.toArray(String[]::new));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
