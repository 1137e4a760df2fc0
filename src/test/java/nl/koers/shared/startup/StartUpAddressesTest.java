package nl.koers.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

    @Import(StartUpAddresses.class)
    static class WebServerOnly {

        @Bean
        TomcatServletWebServerFactory webServer() {
            return new TomcatServletWebServerFactory(0);
        }
    }
}
