package nl.koers.shared.startup;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Ssl;
import org.springframework.core.env.Environment;

/** Whether the web server will speak TLS: Spring Boot's own rule, before there is a web server. */
final class ServerTls {

    private ServerTls() {}

    static boolean isOn(Environment environment) {
        return Ssl.isEnabled(
                Binder.get(environment).bind("server.ssl", Ssl.class).orElse(null));
    }
}
