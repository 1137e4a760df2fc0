package nl.koers.form.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Map;
import nl.koers.form.AnswerText;
import nl.koers.form.Field;
import nl.koers.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * Answers to read: each question of the form that was answered, with its answer, in the order of the form. An answer to
 * a question that the form does not have any more follows under the name it was kept by.
 */
public final class AnswerList extends Composite<DescriptionList> {

    private static final long serialVersionUID = 1L;

    /** @param answers routing and told together */
    public AnswerList(Form form, Map<String, ? extends @Nullable Object> answers) {
        Map<String, Object> readable = form.readable(answers);
        for (Field field : form.fields()) {
            Object answer = readable.get(field.key());
            if (answer != null) {
                add(field.label().in(getLocale()), AnswerText.of(field, answer, getLocale()));
            }
        }
        answers.forEach((key, answer) -> {
            if (answer != null && !readable.containsKey(key)) {
                add(key, answer.toString());
            }
        });
    }

    private void add(String question, String answer) {
        Div text = new Div(answer);
        text.addClassName(LumoUtility.Whitespace.PRE_LINE);
        Description description = new Description();
        description.add(text);
        getContent().add(new Term(question), description);
    }
}
