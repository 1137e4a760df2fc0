package nl.koers.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.server.ServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class StartPageTest {

    /** What a browser met while the application was put together. */
    private static final AtomicReference<HttpResponse<String>> MET = new AtomicReference<>();

    private static String wanted = "nl";
    private static boolean fails;

    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        ServletWebServerFactory webServer() {
            return new TomcatServletWebServerFactory(port);
        }

        @Bean
        InitializingBean whileItStarts(ObjectProvider<StartPage> page) {
            return () -> {
                page.getObject().say(StartPage.FILLING);
                MET.set(get("/anything?q=1", wanted));
                if (fails) {
                    throw new IllegalStateException("does not start");
                }
            };
        }
    }

    private static int port;

    @ParameterizedTest
    @CsvSource({
        "'nl', nl, voorbeeldgegevens",
        "'fr, en;q=0.8', en, example data",
        "'fr', nl, voorbeeldgegevens",
        "'not a language;;q=x', nl, voorbeeldgegevens"
    })
    void saysWhatGoesOnUntilTheWebServerTakesThePort(String accepted, String language, String words) throws Exception {
        wanted = accepted;
        fails = false;

        try (var started = run()) {
            assertThat(MET.get().statusCode()).isEqualTo(503);
            assertThat(MET.get().headers().firstValue("Refresh")).contains("2");
            assertThat(MET.get().body()).contains("lang=\"" + language + "\"", words);
            assertThat(get("/anything", "nl").statusCode())
                    .as("Tomcat answers, and has no such page")
                    .isEqualTo(404);
        }
    }

    @Test
    void goesAwayWithAStartThatFails() throws Exception {
        fails = true;

        assertThatThrownBy(StartPageTest::run).hasStackTraceContaining("does not start");

        try (var free = new ServerSocket(port)) {
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    void aPortThatIsTakenIsNoMatterOfThisPage() throws Exception {
        port = freePort();
        try (var other = new ServerSocket(port)) {
            var application = new SpringApplication(Nothing.class);
            StartPage.of(application);
            try (var context = application.run("--server.port=" + port, "--spring.main.web-application-type=none")) {
                assertThat(context.isRunning()).isTrue();
            }
            assertThat(other.isBound()).isTrue();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    private static ConfigurableApplicationContext run() throws IOException {
        port = freePort();
        var application = new SpringApplication(Application.class);
        StartPage.of(application);
        return application.run("--server.port=" + port, "--logging.level.root=warn");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpResponse<String> get(String path, String languages) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept-Language", languages)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
