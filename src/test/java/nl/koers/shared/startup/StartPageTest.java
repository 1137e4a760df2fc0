package nl.koers.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.server.ServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class StartPageTest {

    /** What a browser met while the application was put together. */
    private static final AtomicReference<HttpResponse<String>> MET = new AtomicReference<>();

    private static Callable<HttpResponse<String>> meets = () -> get("/", "nl");
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
                MET.set(meets.call());
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
        meets = () -> get("/anything?q=1", accepted);
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

    /** To read them takes time by the square of their length. */
    @Test
    void moreLanguagesThanAnybodySpeaksAreNotRead() throws Exception {
        meets = () -> get("/", "en" + ",fr;q=0.1".repeat(50));
        fails = false;

        try (var started = run()) {
            assertThat(MET.get().body()).contains("lang=\"nl\"");
        }
    }

    @Test
    void oneWhoSendsHalfAQuestionDoesNotKeepThePageFromTheOthers() throws Exception {
        fails = false;
        meets = () -> {
            try (var slow = new Socket("localhost", port)) {
                slow.getOutputStream().write('G');
                slow.getOutputStream().flush();
                return get("/", "nl");
            }
        };

        try (var started = run()) {
            assertThat(MET.get().statusCode()).isEqualTo(503);
        }
    }

    @Test
    void aHeadHasNoBodyAndNoLineInTheLog(CapturedOutput output) throws Exception {
        meets = () -> send(request("/", "nl").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        fails = false;

        try (var started = run()) {
            assertThat(MET.get().statusCode()).isEqualTo(503);
            assertThat(MET.get().body()).isEmpty();
        }

        assertThat(output).doesNotContain("HEAD", "WARN");
    }

    @Test
    void goesAwayWithAStartThatFails() throws Exception {
        meets = () -> get("/", "nl");
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
        return send(request(path, languages));
    }

    private static HttpRequest.Builder request(String path, String languages) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", languages)
                .timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
