package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.koers.organisation.factor.Enrolment;

/** The key of a second factor, to be scanned or typed over. */
public class KeyPicture extends Div {

    private static final long serialVersionUID = 1L;

    public KeyPicture(Enrolment enrolment) {
        var svg = Base64.getEncoder().encodeToString(enrolment.picture().getBytes(StandardCharsets.UTF_8));
        var picture = new Image("data:image/svg+xml;base64," + svg, text("secondFactor.picture"));
        picture.addClassName("koers-key-picture");
        var key = new Code(enrolment.keyAsText());
        key.addClassName("koers-secret");
        add(new Paragraph(text("secondFactor.scan")), picture, new Paragraph(text("secondFactor.orType")), key);
    }
}
