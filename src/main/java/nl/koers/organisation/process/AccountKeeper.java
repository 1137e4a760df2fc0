package nl.koers.organisation.process;

import java.util.concurrent.Callable;
import nl.koers.organisation.DepartedUsers;
import nl.koers.shared.access.Entrusted;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Nobody leaves before the clients and the work are given to somebody, and no id is given twice: a new account under an old id
 * would get the old one's work and open what the old one could. Whoever makes or deletes an account comes by here: Koers itself,
 * an identity provider, Admin and REST.
 */
class AccountKeeper extends DbIdentityServiceProvider {

    private final DepartedUsers departed;
    private final ObjectProvider<Entrusted> entrusted;

    private AccountKeeper(DepartedUsers departed, ObjectProvider<Entrusted> entrusted) {
        this.departed = departed;
        this.entrusted = entrusted;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        if (((UserEntity) user).getRevision() == 0 && departed.contains(user.getId())) {
            throw new BadUserRequestException("This user ID was somebody's before. Choose another one.");
        }
        return super.saveUser(user);
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        int clients = entrusted.stream().mapToInt(what -> what.to(userId)).sum();
        long tasks = tasksOf(userId);
        if (clients > 0 || tasks > 0) {
            throw new BadUserRequestException(
                    "%d open clients and %d tasks are still with this user. Give them to somebody first."
                            .formatted(clients, tasks));
        }
        departed.add(userId);
        return super.deleteUser(userId);
    }

    /** Of every organisation, whoever asks. */
    private static long tasksOf(String userId) {
        var context = Context.getCommandContext();
        boolean checked = context.isTenantCheckEnabled();
        context.setTenantCheckEnabled(false);
        try {
            Callable<Long> count = () -> context.getTaskManager()
                    .findTaskCountByQueryCriteria((TaskQueryImpl) new TaskQueryImpl().taskAssignee(userId));
            return context.runWithoutAuthorization(count);
        } finally {
            context.setTenantCheckEnabled(checked);
        }
    }

    /** One for each command of the engine. */
    record Factory(ObjectProvider<DepartedUsers> departed, ObjectProvider<Entrusted> entrusted)
            implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AccountKeeper.class;
        }

        @Override
        public Session openSession() {
            return new AccountKeeper(departed.getObject(), entrusted);
        }
    }
}
