package nl.koers.shared.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Hangs listeners on elements of one process when that is parsed, so that a model cannot forget them and a designer does
 * not see them. What a model does not have is left out.
 */
public abstract class ElementListeners extends AbstractBpmnParseListener {

    private record OnElement(String element, String event, ExecutionListener listener) {}

    private final String process;
    private final List<OnElement> onElements = new ArrayList<>();
    private final List<ExecutionListener> onEnds = new ArrayList<>();

    protected ElementListeners(String process) {
        this.process = process;
    }

    protected final void atStart(String element, ExecutionListener listener) {
        onElements.add(new OnElement(element, ExecutionListener.EVENTNAME_START, listener));
    }

    /** Also when the element is cancelled. */
    protected final void atEnd(String element, ExecutionListener listener) {
        onElements.add(new OnElement(element, ExecutionListener.EVENTNAME_END, listener));
    }

    /** At each end event, wherever in the process. */
    protected final void atEveryEndEvent(ExecutionListener listener) {
        onEnds.add(listener);
    }

    public final String process() {
        return process;
    }

    /** Ids of the elements that it hangs on, which the application goes by. */
    public final Set<String> elements() {
        return onElements.stream().map(OnElement::element).collect(Collectors.toSet());
    }

    @Override
    public final void parseProcess(Element element, ProcessDefinitionEntity definition) {
        if (!process.equals(definition.getKey())) {
            return;
        }
        for (var on : onElements) {
            var activity = definition.findActivity(on.element());
            if (activity != null) {
                activity.addBuiltInListener(on.event(), on.listener());
            }
        }
    }

    @Override
    public final void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getProcessDefinition() instanceof ProcessDefinitionEntity definition
                && process.equals(definition.getKey())) {
            onEnds.forEach(listener -> activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener));
        }
    }
}
