package nl.koers.organisation.signin;

import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/** Time as it passes, in nanoseconds from somewhere; unlike the engine's clock, nobody can move it. */
@Component
class PassingTime implements LongSupplier {

    @Override
    public long getAsLong() {
        return System.nanoTime();
    }
}
