package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import nl.koers.accesslog.AccessFilter;
import nl.koers.accesslog.AccessLook;
import nl.koers.accesslog.AccessPage;
import nl.koers.accesslog.AccessSubject;
import nl.koers.accesslog.ChainReport;
import nl.koers.organisation.Colleague;
import nl.koers.privacy.look.LookList;
import nl.koers.privacy.look.LookWords;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.text.DateTexts;
import nl.koers.shared.ui.text.Texts;
import nl.koers.shared.ui.text.TypedDates;
import org.jspecify.annotations.Nullable;

/** Searches the access log and proves that it is whole. */
class AccessLogPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PrivacyDesk desk;
    private final TextField code = new TextField(text("privacy.code"));
    private final ComboBox<Colleague> user = new ComboBox<>(text("privacy.log.user"));
    private final Select<AccessSubject> part = new Select<>();
    private final DatePicker from = new DatePicker(text("privacy.log.from"));
    private final DatePicker until = new DatePicker(text("privacy.log.until"));
    private final Checkbox reasonGiven = new Checkbox(text("privacy.log.reasonGiven"));
    private final PrivacyGrid<AccessLook> looks = new PrivacyGrid<>(text("privacy.log"));
    private final Div found = new Div();
    private final Div chains = new Div();
    private final transient LookWords words = LookWords.forColleagues(Texts.language());

    AccessLogPanel(PrivacyDesk desk) {
        this.desk = desk;
        addClassName("koers-privacy-part");
        describeFields();
        var search = new Button(text("privacy.log.search"), click -> search());
        search.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var filters = new Div(code, user, part, from, until, reasonGiven, search);
        filters.addClassName("koers-privacy-filters");
        found.addClassName("koers-privacy-part");
        chains.getElement().setAttribute("role", "status");
        chains.addClassName("koers-chains");
        add(
                filters,
                looks,
                found,
                new Paragraph(text("privacy.chain.explanation")),
                new Button(text("privacy.chain.verify"), click -> verify()),
                chains);
        search();
    }

    private void describeFields() {
        code.setHelperText(text("privacy.code.help"));
        user.setItems(desk.colleagues());
        user.setItemLabelGenerator(Colleague::displayName);
        user.setClearButtonVisible(true);
        part.setLabel(text("privacy.log.part"));
        part.setEmptySelectionAllowed(true);
        part.setEmptySelectionCaption(text("privacy.log.everything"));
        part.setItems(AccessSubject.values());
        for (var date : new DatePicker[] {from, until}) {
            date.setI18n(DateTexts.forCurrentUser());
            date.setClearButtonVisible(true);
            date.setManualValidation(true);
        }
        looks.show(text("privacy.log.when"), look -> words.day(look) + ", " + words.time(look));
        looks.show(text("privacy.log.user"), look -> words.who(look, desk.names()));
        looks.show(text("privacy.log.client"), words::client);
        looks.show(text("privacy.log.what"), words::what).setFlexGrow(3);
        looks.show(text("privacy.log.reason"), words::reason);
        part.setItemLabelGenerator(item -> item == null ? text("privacy.log.everything") : words.part(item));
    }

    private void search() {
        var typed = TrajectoryCode.parse(code.getValue());
        boolean wrong = !code.getValue().isBlank() && typed.isEmpty();
        code.setErrorMessage(wrong ? text("privacy.code.wrong") : "");
        code.setInvalid(wrong);
        if (wrong) {
            code.focus();
            return;
        }
        if (!isReadable(from) || !isReadable(until)) {
            return;
        }
        var chosen = user.getValue();
        var last = until.getValue();
        var filter = new AccessFilter(
                typed.orElse(null),
                chosen == null ? null : chosen.userId(),
                part.getValue(),
                reasonGiven.getValue(),
                start(from.getValue()),
                start(last == null ? null : last.plusDays(1)));
        desk.log.beginSearch();
        found.removeAll();
        found.add(
                new LookPages(before -> page(filter, before), looks::setItems),
                new LookDownloads(() -> taken(filter), "privacy.log", "privacy.log.paper.introduction"));
    }

    private AccessPage page(AccessFilter filter, @Nullable Instant before) {
        return desk.history.page(before == null ? filter : filter.earlierThan(before));
    }

    private LookList taken(AccessFilter filter) {
        desk.log.beginExport();
        return new LookList(words, desk.names(), before -> page(filter, before));
    }

    private static boolean isReadable(DatePicker date) {
        boolean readable = !TypedDates.isUnreadable(date);
        date.setErrorMessage(readable ? "" : text("form.error.date"));
        date.setInvalid(!readable);
        if (!readable) {
            date.focus();
        }
        return readable;
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : Netherlands.startOf(day);
    }

    private void verify() {
        chains.removeAll();
        for (var organisation : desk.organisations()) {
            var report = desk.history.verify(organisation);
            chains.add(new Paragraph(words(desk.nameOf(organisation), report)));
        }
    }

    private static String words(String organisation, ChainReport report) {
        var broken = report.broken();
        return broken == null
                ? text("privacy.chain.whole", organisation, report.entries(), report.lastHash())
                : text(
                        "privacy.chain.broken",
                        organisation,
                        broken.sequence(),
                        text("privacy.chain.problem." + broken.problem().name().toLowerCase(java.util.Locale.ROOT)));
    }
}
