package nl.koers;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Koers. */
@SpringBootApplication
public class KoersApplication {

    public static void main(String[] args) {
        // the engine stores times without a zone; UTC has no hour that occurs twice
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(KoersApplication.class, args);
    }
}
