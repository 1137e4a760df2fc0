package nl.koers.shared.process.guard;

import nl.koers.shared.process.ExpressionBean;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Refuses to make an object of a class that a model names, whatever the check before deployment let through. */
class NoClassesFromModels implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> named) {
        throw new ProcessEngineException(
                "models do not name classes; they call " + ExpressionBean.class.getSimpleName() + "s in expressions");
    }
}
