package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import nl.koers.accesslog.AccessLook;
import nl.koers.dossier.ui.ClientPage;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.privacy.erasure.ErasureConflictException;
import nl.koers.privacy.look.LookList;
import nl.koers.privacy.look.LookWords;
import nl.koers.privacy.retention.ObjectionReason;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.Texts;
import org.springframework.security.access.AccessDeniedException;

/** What one client can be shown and can ask for: who looked, how long it is kept, and that it is erased. */
@Route(value = "trajectory/:code/privacy", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class ClientPrivacyView extends ClientPage {

    private static final long serialVersionUID = 1L;

    private final transient PrivacyDesk desk;
    private final H1 heading = new H1(text("privacy.client.name"));

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
                        () -> part.add(new Paragraph(desk.retention
                                .endOf(code)
                                .map(end -> text("privacy.client.runs", Dates.date(end)))
                                .orElseGet(() -> text("privacy.client.notDue")))));
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
        var part = new Section(new H2(text("privacy.erasure.askThis")));
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
        var ask = new Button(text("privacy.erasure.askThis"), click -> {
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

    /** As the client reads it, to whom it can be shown. */
    private Section looked(TrajectoryCode code) {
        var title = new H2(text("privacy.looked.of", code.value()));
        var print = new Button(
                text("privacy.looked.print"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassName("koers-not-printed");
        var days = new Div();
        var words = LookWords.toTheClient(Texts.language());
        var part = new Section(
                title,
                new Paragraph(text("privacy.looked.explanation")),
                print,
                new LookDownloads(() -> taken(code, words), "copy.part.looked", "privacy.looked.introduction"),
                days,
                new LookPages(before -> desk.log.ofClient(code, before), looks -> show(days, looks, words)));
        part.addClassName("koers-printed");
        return part;
    }

    private LookList taken(TrajectoryCode code, LookWords words) {
        desk.log.beginExport(code);
        return new LookList(words, desk.names(), before -> desk.history.ofClient(code, before));
    }

    private void show(Div days, List<AccessLook> looks, LookWords words) {
        days.removeAll();
        var byDay = new LinkedHashMap<LocalDate, OrderedList>();
        for (var look : looks) {
            var list = byDay.computeIfAbsent(look.day(), day -> {
                var ofDay = new OrderedList();
                ofDay.addClassNames("koers-plain-list", "koers-looked");
                days.add(new H3(words.day(day)), ofDay);
                return ofDay;
            });
            list.add(new ListItem(new Span(words.time(look)), new Span(words.sentence(look, desk.names()))));
        }
    }
}
