package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import nl.koers.caseload.CaseloadFilter;
import nl.koers.caseload.CaseloadService;
import nl.koers.organisation.OrganisationService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.KeyStrokes;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.WideScreen;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.work.WorkService;
import nl.koers.work.ui.TaskAddress;

/** The list of trajectories: my clients or the whole team's, and the way in for a new client. */
@Route(value = "trajectories", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class TrajectoriesView extends Section implements NamedView, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final CaseloadService caseload;
    private final OrganisationService organisations;
    private final WorkService work;
    private final CurrentActor currentActor;
    private final TrajectoryFilters filters;
    private final TrajectoryList list;
    private final NothingFound nothingFound;

    TrajectoriesView(
            CaseloadService caseload,
            OrganisationService organisations,
            WorkService work,
            UserNames names,
            CurrentActor currentActor,
            Clock clock) {
        this.caseload = caseload;
        this.organisations = organisations;
        this.work = work;
        this.currentActor = currentActor;
        filters = new TrajectoryFilters(currentActor.require().is(Role.CASEWORKER));
        nothingFound = new NothingFound(filters::widen);
        list = new TrajectoryList(caseload, names, clock, this::counted);
        filters.onChange(this::filter);

        addClassName("koers-list-page");
        var keys = new KeyStrokes().on("/", filters::focusSearch);
        var open = new Button(text("trajectories.open"), Symbol.ADD.create(), click -> openDialog());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setVisible(currentActor.require().is(Role.CASEWORKER));
        if (open.isVisible()) {
            keys.on("n", this::openDialog);
        }
        var header = new Header(new H1(text("trajectories.name")), open);
        header.addClassName("koers-view-header");
        var results = new Div(list, nothingFound);
        results.addClassName("koers-list-results");
        add(header, filters, results, keys);
        WideScreen.watch(this, this::fit);
    }

    @Override
    public String nameKey() {
        return "trajectories.name";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        list.show(filters.filter());
    }

    /** The address keeps the filters for the way back, but never what was searched for. */
    private void filter(CaseloadFilter filter) {
        list.show(filter);
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("trajectories", filters.query())));
    }

    private void counted(int found) {
        filters.showCount(found);
        list.setVisible(found > 0);
        nothingFound.setVisible(found == 0);
        nothingFound.explain(filters.filter());
    }

    private void openDialog() {
        new OpenTrajectoryDialog(caseload, organisations.organisations(), this::goToFirstTask).open();
    }

    private void goToFirstTask(TrajectoryCode code) {
        work.of(code).stream()
                .findFirst()
                .ifPresentOrElse(
                        task -> UI.getCurrent().navigate("", TaskAddress.query(task.taskId())),
                        () -> UI.getCurrent().navigate(TrajectoryView.class, code.value()));
    }

    private void fit(boolean narrow) {
        list.asCards(narrow);
        filters.folded(narrow);
    }
}
