package nl.koers.testing.server;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import nl.koers.shared.process.ExpressionBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Sings when an expression is evaluated: a bean that every expression could reach, if it were only evaluated. */
public class Canary {

    public static final String EXPRESSION = "${canary.sing()}";

    /** What somebody told. */
    public static final String WORDS = "Wilhelmina sang of it";

    private final AtomicInteger songs = new AtomicInteger();

    public String sing() {
        songs.incrementAndGet();
        return "nobody";
    }

    /** Fails as a library does, with the value that it failed on in its message. */
    public String choke() {
        return LocalDate.parse(WORDS).toString();
    }

    public int songs() {
        return songs.get();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class InExpressions {

        @Bean
        Canary canary() {
            return new Canary();
        }

        @Bean
        ExpressionBean canaryInExpressions(Canary canary) {
            return new ExpressionBean("canary", canary);
        }
    }
}
