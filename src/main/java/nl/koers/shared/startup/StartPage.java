package nl.koers.shared.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/**
 * What a browser shows while Koers starts, above all for the first time: a page that says so, on the port of the
 * application until its web server takes it. It asks again by itself, and then meets the page that it wanted. Everything
 * that is asked for gets this answer, with status 503.
 */
public final class StartPage implements ApplicationListener<ApplicationEvent>, SmartLifecycle {

    /** The database is prepared and the application put together. */
    public static final String STARTING = "startup.starting";

    /** Fictitious data is made. */
    public static final String FILLING = "startup.filling";

    /** Nobody speaks more languages than fit in so many characters, and to read them takes time by the square. */
    private static final int LONGEST_LANGUAGES = 200;

    /** So that one who is slow does not keep the page from the others. */
    private static final int AT_ONCE = 8;

    private static final String SECONDS_FOR_A_REQUEST = "5";

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="%s">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Koers</title>
            <style>
              body { font: 1rem/1.5 system-ui, sans-serif; color: #1f2a2c; background: #f6f7f7; margin: 0; }
              main { max-width: 34rem; margin: 15vh auto 0; padding: 1.5rem; }
              h1 { font-size: 1.375rem; }
            </style>
            <main><h1>%s</h1><p role="status">%s</p></main>
            """;

    private volatile String words = STARTING;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    private StartPage() {}

    /** Shows itself as soon as the application knows its port. Beans may ask for it, to {@link #say} what goes on. */
    public static void of(SpringApplication application) {
        var page = new StartPage();
        application.addListeners(page);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("startPage", page));
    }

    /** @param key one of the constants of this class */
    public void say(String key) {
        words = key;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            open(prepared.getEnvironment());
        } else if (event instanceof ApplicationFailedEvent) {
            close();
        }
    }

    private void open(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0 || ServerTls.isOn(environment)) {
            return;
        }
        // the server of the Java runtime reads these once, before it is first made
        System.setProperty("sun.net.httpserver.maxReqTime", SECONDS_FOR_A_REQUEST);
        System.setProperty("sun.net.httpserver.maxRspTime", SECONDS_FOR_A_REQUEST);
        var address = environment.getProperty("server.address", InetAddress.class);
        try {
            server = HttpServer.create(new InetSocketAddress(address, port), 0);
        } catch (IOException e) {
            // somebody else has the port: the web server will say so
            return;
        }
        threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
            var thread = new Thread(work, "start-page");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var language = language(exchange);
            var texts = ResourceBundle.getBundle(
                    "i18n/messages",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            var page = PAGE.formatted(
                            language.getLanguage(), texts.getString("startup.heading"), texts.getString(words))
                    .getBytes(UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/html;charset=UTF-8");
            headers.set("Content-Language", language.getLanguage());
            headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            headers.set("Cache-Control", "no-store");
            headers.set("Retry-After", "2");
            headers.set("Refresh", "2");
            if ("HEAD".equals(exchange.getRequestMethod())) {
                // -1: no body
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            exchange.sendResponseHeaders(503, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private static Locale language(HttpExchange exchange) {
        try {
            return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))
                    .filter(languages -> languages.length() <= LONGEST_LANGUAGES)
                    .map(Locale.LanguageRange::parse)
                    .map(wanted -> Locale.lookup(wanted, LANGUAGES))
                    .orElse(LANGUAGES.get(0));
        } catch (IllegalArgumentException e) {
            return LANGUAGES.get(0);
        }
    }

    private void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    /** Everything is there but the web server, which is next. */
    @Override
    public void start() {
        close();
    }

    @Override
    public void stop() {
        close();
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    /** Before the web server, which Spring Boot starts in phase {@code DEFAULT_PHASE - 2048}. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
