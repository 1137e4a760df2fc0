package nl.koers.shared.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Logs where the application can be reached, one line per address, when everything that listens there is ready. The
 * addresses are those on this machine; a proxy in front has its own.
 */
@Component
class StartUpAddresses implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StartUpAddresses.class);

    private final boolean tls;
    private final String contextPath;
    private final String webapps;
    private final String rest;

    StartUpAddresses(
            Environment environment,
            @Value("${server.servlet.context-path:}") String contextPath,
            @Value("${camunda.bpm.webapp.application-path:/camunda}") String webapps,
            @Value("${spring.jersey.application-path:/engine-rest}") String rest) {
        this.tls = ServerTls.isOn(environment);
        this.contextPath = contextPath;
        this.webapps = webapps;
        this.rest = rest;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getServerNamespace() == null) {
            int port = context.getWebServer().getPort();
            String root = "%s://localhost:%d%s".formatted(tls ? "https" : "http", port, contextPath);
            log("interface", root + "/");
            log("cockpit", root + webapps + "/app/cockpit/default/");
            log("rest", root + rest);
        }
    }

    private static void log(String address, String url) {
        LOG.atInfo()
                .addKeyValue("address", address)
                .addKeyValue("url", url)
                .log("Ready address={} url={}", address, url);
    }
}
