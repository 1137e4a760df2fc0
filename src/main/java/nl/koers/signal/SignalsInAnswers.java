package nl.koers.signal;

import java.util.List;
import java.util.stream.Stream;
import nl.koers.plan.AcuteNeeds;
import nl.koers.shared.LifeDomain;
import nl.koers.work.TaskCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an answer says that needs attention becomes a signal, in the same transaction; but not what is being looked at already:
 * what is chosen in the field {@code signals} of any form, and a need in which safety or a place to live is acute. What was told
 * stands in the journal with the answers, and is not written twice.
 */
@Component
class SignalsInAnswers {

    private static final String CHOSEN = "signals";

    private final SignalService signals;

    SignalsInAnswers(SignalService signals) {
        this.signals = signals;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(TaskCompleted task) {
        var kinds = Stream.concat(chosen(task), acute(task)).distinct().toList();
        if (!kinds.isEmpty()) {
            var code = task.item().trajectory();
            var open = signals.openKinds(code);
            kinds.stream()
                    .filter(kind -> !open.containsKey(kind))
                    .forEach(kind -> signals.note(code, new NewSignal(kind, SignalOrigin.CHECK_IN, "")));
        }
    }

    private static Stream<SignalKind> chosen(TaskCompleted task) {
        return task.answers().told().get(CHOSEN) instanceof List<?> chosen
                ? chosen.stream().map(kind -> SignalKind.of(String.valueOf(kind)))
                : Stream.empty();
    }

    private static Stream<SignalKind> acute(TaskCompleted task) {
        var domain = AcuteNeeds.in(task);
        if (domain.filter(LifeDomain.SAFETY::equals).isPresent()) {
            return Stream.of(SignalKind.THREAT);
        }
        return domain.filter(LifeDomain.HOUSING::equals).stream().map(housing -> SignalKind.NO_PLACE);
    }
}
