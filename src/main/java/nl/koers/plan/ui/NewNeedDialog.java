package nl.koers.plan.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.koers.dossier.typing.TypingService;
import nl.koers.dossier.ui.KeptTyping;
import nl.koers.plan.SupportNeed;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.typing.TypingRest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Names a need in two steps: which life domain, then what should be better in the client's own words. What is typed is kept
 * until it is used or given up.
 */
class NewNeedDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String DOMAIN = "domain";
    private static final String WORDS = "words";

    private final transient PlanDesk desk;
    private final TrajectoryCode code;
    private final transient Runnable afterwards;
    private final transient Map<LifeDomain, Button> choices = new EnumMap<>(LifeDomain.class);
    private final Div step = new Div();
    private final TextArea words = new TextArea(text("plan.new.words"));
    private final Button save = new Button(text("plan.new.save"), click -> save());
    private final Button back = new Button(text("plan.new.back"), Symbol.BACK.create(), click -> chooseAgain());
    private final KeptTyping keeper;
    private @Nullable LifeDomain chosen;

    /** @param domain what was chosen before; null to choose here, or to go on where it was left */
    NewNeedDialog(PlanDesk desk, TrajectoryCode code, @Nullable LifeDomain domain, Runnable afterwards) {
        this.desk = desk;
        this.code = code;
        this.afterwards = afterwards;
        setWidth("38rem");
        setCloseOnOutsideClick(false);
        keeper = new KeptTyping(this::typed, typed -> desk.typing().keep(code, typed));
        step.addClassNames("koers-dialog-form", "koers-new-need");
        keeper.keepsWhatIsIn(step, code, desk.typing().place());
        TypingRest.name(words, WORDS);
        add(step);
        describeWords();
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.addClassName("koers-new-need-back");
        getFooter().add(back, new Button(text("dialog.cancel"), click -> giveUp()), save);
        var kept = desk.typing().typed(code);
        var before = kept.map(TypingService.Typed::fields).orElse(Map.of());
        words.setValue(before.getOrDefault(WORDS, ""));
        var begins = domain == null && before.containsKey(DOMAIN) ? LifeDomain.of(before.get(DOMAIN)) : domain;
        if (begins == null) {
            showDomains();
        } else {
            showWords(begins);
        }
        kept.map(TypingService.Typed::savedAt).ifPresentOrElse(keeper::begin, keeper::begin);
    }

    private Map<String, String> typed() {
        var domain = chosen;
        return domain == null
                ? Map.of(WORDS, words.getValue())
                : Map.of(WORDS, words.getValue(), DOMAIN, domain.code());
    }

    private void giveUp() {
        desk.typing().forget(code);
        close();
    }

    private void describeWords() {
        words.setWidthFull();
        words.setMinRows(3);
        words.setMaxRows(10);
        words.setHelperText(text("plan.new.words.help", SupportNeed.GOAL_MAX_LENGTH));
        words.setManualValidation(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setAutocomplete(Autocomplete.OFF);
        words.addValueChangeListener(change -> {
            complain();
            if (change.isFromClient()) {
                keeper.typed();
            }
        });
    }

    // ---- which life domain ----

    private void showDomains() {
        chosen = null;
        setHeaderTitle(text("plan.new.where"));
        back.setVisible(false);
        save.setVisible(false);
        step.removeAll();
        var suggestion = desk.suggestionFor(code);
        var first = suggestion.domains();
        if (!first.isEmpty()) {
            var source = new Paragraph(text("plan.advice.source", suggestion.source()));
            source.addClassNames("koers-secondary", "koers-new-need-source");
            step.add(new H3(text("plan.new.suggested")), list(first), source, new H3(text("plan.new.others")));
        }
        step.add(list(Arrays.stream(LifeDomain.values())
                .filter(domain -> !first.contains(domain))
                .toList()));
    }

    private UnorderedList list(List<LifeDomain> domains) {
        var list = new UnorderedList();
        list.addClassNames("koers-plain-list", "koers-new-need-domains");
        for (var domain : domains) {
            var choice = new Button(NeedWords.name(domain), click -> showWords(domain));
            choices.put(domain, choice);
            list.add(new ListItem(choice));
        }
        return list;
    }

    private void chooseAgain() {
        var before = chosen;
        showDomains();
        var button = choices.get(before);
        if (button != null) {
            button.focus();
        }
    }

    // ---- in the client's words ----

    private void showWords(LifeDomain domain) {
        chosen = domain;
        setHeaderTitle(text("plan.new.title", NeedWords.name(domain)));
        back.setVisible(true);
        save.setVisible(true);
        step.removeAll();
        var how = new Paragraph(desk.advice().how(domain).in(getLocale()));
        how.addClassName("koers-secondary");
        step.add(how, words, keeper);
        words.focus();
    }

    private boolean complain() {
        int length = words.getValue().strip().length();
        boolean tooLong = length > SupportNeed.GOAL_MAX_LENGTH;
        words.setErrorMessage(tooLong ? text("plan.new.words.tooLong", length, SupportNeed.GOAL_MAX_LENGTH) : "");
        words.setInvalid(tooLong);
        return tooLong;
    }

    private void save() {
        var domain = chosen;
        if (domain == null) {
            return;
        }
        if (complain()) {
            save.setEnabled(true);
            words.focus();
            return;
        }
        try {
            desk.identify(code, domain, words.getValue());
            close();
            Notices.done(text("plan.new.done"));
            afterwards.run();
        } catch (AccessDeniedException e) {
            // what was typed stays here, to be taken over
            save.setEnabled(true);
            Notices.problem(text("closed.forTeam"));
        }
    }
}
