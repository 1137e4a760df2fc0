package nl.koers.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class StartUpAddressesTest {

    @Test
    void theLogNamesTheThreeAddressesOnceTheyAnswer(CapturedOutput output) {
        try (var context = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(WebServerOnly.class).run("--server.servlet.context-path=/koers")) {
            String root = "http://localhost:" + context.getWebServer().getPort() + "/koers";

            assertThat(output)
                    .contains("address=interface url=" + root + "/")
                    .contains("address=cockpit url=" + root + "/camunda/app/cockpit/default/")
                    .contains("address=rest url=" + root + "/engine-rest");
        }
    }

    @Test
    void withStructuredLoggingEachAddressIsAFieldOfItsOwn(CapturedOutput output) {
        SpringApplication application = new SpringApplication(WebServerOnly.class);
        try (var context = application.run("--logging.structured.format.console=logstash")) {
            assertThat(output).contains("\"address\":\"cockpit\"").contains("\"url\":\"http://localhost:");
        } finally {
            System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "server.ssl.enabled=true, https",
        "server.ssl.key-store=/keys.p12, https",
        "server.ssl.bundle=web, https",
        "server.ssl.enabled=false, http"
    })
    void theSchemeIsWhatTheWebServerSpeaks(String setting, String scheme, CapturedOutput output) {
        try (var context = new SpringApplicationBuilder(WebServerOnly.class).run("--" + setting)) {
            assertThat(context.isRunning()).isTrue();
            assertThat(output).contains("address=interface url=" + scheme + "://localhost:");
            assertThat(ServerTls.isOn(context.getEnvironment()))
                    .as("no page in plain text on that port")
                    .isEqualTo(scheme.equals("https"));
        }
    }

    @Import(StartUpAddresses.class)
    static class WebServerOnly {

        @Bean
        TomcatServletWebServerFactory webServer() {
            return new TomcatServletWebServerFactory(0);
        }
    }
}
