package nl.koers;

import java.util.Arrays;
import java.util.TimeZone;
import nl.koers.accesslog.VerifyAccessLog;
import nl.koers.model.CheckModels;
import nl.koers.shared.startup.StartPage;
import nl.koers.shared.startup.StartRefusedException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Koers, or runs one of its commands. */
@SpringBootApplication
public class KoersApplication {

    public static void main(String[] args) {
        // the engine stores times without a zone; UTC has no hour that occurs twice
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            if (args.length > 0 && args[0].equals(VerifyAccessLog.NAME)) {
                System.exit(VerifyAccessLog.run(Arrays.copyOfRange(args, 1, args.length), System.out));
            }
            if (args.length > 0 && args[0].equals(CheckModels.NAME)) {
                System.exit(CheckModels.run(Arrays.copyOfRange(args, 1, args.length), System.out));
            }
            var application = new SpringApplication(KoersApplication.class);
            StartPage.of(application);
            application.run(args);
        } catch (RuntimeException e) {
            StartRefusedException.exitCode(e).ifPresent(System::exit);
            throw e;
        }
    }
}
