package nl.koers.transfer;

import nl.koers.transfer.process.CaseworkerChangeEngine;
import nl.koers.transfer.process.TransferEngine;
import nl.koers.work.WorkItem;

/** The tasks in which client and new caseworker get to know each other, for what is good to think of then. */
public final class GettingAcquainted {

    private GettingAcquainted() {}

    public static boolean is(WorkItem item) {
        return CaseworkerChangeEngine.isGettingAcquainted(item.processKey(), item.taskKey())
                || TransferEngine.isGettingAcquainted(item.processKey(), item.taskKey());
    }
}
