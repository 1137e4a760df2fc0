package nl.koers.model.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import elemental.json.Json;
import elemental.json.JsonArray;
import java.util.Collection;

/**
 * A process diagram with the current position and the walked elements marked. It shows no more than the model and these
 * ids; whoever uses it puts the same in words beside it.
 */
@Tag("koers-diagram")
@NpmPackage(value = "bpmn-js", version = "18.6.1")
@JsModule("./koers-diagram.ts")
public class ProcessDiagram extends Component implements HasSize, HasStyle {

    private static final long serialVersionUID = 1L;

    /**
     * @param name what the diagram is of, for assistive technology
     */
    public ProcessDiagram(String name) {
        var labels = Json.createObject();
        labels.put("diagram", name);
        labels.put("in", text("diagram.zoomIn"));
        labels.put("out", text("diagram.zoomOut"));
        labels.put("fit", text("diagram.fit"));
        getElement().setPropertyJson("labels", labels);
    }

    /**
     * @param bpmn the model's XML
     * @param current ids of the elements where the instance is now
     * @param walked ids of the elements and flows it came by; ids that the model does not have are passed over
     */
    public void show(String bpmn, Collection<String> current, Collection<String> walked) {
        getElement().setProperty("xml", bpmn);
        getElement().setPropertyJson("current", array(current));
        getElement().setPropertyJson("walked", array(walked));
    }

    /**
     * @param id of an element
     * @param kind {@code new}, {@code changed} or {@code gone}, each with a colour and a sign of its own
     * @param says what the sign says to who points at it
     */
    public record Mark(String id, String kind, String says) {}

    /** Elements that the model does not have are passed over. */
    public void mark(Collection<Mark> marks) {
        var array = Json.createArray();
        marks.forEach(mark -> {
            var json = Json.createObject();
            json.put("id", mark.id());
            json.put("kind", mark.kind());
            json.put("says", mark.says());
            array.set(array.length(), json);
        });
        getElement().setPropertyJson("marks", array);
    }

    /** Brings the first of these that the model has to the middle, and onto the screen. */
    public void reveal(Collection<String> ids) {
        getElement().callJsFunction("reveal", array(ids));
    }

    private static JsonArray array(Collection<String> ids) {
        var array = Json.createArray();
        ids.forEach(id -> array.set(array.length(), id));
        return array;
    }
}
