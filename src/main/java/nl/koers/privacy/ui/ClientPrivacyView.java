package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.koers.accesslog.AccessEntry;
import nl.koers.dossier.ui.ClientPage;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.privacy.erasure.ErasureConflictException;
import nl.koers.privacy.retention.ObjectionReason;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;
import org.springframework.security.access.AccessDeniedException;

/** What one client can be shown and can ask for: who looked, how long it is kept, and that it is erased. */
@Route(value = "trajectory/:code/privacy", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class ClientPrivacyView extends ClientPage {

    private static final long serialVersionUID = 1L;

    private static final int FIRST = 50;
    private static final int MOST = 1000;

    private final transient PrivacyDesk desk;
    private final H1 heading = new H1(text("privacy.client.name"));
    private int limit = FIRST;

    ClientPrivacyView(ClientPages pages, PrivacyDesk desk) {
        super(pages);
        this.desk = desk;
        heading.getElement().setAttribute("tabindex", "-1");
    }

    @Override
    public String nameKey() {
        return "privacy.client.name";
    }

    @Override
    protected void show(TrajectoryCode code) {
        if (desk.erasures.isErased(code)) {
            throw new AccessDeniedException("nothing to see any more");
        }
        // lets through and writes down, so it comes before the rest
        var looked = looked(code);
        add(header(code, heading, code.value()));
        if (desk.copies.isForMe(code)) {
            add(new CopySection(desk.copies, code));
        }
        add(retention(code), erasure(code), looked);
    }

    private void showChanged(TrajectoryCode code) {
        reload(code);
        heading.getElement().callJsFunction("focus");
    }

    private Section retention(TrajectoryCode code) {
        var part = new Section(new H2(text("privacy.retention")));
        desk.retention
                .of(code)
                .ifPresentOrElse(
                        due -> {
                            part.add(new Paragraph(text(
                                    "privacy.client.due", Dates.date(due.closedAt()), Dates.date(due.erasedAt()))));
                            var objection = due.objection();
                            if (objection == null) {
                                // as with erasing, an hour or two in a dossier is not for this
                                if (desk.erasures.isForMe(code)) {
                                    part.add(objectionTo(code));
                                }
                            } else {
                                part.add(new Paragraph(text(
                                        "privacy.client.objected", text("privacy.objection." + objection.code()))));
                            }
                        },
                        () -> part.add(new Paragraph(text("privacy.client.notDue"))));
        return part;
    }

    private Div objectionTo(TrajectoryCode code) {
        var reason = new Select<ObjectionReason>();
        reason.setLabel(text("privacy.objection.reason"));
        reason.setItems(ObjectionReason.values());
        reason.setItemLabelGenerator(item -> text("privacy.objection." + item.code()));
        reason.setValue(ObjectionReason.CLIENT_MAY_RETURN);
        var object = new Button(text("privacy.objection.object"), click -> {
            try {
                desk.retention.object(code, reason.getValue());
                Notices.done(text("privacy.objection.done"));
            } catch (ErasureConflictException e) {
                Notices.problem(text("privacy.erasure.changed"));
            } catch (AccessDeniedException e) {
                Notices.problem(text("privacy.erasure.notYours"));
            }
            showChanged(code);
        });
        var row = new Div(reason, object);
        row.addClassName("koers-privacy-filters");
        return row;
    }

    private Section erasure(TrajectoryCode code) {
        var part = new Section(new H2(text("privacy.erasure.ask")));
        boolean forMe = desk.erasures.isForMe(code);
        desk.erasures
                .of(code)
                .ifPresentOrElse(
                        erasure -> {
                            part.add(new Paragraph(text(
                                    "privacy.client.asked",
                                    desk.nameOf(erasure.requestedBy()),
                                    Dates.date(erasure.requestedAt()),
                                    ErasureActions.reason(erasure),
                                    ErasureActions.state(erasure))));
                            if (forMe) {
                                part.add(new ErasureActions(desk, erasure, () -> showChanged(code)));
                            }
                        },
                        () -> part.add(
                                new Paragraph(text("privacy.client.ask.explanation")),
                                forMe ? ask(code) : new Paragraph(text("privacy.client.ask.notYou"))));
        return part;
    }

    private Div ask(TrajectoryCode code) {
        var reason = ErasureActions.reasons();
        var ask = new Button(text("privacy.erasure.ask"), click -> {
            try {
                desk.erasures.request(code, reason.getValue());
                Notices.done(text("privacy.erasure.requested"));
            } catch (ErasureConflictException e) {
                Notices.problem(text("privacy.erasure.twice"));
            } catch (AccessDeniedException e) {
                Notices.problem(text("privacy.erasure.notYours"));
            }
            showChanged(code);
        });
        var row = new Div(reason, ask);
        row.addClassName("koers-privacy-filters");
        return row;
    }

    private Section looked(TrajectoryCode code) {
        var title = new H2(text("privacy.looked.of", code.value()));
        var print = new Button(
                text("privacy.looked.print"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassName("koers-not-printed");
        var part = new Section(title, new Paragraph(text("privacy.looked.explanation")), print);
        part.addClassName("koers-printed");
        var lines = desk.log.ofClient(code, 0, limit);
        var list = new OrderedList();
        list.addClassNames("koers-plain-list", "koers-looked");
        lines.forEach(line -> list.add(item(line)));
        part.add(list);
        if (lines.size() == limit && limit < MOST) {
            part.add(new Button(text("privacy.looked.more"), click -> {
                limit = MOST;
                showChanged(code);
            }));
        }
        return part;
    }

    private ListItem item(AccessEntry line) {
        var reason = LogWords.reason(line);
        return new ListItem(
                new Span(Dates.dateAndTime(line.recordedAt())),
                new Span(text(
                        reason.isEmpty() ? "privacy.looked.line" : "privacy.looked.lineWithReason",
                        desk.nameOf(line.userId()),
                        LogWords.part(line.part()),
                        LogWords.action(line),
                        reason)));
    }
}
