package nl.koers.form.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.form.Forms.choice;
import static nl.koers.form.Forms.component;
import static nl.koers.form.Forms.form;
import static nl.koers.form.Forms.group;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.koers.form.AnswersJson;
import nl.koers.form.FieldError;
import nl.koers.form.Form;
import nl.koers.form.FormValidator;
import nl.koers.form.Option;
import nl.koers.form.Validation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormPanelTest {

    private static final String REQUIRED = "\"validate\": {\"required\": true}";

    private final FormValidator validator = new FormValidator(Clock.systemUTC());

    @BeforeEach
    void openPage() {
        Page.open(Locale.ENGLISH);
    }

    @AfterEach
    void closePage() {
        Page.close();
    }

    private static FormPanel show(Form form) {
        FormPanel view = new FormPanel(form);
        UI.getCurrent().add(view);
        return view;
    }

    private static FormPanel show(String... components) {
        return show(form(components));
    }

    private static <T extends Component & HasLabel> T field(Class<T> type, String key) {
        return _get(type, spec -> spec.withPredicate(c -> (key + " in English").equals(c.getLabel())));
    }

    private static final String[] EVERYTHING = {
        component("textfield", "line", ""),
        component("textarea", "lines", "\"validate\": {\"maxLength\": 400}"),
        component("number", "whole", "\"decimalDigits\": 0"),
        component("number", "number", ""),
        component("checkbox", "box", ""),
        choice("radio", "radio", "", "", "x", "y"),
        choice("select", "select", "", "", "x", "y"),
        choice("select", "search", "\"searchable\": true", "", "x", "y"),
        choice("checklist", "list", "", "", "x", "y"),
        choice("taglist", "tags", "", "", "x", "y"),
        component("datetime", "date", "\"subtype\": \"date\""),
        component("datetime", "time", "\"subtype\": \"time\", \"timeSerializingFormat\": \"no_timezone\""),
        component("datetime", "moment", "\"subtype\": \"datetime\", \"timeSerializingFormat\": \"no_timezone\"")
    };

    @Test
    void whoMayOnlyReadSeesTheAnswersAndCanChangeNone() {
        FormPanel view = show(EVERYTHING);
        view.setValues(Map.of("line", "Noor", "radio", "y"));

        view.setReadOnly(true);

        assertThat(_find(Component.class))
                .filteredOn(HasValue.class::isInstance)
                // the boxes inside a group follow their group
                .filteredOn(field -> !field.getClass().isMemberClass())
                .hasSizeGreaterThanOrEqualTo(EVERYTHING.length)
                .allMatch(field -> ((HasValue<?, ?>) field).isReadOnly());
        _assertNone(Button.class);
        assertThat(view.getValues()).containsEntry("line", "Noor").containsEntry("radio", "y");

        view.setReadOnly(false);

        assertThat(field(TextField.class, "line").isReadOnly()).isFalse();
        _assertOne(Button.class);
    }

    @Test
    void showsEveryKindOfFieldAndCollectsAnswersThatTheServerAccepts() {
        Form form = form(EVERYTHING);
        FormPanel view = show(form);

        _setValue(field(TextField.class, "line"), "Noor");
        _setValue(field(TextArea.class, "lines"), "one\ntwo");
        _setValue(field(IntegerField.class, "whole"), 7);
        _setValue(field(BigDecimalField.class, "number"), new BigDecimal("2.5"));
        _setValue(field(Checkbox.class, "box"), true);
        choose(field(RadioButtonGroup.class, "radio"), form, "radio", "y");
        choose(field(Select.class, "select"), form, "select", "x");
        choose(field(ComboBox.class, "search"), form, "search", "y");
        chooseAll(field(CheckboxGroup.class, "list"), form, "list");
        chooseAll(field(MultiSelectComboBox.class, "tags"), form, "tags");
        _setValue(field(DatePicker.class, "date"), LocalDate.of(2026, 5, 1));
        _setValue(field(TimePicker.class, "time"), LocalTime.of(9, 30));
        _setValue(field(DateTimePicker.class, "moment"), LocalDateTime.of(2026, 5, 1, 9, 30));

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("line", "Noor");
        expected.put("lines", "one\ntwo");
        expected.put("whole", 7L);
        expected.put("number", new BigDecimal("2.5"));
        expected.put("box", true);
        expected.put("radio", "y");
        expected.put("select", "x");
        expected.put("search", "y");
        expected.put("list", Set.of("x", "y"));
        expected.put("tags", Set.of("x", "y"));
        expected.put("date", "2026-05-01");
        expected.put("time", "09:30");
        expected.put("moment", "2026-05-01T09:30");
        Map<String, Object> values = view.getValues();
        assertThat(values.keySet()).containsExactlyElementsOf(expected.keySet());
        values.forEach((key, value) -> assertThat(value instanceof List<?> list ? Set.copyOf(list) : value)
                .as(key)
                .isEqualTo(expected.get(key)));
        assertThat(validator.validate(form, values)).isInstanceOf(Validation.Accepted.class);
    }

    @SuppressWarnings("unchecked")
    private static void choose(HasValue<?, ?> input, Form form, String key, String value) {
        ((HasValue<?, Option>) input)
                .setValue(form.field(key).orElseThrow().option(value).orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static void chooseAll(HasValue<?, ?> input, Form form, String key) {
        ((HasValue<?, Set<Option>>) input)
                .setValue(Set.copyOf(form.field(key).orElseThrow().options()));
    }

    @Test
    void aDraftComesBackAsItWasThroughStorage() {
        Form form = form(EVERYTHING);
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("line", "Noor");
        draft.put("lines", "one\ntwo");
        draft.put("whole", 7L);
        draft.put("number", new BigDecimal("2.5"));
        draft.put("box", true);
        draft.put("radio", "y");
        draft.put("select", "x");
        draft.put("search", "y");
        draft.put("list", List.of("x"));
        draft.put("tags", List.of("y"));
        draft.put("date", "2026-05-01");
        draft.put("time", "09:30");
        draft.put("moment", "2026-05-01T09:30");
        FormPanel view = show(form);

        view.setValues(AnswersJson.read(AnswersJson.write(draft)));

        assertThat(view.getValues()).isEqualTo(draft);
        view.setValues(Map.of());
        assertThat(view.getValues()).isEqualTo(Map.of("box", false));
    }

    @Test
    void leavesOutWhatNoLongerFitsTheForm() {
        FormPanel view = show(choice("radio", "radio", "", "", "x"), component("number", "n", "\"decimalDigits\": 0"));

        view.setValues(Map.of("radio", "gone", "n", 99_999_999_999L, "other", "x"));

        assertThat(view.getValues()).isEmpty();
    }

    @Test
    void startsWithTheInitialValuesOfTheForm() {
        assertThat(show(choice("radio", "r", "\"defaultValue\": \"x\"", "", "x", "y"))
                        .getValues())
                .isEqualTo(Map.of("r", "x"));
    }

    @Test
    void fieldsAppearAndDisappearWhileSomebodyTypesAndKeepTheirText() {
        FormPanel view = show(
                component("checkbox", "more", ""),
                group(
                        "Details",
                        "\"conditional\": {\"hide\": \"=not(more)\"}",
                        component("textfield", "inside", "\"conditional\": {\"hide\": \"=false\"}")));
        _assertNone(TextField.class);
        _assertNone(H3.class);

        _setValue(_get(Checkbox.class), true);
        _setValue(_get(TextField.class), "typed");
        _setValue(_get(Checkbox.class), false);

        _assertNone(TextField.class);
        assertThat(view.getValues()).containsEntry("inside", "typed");
        _setValue(_get(Checkbox.class), true);
        assertThat(_get(TextField.class).getValue()).isEqualTo("typed");
    }

    @Test
    void tellsWhenSomebodyChangedAnAnswerButNotWhenADraftWasSet() {
        FormPanel view = show(component("textfield", "line", ""));
        AtomicInteger changes = new AtomicInteger();
        view.addChangeListener(change -> changes.incrementAndGet());

        view.setValues(Map.of("line", "draft"));
        assertThat(changes).hasValue(0);
        _setValue(_get(TextField.class), "typed");
        assertThat(changes).hasValue(1);
    }

    @Test
    void speaksTheLanguageOfThePageAndFollowsItsChange() {
        FormPanel view = show(
                component("textfield", "line", "\"description\": \"Help\"", "\"description.nl\": \"Hulp\""),
                choice("radio", "radio", "", "", "x"),
                group("Part", "", component("checkbox", "box", "")),
                "{\"type\": \"text\", \"text\": \"Hello\", \"properties\": {\"text.nl\": \"Hallo\"}}");
        view.setPreviousAnswers(Map.of("line", "before", "box", true));
        _setValue(_get(TextField.class), "typed");
        assertThat(_get(TextField.class).getLabel()).isEqualTo("line in English");

        UI.getCurrent().setLocale(Page.DUTCH);

        TextField line = _get(TextField.class);
        assertThat(line.getLabel()).isEqualTo("line in het Nederlands");
        assertThat(line.getValue()).isEqualTo("typed");
        assertThat(helper(line)).isEqualTo("HulpVorige keer: before");
        assertThat(helper(_get(Checkbox.class))).isEqualTo("Vorige keer: Ja");
        assertThat(_get(H3.class).getText()).isEqualTo("Part (nl)");
        assertThat(text(view)).contains("Hallo").doesNotContain("Hello");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Option> radio = _get(RadioButtonGroup.class);
        assertThat(radio.getItemLabelGenerator().apply(radio.getListDataView().getItem(0)))
                .isEqualTo("x, toch?");
    }

    @Test
    void putsErrorsAtTheirFieldsUntilTheyAreChanged() {
        Form form = form(
                component("textfield", "line", REQUIRED),
                component("number", "n", "\"validate\": {\"max\": 5}"),
                component("checkbox", "box", ""));
        FormPanel view = show(form);
        UI.getCurrent().setLocale(Page.DUTCH);
        _setValue(_get(BigDecimalField.class), new BigDecimal("1234.5"));
        Map<String, Object> sent = view.getValues();
        sent.put("strange", "<b>x</b>");

        view.showErrors(((Validation.Refused) validator.validate(form, sent)).errors());

        assertError(_get(TextField.class), "Vul hier een antwoord in.");
        assertError(_get(BigDecimalField.class), "Typ 5 of minder.");
        assertThat(_get(Checkbox.class).isInvalid()).isFalse();
        Div alert = _get(Div.class, spec -> spec.withAttribute("role", "alert"));
        assertThat(text(alert)).startsWith("Kijk nog eens naar 3 antwoorden.").doesNotContain("strange");

        _setValue(_get(TextField.class), "answered");
        assertThat(_get(TextField.class).isInvalid()).isFalse();
        assertThat(_get(BigDecimalField.class).isInvalid()).isTrue();

        view.showErrors(List.of());
        assertThat(_get(BigDecimalField.class).isInvalid()).isFalse();
        assertThat(text(alert)).isEmpty();
    }

    @Test
    void whatIsWrongIsNotSaidAnyMoreWhenAllOfItIsMended() {
        Form form = form(component("textfield", "must", REQUIRED));
        FormPanel view = show(form);
        view.showErrors(((Validation.Refused) validator.validate(form, view.getValues())).errors());
        Div alert = _get(Div.class, spec -> spec.withAttribute("role", "alert"));
        assertThat(text(alert)).isNotEmpty();

        _setValue(_get(TextField.class), "answered");

        assertThat(text(alert)).isEmpty();
    }

    private static void assertError(HasValidationProperties input, String message) {
        assertThat(input.isInvalid()).isTrue();
        assertThat(input.getErrorMessage()).isEqualTo(message);
    }

    @Test
    void marksWhatIsRequired() {
        show(
                component("textfield", "must", REQUIRED),
                component("textarea", "may", "\"validate\": {\"maxLength\": 9}"),
                choice("checklist", "list", REQUIRED, "", "x"));

        assertThat(_get(TextField.class).isRequiredIndicatorVisible()).isTrue();
        assertThat(_get(TextArea.class).isRequiredIndicatorVisible()).isFalse();
        assertThat(helper(_get(CheckboxGroup.class))).isEqualTo("Choose at least one.");
    }

    @Test
    void moreThanAFieldTakesIsSaidAtTheFieldAndNotCutOff() {
        FormPanel view = show(component("textarea", "may", "\"validate\": {\"maxLength\": 9}"));

        _setValue(_get(TextArea.class), "more than nine");

        assertThat(view.getValues()).isEqualTo(Map.of("may", "more than nine"));
        assertError(_get(TextArea.class), "Use at most 9 characters; there are 14 now.");
        _setValue(_get(TextArea.class), "nine");
        assertThat(_get(TextArea.class).isInvalid()).isFalse();
    }

    @Test
    void whatCannotBeReadIsAnErrorAndNotNoAnswer() throws Exception {
        Form form = form(EVERYTHING);
        FormPanel view = show(form);
        assertThat(view.getValues()).isEqualTo(Map.of("box", false));

        typeNonsense(field(IntegerField.class, "whole"));
        typeNonsense(field(DatePicker.class, "date"));
        typeNonsense(field(TimePicker.class, "time"));
        browserSends(field(BigDecimalField.class, "number"), "value", "1-2");
        _get(DatePicker.class, spec -> spec.withPredicate(picker -> picker.getLabel() == null))
                .setValue(LocalDate.of(2026, 5, 1));

        assertThat(validator.validate(form, view.getValues()))
                .isInstanceOfSatisfying(Validation.Refused.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::messageKey)
                        .containsExactly(
                                "form.error.number",
                                "form.error.number",
                                "form.error.date",
                                "form.error.time",
                                "form.error.dateTime"));
        assertThat(form.readable(AnswersJson.read(AnswersJson.write(view.getValues()))))
                .as("in a draft it is harmless")
                .isEqualTo(Map.of("box", false));
    }

    private static void typeNonsense(Component input) throws Exception {
        browserSends(input, "_inputElementValue", "next week");
        _fireDomEvent(input, "unparsable-change");
    }

    private static void browserSends(Component input, String property, String value) throws Exception {
        input.getElement()
                .getNode()
                .getFeature(ElementPropertyMap.class)
                .deferredUpdateFromClient(property, value)
                .run();
    }

    @Test
    void aChoiceThatMayBeLeftOutCanBeTakenBack() {
        FormPanel view = show(choice("radio", "radio", "", "", "x", "y"), choice("radio", "must", REQUIRED, "", "x"));
        _assertNone(Button.class);
        view.setValues(Map.of("radio", "x", "must", "x"));

        _click(_get(Button.class));

        assertThat(view.getValues()).isEqualTo(Map.of("must", "x"));
        _assertNone(Button.class);
    }

    @Test
    void showsEarlierAnswersInWordsBesideTheirFields() {
        FormPanel view = show(EVERYTHING);

        view.setPreviousAnswers(Map.of(
                "line", "Noor",
                "number", new BigDecimal("1234.5"),
                "box", false,
                "radio", "x",
                "tags", List.of("x", "y"),
                "date", "2026-05-01",
                "moment", "2026-05-01T09:30",
                "lines", "word ".repeat(60),
                "unknown", "x"));

        assertThat(helper(_get(TextField.class))).isEqualTo("Last time: Noor");
        assertThat(helper(_get(BigDecimalField.class))).isEqualTo("Last time: 1,234.5");
        assertThat(helper(field(Checkbox.class, "box"))).isEqualTo("Last time: No");
        assertThat(helper(_get(RadioButtonGroup.class))).isEqualTo("Last time: x?");
        assertThat(helper(_get(MultiSelectComboBox.class))).isEqualTo("Last time: x?, y?");
        assertThat(helper(field(DatePicker.class, "date"))).isEqualTo("Last time: 1 May 2026");
        assertThat(helper(_get(DateTimePicker.class))).isEqualTo("Last time: 1 May 2026, 09:30");
        assertThat(_get(TextArea.class).getHelperComponent()).isNull();
        assertThat(_get(Details.class).isOpened()).isFalse();
        assertThat(text(_get(Details.class))).contains("word ".repeat(59));

        view.setPreviousAnswers(Map.of());
        assertThat(_get(TextField.class).getHelperComponent()).isNull();
        _assertNone(Details.class);
    }

    @Test
    void groupsAreNamedForScreenReadersAndFieldsStandBesideEachOtherOnWideScreensOnly() {
        show(group(
                "Home",
                "",
                component("textfield", "a", "\"layout\": {\"row\": \"r\"}"),
                component("textfield", "b", "\"layout\": {\"row\": \"r\"}"),
                component("textfield", "c", "")));

        assertThat(_get(H3.class).getText()).isEqualTo("Home");
        Element group = _get(H3.class).getElement().getParent();
        assertThat(group.getAttribute("role")).isEqualTo("group");
        assertThat(group.getAttribute("aria-label")).isEqualTo("Home");
        FormLayout layout = _find(FormLayout.class).get(1);
        assertThat(layout.getChildren().map(layout::getColspan)).containsExactly(1, 1, 2);
        assertThat(layout.getResponsiveSteps()).hasSize(2);
    }

    @Test
    void textsAreNeverReadAsHtml() {
        String evil = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        FormPanel view = show(
                "{\"type\": \"text\", \"text\": \"%s\", \"properties\": {\"text.nl\": \"nl\"}}".formatted(evil),
                group(evil, ""),
                """
                {"type": "radio", "key": "r", "label": "%s", "description": "%s",
                 "values": [{"label": "%s", "value": "%s"}],
                 "properties": {"label.nl": "nl", "description.nl": "nl", "option.%s.nl": "nl"}}"""
                        .formatted(evil, evil, evil, evil, evil));
        view.setPreviousAnswers(Map.of("r", evil));

        _assertNone(Html.class);
        assertThat(everything(view.getElement()))
                .noneMatch(element -> !element.isTextNode() && element.getTag().matches("img|script"))
                .noneMatch(element ->
                        !element.isTextNode() && element.getPropertyNames().anyMatch("innerHTML"::equals));
        assertThat(text(view)).contains(evil);
    }

    @Test
    void textsKnowParagraphsHeadingsListsAndBold() {
        show(
                "{\"type\": \"text\", \"text\": \"%s\", \"properties\": {\"text.nl\": \"nl\"}}"
                        .formatted(
                                "# Listen\\nFirst **look** here,\\nthen there.\\n\\n- one\\n- **two**\\n\\n1. a\\n\\n[x](http://y)"));

        assertThat(_get(H3.class).getElement().getTextRecursively()).isEqualTo("Listen");
        assertThat(_find(Paragraph.class).stream().map(FormPanelTest::text))
                .containsExactly("First look here, then there.", "[x](http://y)");
        assertThat(_find(ListItem.class).stream().map(FormPanelTest::text)).containsExactly("one", "two", "a");
        assertThat(_find(Span.class, spec -> spec.withClasses("font-bold")).stream()
                        .map(Span::getText))
                .containsExactly("look", "two");
    }

    @Test
    void aListThatHasToBeAnsweredIsAComboBoxWithItsOptionsOnly() {
        Form form = form(choice("select", "must", REQUIRED, "", "x", "y"), choice("select", "may", "", "", "x", "y"));
        FormPanel view = show(form);

        ComboBox<?> must = field(ComboBox.class, "must");
        assertThat(must.isRequiredIndicatorVisible()).isTrue();
        assertThat(must.isAllowCustomValue()).isFalse();
        assertThat(must.isClearButtonVisible()).isFalse();
        assertThat(field(Select.class, "may").isEmptySelectionAllowed()).isTrue();
        choose(must, form, "must", "y");
        assertThat(view.getValues()).containsEntry("must", "y");
        _setValue(must, null);
        assertThat(view.getValues()).doesNotContainKey("must");
    }

    @Test
    void answersCanBeReadInTheOrderOfTheForm() {
        UI.getCurrent().setLocale(Page.DUTCH);
        UI.getCurrent()
                .add(new AnswerList(
                        form(EVERYTHING), Map.of("date", "2026-05-01", "line", "<b>Noor</b>", "list", List.of("x"))));

        _assertOne(AnswerList.class);
        assertThat(text(_get(AnswerList.class)))
                .isEqualTo("line in het Nederlands<b>Noor</b>list in het Nederlandsx, toch?"
                        + "date in het Nederlands1 mei 2026");
    }

    @Test
    void whatStandsAroundAnAnswerIsReadWithItInTheLanguageOfThePage() {
        UI.getCurrent().setLocale(Page.DUTCH);
        var rent = component(
                "number",
                "rent",
                "\"appearance\": {\"prefixAdorner\": \"€\", \"suffixAdorner\": \"a month\"}",
                "\"suffixAdorner.nl\": \"per maand\"");
        UI.getCurrent().add(new FormPanel(form(rent)), new AnswerList(form(rent), Map.of("rent", 850L)));

        var input = _get(BigDecimalField.class);
        assertThat(text(input.getPrefixComponent())).isEqualTo("€");
        assertThat(text(input.getSuffixComponent())).isEqualTo("per maand");
        assertThat(text(_get(AnswerList.class))).endsWith("€ 850 per maand");
    }

    @Test
    void anAnswerToAQuestionThatIsGoneStandsUnderTheNameItWasKeptBy() {
        UI.getCurrent().add(new AnswerList(form(EVERYTHING), Map.of("line", "Noor", "abolished", "<i>yes</i>")));

        assertThat(text(_get(AnswerList.class))).endsWith("Noorabolished<i>yes</i>");
    }

    private static String helper(Component input) {
        return text(((HasHelper) input).getHelperComponent());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static List<Element> everything(Element root) {
        List<Element> all = new ArrayList<>(List.of(root));
        root.getChildren().forEach(child -> all.addAll(everything(child)));
        return all;
    }
}
