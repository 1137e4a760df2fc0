package nl.koers;

import java.util.TimeZone;
import nl.koers.shared.startup.StartRefusedException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Koers. */
@SpringBootApplication
public class KoersApplication {

    public static void main(String[] args) {
        // the engine stores times without a zone; UTC has no hour that occurs twice
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            SpringApplication.run(KoersApplication.class, args);
        } catch (RuntimeException e) {
            StartRefusedException.exitCode(e).ifPresent(System::exit);
            throw e;
        }
    }
}
