package nl.koers.consent.process;

import java.util.Optional;
import nl.koers.consent.Receiver;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.modulith.NamedInterface;

/** Who gets what is shared by one process; plugged in by the room whose process it is. */
@NamedInterface("receivers")
public interface ReceiverLookup {

    String processKey();

    /** Empty when it is not one of the client that the process is about. */
    Optional<Receiver> receiver(DelegateExecution execution);
}
