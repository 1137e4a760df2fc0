package nl.koers.shared.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.shared.Registration;

/** Short words at the edge of the screen, read out by screen readers as well. */
public final class Notices {

    private static final int SHORT = 4_000;

    /** What was told last that was done. */
    private record Done(Notification notice) {}

    private Notices() {}

    /** Something was done; goes away by itself, or when the next thing is done. */
    public static void done(String words) {
        var ui = UI.getCurrent();
        var before = ComponentUtil.getData(ui, Done.class);
        if (before != null) {
            before.notice().close();
        }
        var notice = new Notification(new Span(words));
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setDuration(SHORT);
        notice.open();
        ComponentUtil.setData(ui, Done.class, new Done(notice));
        ComponentUtil.fireEvent(ui, new SomethingDone(ui));
    }

    /** For what counts what is still to be done: called after each thing that the user of this page did. */
    public static Registration onDone(UI ui, Runnable action) {
        return ComponentUtil.addListener(ui, SomethingDone.class, done -> action.run());
    }

    private static final class SomethingDone extends ComponentEvent<UI> {

        private static final long serialVersionUID = 1L;

        SomethingDone(UI ui) {
            super(ui, false);
        }
    }

    /** Something needs attention; stays until it is closed. */
    public static void problem(String words) {
        var notice = new Notification();
        var close = new Button(Symbol.CLOSE.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(text("shell.close"));
        var row = new Div(new Span(words), close);
        row.addClassName("koers-notice");
        notice.add(row);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setDuration(0);
        notice.open();
    }
}
