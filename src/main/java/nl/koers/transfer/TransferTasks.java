package nl.koers.transfer;

import java.util.Map;
import nl.koers.form.Answers;
import nl.koers.shared.access.CurrentActor;
import nl.koers.transfer.process.TransferEngine;
import nl.koers.work.TaskFeature;
import nl.koers.work.WorkItem;
import org.springframework.stereotype.Component;

/** Takes over the summary that client and caseworker wrote for the other organisation, and who said that they go along. */
@Component
class TransferTasks implements TaskFeature {

    private static final String SUMMARY = "summary";
    private static final String CONTACT = "contact";

    private final TransferService transfers;
    private final CurrentActor currentActor;

    TransferTasks(TransferService transfers, CurrentActor currentActor) {
        this.transfers = transfers;
        this.currentActor = currentActor;
    }

    @Override
    public String processKey() {
        return TransferEngine.PROCESS;
    }

    @Override
    public Map<String, Object> known(WorkItem item) {
        return Map.of();
    }

    @Override
    public void completed(WorkItem item, Answers answers) {
        if (item.taskKey().equals(TransferEngine.TASK_WRITE)) {
            transfers.tell(item.trajectory(), text(answers, SUMMARY), text(answers, CONTACT));
        } else if (item.taskKey().equals(TransferEngine.TASK_TALK)) {
            transfers.agreed(item.trajectory(), currentActor.require().userId());
        }
    }

    private static String text(Answers answers, String key) {
        return answers.told().get(key) instanceof String text ? text : "";
    }
}
