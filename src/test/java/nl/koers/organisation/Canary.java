package nl.koers.organisation;

import java.util.concurrent.atomic.AtomicInteger;
import nl.koers.shared.process.ExpressionBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Sings when an expression is evaluated: a bean that every expression could reach, if it were only evaluated. */
public class Canary {

    static final String EXPRESSION = "${canary.sing()}";

    private final AtomicInteger songs = new AtomicInteger();

    public String sing() {
        songs.incrementAndGet();
        return "nobody";
    }

    int songs() {
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
