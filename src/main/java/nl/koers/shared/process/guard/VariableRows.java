package nl.koers.shared.process.guard;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Holds every new row of variables against {@link VariableGuard}. The variables that a batch carries until its jobs run
 * make no history, so they would be in the database, in plain, before anything asked.
 */
class VariableRows implements SessionFactory {

    private final VariableGuard guard;
    private final Supplier<IdGenerator> ids;

    /** @param ids asked later: the engine makes it after its settings are read */
    VariableRows(VariableGuard guard, Supplier<IdGenerator> ids) {
        this.guard = guard;
        this.ids = ids;
    }

    @Override
    public Class<?> getSessionType() {
        return DbEntityManager.class;
    }

    @Override
    public Session openSession() {
        var database = Context.getCommandContext().getSession(PersistenceSession.class);
        return new DbEntityManager(ids.get(), database) {
            @Override
            public void insert(DbEntity entity) {
                if (entity instanceof VariableInstanceEntity variable) {
                    guard.check(variable);
                }
                super.insert(entity);
            }
        };
    }
}
