package nl.koers.organisation.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A form of the browser's own, which password managers and screen readers know, sent to Spring Security with its token
 * against forged requests.
 */
@Tag("form")
class PlainForm extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    PlainForm(String action, Component... content) {
        getElement().setAttribute("method", "post").setAttribute("action", action);
        add(content);
        var request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            add(hidden(token.getParameterName(), token.getToken()));
        }
    }

    static Component hidden(String name, String value) {
        var input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name).setAttribute("value", value);
        return input;
    }

    static Component button(String label) {
        var button = new NativeButton(label);
        button.getElement().setAttribute("type", "submit");
        button.addClassName("koers-front-button");
        return button;
    }
}
