package nl.koers.form.file;

import static nl.koers.form.Forms.choice;
import static nl.koers.form.Forms.component;
import static nl.koers.form.Forms.form;
import static nl.koers.form.Forms.group;
import static nl.koers.form.Forms.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import nl.koers.form.ConditionLanguage;
import nl.koers.form.Element;
import nl.koers.form.Field;
import nl.koers.form.Form;
import nl.koers.form.Forms;
import nl.koers.form.Storage;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.text.Wording;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormParserTest {

    private static final String NOTES = component("textarea", "notes", "\"validate\": {\"maxLength\": 4000}");

    @Test
    void readsEveryKindOfComponentInTheOrderOfTheFile() {
        Form form = form(
                "{\"type\": \"text\", \"text\": \"Hello\", \"properties\": {\"text.nl\": \"Hallo\"}}",
                component(
                        "textfield",
                        "postcode",
                        "\"description\": \"Four digits\", \"validate\": {\"required\": true, \"minLength\": 4,"
                                + " \"maxLength\": 7, \"pattern\": \"^[0-9]{4}\"}",
                        "\"description.nl\": \"Vier cijfers\""),
                NOTES,
                component("number", "hours", "\"decimalDigits\": 1, \"validate\": {\"min\": 0, \"max\": \"40\"}"),
                "{\"type\": \"separator\"}",
                group(
                        "More",
                        "",
                        component("checkbox", "agreed", ""),
                        choice("radio", "channel", "", "", "phone", "visit"),
                        choice("select", "town", "\"searchable\": true", "", "a", "b"),
                        choice("checklist", "needs", "", "", "a", "b"),
                        choice("taglist", "tags", "", "", "a", "b")),
                component("datetime", "day", "\"subtype\": \"date\", \"disallowPassedDates\": true"),
                component("datetime", "hour", "\"subtype\": \"time\", \"timeSerializingFormat\": \"no_timezone\""),
                component(
                        "datetime",
                        "moment",
                        "\"subtype\": \"datetime\", \"timeSerializingFormat\": \"no_timezone\","
                                + " \"timeInterval\": 30, \"timeLabel\": \"At\"",
                        "\"timeLabel.nl\": \"Om\""));

        assertThat(form.id()).isEqualTo("visit-talk");
        assertThat(form.fields())
                .extracting(Field::key)
                .containsExactly(
                        "postcode",
                        "notes",
                        "hours",
                        "agreed",
                        "channel",
                        "town",
                        "needs",
                        "tags",
                        "day",
                        "hour",
                        "moment");
        assertThat(form.elements().get(0)).isInstanceOfSatisfying(Element.Text.class, text -> assertThat(text.text())
                .isEqualTo(new LocalizedText("Hello", "Hallo")));
        assertThat(form.field("postcode")).get().isInstanceOfSatisfying(Field.ShortText.class, text -> {
            assertThat(text.required()).isTrue();
            assertThat(text.minLength()).isEqualTo(4);
            assertThat(text.maxLength()).isEqualTo(7);
            assertThat(text.pattern()).hasToString("^[0-9]{4}");
            assertThat(text.description()).isEqualTo(new LocalizedText("Four digits", "Vier cijfers"));
            assertThat(text.storage()).isEqualTo(Storage.TOLD);
        });
        assertThat(form.field("hours")).get().isInstanceOfSatisfying(Field.Number.class, number -> {
            assertThat(number.max()).isEqualTo(new BigDecimal("40"));
            assertThat(number.decimals()).isEqualTo(1);
        });
        assertThat(form.field("town")).get().isInstanceOfSatisfying(Field.Choice.class, town -> assertThat(town.style())
                .isEqualTo(Field.Choice.Style.SEARCH));
        assertThat(form.field("channel").orElseThrow().options().get(1).label().in(Locale.forLanguageTag("nl")))
                .isEqualTo("visit, toch?");
        assertThat(form.field("moment")).get().isInstanceOfSatisfying(Field.DateTime.class, moment -> {
            assertThat(moment.kind()).isEqualTo(Field.DateTime.Kind.DATE_AND_TIME);
            assertThat(moment.minutes()).isEqualTo(30);
            assertThat(moment.timeLabel()).isEqualTo(new LocalizedText("At", "Om"));
        });
        assertThat(form.elements()).anyMatch(Element.Separator.class::isInstance);
    }

    /** As form-js writes them when they are drawn, with their Dutch texts. */
    @Test
    void takesWhatModelersEditorMakesOfAComponentThatIsJustDrawn() {
        Form form = form(
                """
                {"label": "Text area", "type": "textarea", "layout": {"row": "Row_1", "columns": null}, "id": "Field_1",
                 "key": "area", "properties": {"label.nl": "Tekst"}}""",
                """
                {"label": "Mail", "type": "textfield", "id": "Field_2", "key": "mail",
                 "validate": {"validationType": "email"}, "properties": {"label.nl": "E-mail"}}""",
                """
                {"label": "Phone", "type": "textfield", "id": "Field_3", "key": "phone",
                 "validate": {"validationType": "phone"}, "properties": {"label.nl": "Telefoon"}}""",
                "{\"type\": \"spacer\", \"layout\": {\"row\": \"Row_4\"}, \"id\": \"Field_4\", \"height\": 60}",
                """
                {"label": "Rent", "type": "number", "id": "Field_5", "key": "rent", "increment": "0.5",
                 "decimalDigits": 2, "serializeToString": false, "validate": {"min": 1},
                 "appearance": {"prefixAdorner": "€", "suffixAdorner": "a month"},
                 "properties": {"label.nl": "Huur", "suffixAdorner.nl": "per maand"}}""");

        assertThat(form.fields()).extracting(Field::key).containsExactly("area", "mail", "phone", "rent");
        assertThat(form.elements()).hasSize(4);
        assertThat(form.field("area")).get().isInstanceOfSatisfying(Field.LongText.class, area -> assertThat(
                        area.maxLength())
                .isEqualTo(4_000));
        assertThat(form.field("mail")).get().isInstanceOfSatisfying(Field.ShortText.class, mail -> assertThat(
                        mail.kind())
                .isEqualTo(Field.ShortText.Kind.EMAIL));
        assertThat(form.field("phone")).get().isInstanceOfSatisfying(Field.ShortText.class, phone -> assertThat(
                        phone.kind())
                .isEqualTo(Field.ShortText.Kind.PHONE));
        assertThat(form.field("rent")).get().isInstanceOfSatisfying(Field.Number.class, rent -> {
            assertThat(rent.step()).isEqualTo(new BigDecimal("0.5"));
            assertThat(rent.basics().around().of("850", Locale.forLanguageTag("nl")))
                    .isEqualTo("€ 850 per maand");
        });
    }

    @Test
    void takesTheLabelOfADateFromWhereModelerPutsIt() {
        Form form = form(
                """
                {"type": "datetime", "key": "pauseUntil", "subtype": "date", "dateLabel": "Pause until",
                 "properties": {"label.nl": "Pauze tot"}}""");

        assertThat(form.field("pauseUntil").orElseThrow().label())
                .isEqualTo(new LocalizedText("Pause until", "Pauze tot"));
    }

    @Test
    void knowsWhichFieldsStandBesideEachOther() {
        Form form = form(
                component("textfield", "a", "\"layout\": {\"row\": \"Row_1\"}"),
                component("textfield", "b", "\"layout\": {\"row\": \"Row_1\", \"columns\": 8}"),
                component("textfield", "c", "\"layout\": {\"row\": \"Row_2\"}"));

        assertThat(form.fields()).extracting(f -> f.basics().sharesRow()).containsExactly(true, true, false);
    }

    @Test
    void startsWithTheDefaultOrWithThePresentValueWhenTheFormAsksForIt() {
        Form form = form(
                choice(
                        "radio",
                        "profile",
                        "\"defaultValue\": \"notChosen\"",
                        "\"storage\": \"routing\", \"prefill\": \"current\"",
                        "notChosen",
                        "autonomous"),
                choice("radio", "nextStep", "", "\"storage\": \"routing\"", "stay", "close"),
                component("number", "count", "\"defaultValue\": 2"));

        assertThat(form.initialValues(Map.of())).isEqualTo(Map.of("profile", "notChosen", "count", 2L));
        assertThat(form.initialValues(Map.of("profile", "autonomous", "nextStep", "close", "count", 7)))
                .isEqualTo(Map.of("profile", "autonomous", "count", 2L));
        assertThat(form.initialValues(Map.of("profile", "gone")))
                .isEqualTo(Map.of("profile", "notChosen", "count", 2L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "html",
                "image",
                "iframe",
                "table",
                "dynamiclist",
                "expression",
                "filepicker",
                "documentPreview",
                "button",
                "somethingNew"
            })
    void refusesComponentsThatTheInterfaceDoesNotHave(String type) {
        assertThat(problems(component(type, "thing", ""))).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(Forms.FILE);
            assertThat(problem.field()).isEqualTo("thing");
            assertThat(problem.reason()).startsWith("components of type '" + type + "' are not supported");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "textfield | \"readonly\": true                          | readonly",
                "textfield | \"readonly\": \"=a = 1\"                    | readonly",
                "textfield | \"disabled\": true                          | disabled",
                "textfield | \"appearance\": {\"suffixAdorner\": \"x\"}  | suffixAdorner.nl = x",
                "textfield | \"appearance\": {\"colour\": \"red\"}       | appearance.colour",
                "checkbox  | \"appearance\": {\"suffixAdorner\": \"%\"}  | appearance",
                "textfield | \"validate\": {\"validationType\": \"iban\"} | validationType",
                "textfield | \"validate\": {\"required\": \"=true\"}     | validate.required",
                "textfield | \"validate\": {\"maxLength\": \"=3\"}       | plain number",
                "textfield | \"validate\": {\"maxLength\": 100000}       | whole number",
                "textfield | \"validate\": {\"minLength\": 5, \"maxLength\": 4} | minLength",
                "textfield | \"validate\": {\"min\": 5}                  | validate.min",
                "textfield | \"conditional\": {\"show\": \"=true\"}      | conditional.show",
                "textfield | \"conditional\": {\"hide\": true}           | conditional.hide",
                "textfield | \"conditional\": {\"hide\": \"true\"}       | must start with '='",
                "textfield | \"conditional\": {\"hide\": \"=a = \"}      | conditional.hide",
                "textfield | \"anythingNew\": 1                          | 'anythingNew' is not supported",
                "textfield | \"defaultValue\": 5                         | defaultValue",
                "number    | \"increment\": \"0\"                        | increment",
                "number    | \"increment\": 0.5, \"decimalDigits\": 0   | increment",
                "number    | \"increment\": \"=a\"                       | plain number",
                "number    | \"serializeToString\": true                 | serializeToString",
                "number    | \"decimalDigits\": -1                       | decimalDigits",
                "number    | \"validate\": {\"min\": 5, \"max\": 4}      | validate.min",
                "number    | \"validate\": {\"min\": \"=a\"}             | plain number",
                "checkbox  | \"defaultValue\": \"yes\"                   | defaultValue",
                "textarea  | \"validate\": {\"maxLength\": 20001}         | whole number",
                "textarea  | \"validate\": {\"maxLength\": 50, \"pattern\": \"a\"} | validate.pattern",
                "datetime  | \"subtype\": \"week\"                       | subtype",
                "datetime  | \"subtype\": \"time\"                       | no_timezone",
                "datetime  | \"subtype\": \"time\", \"timeSerializingFormat\": \"utc_offset\" | no_timezone",
                "radio     | \"valuesExpression\": \"=list\"             | valuesExpression",
                "radio     | \"valuesKey\": \"list\"                     | valuesKey",
                "select    | \"values\": []                              | no options",
                "checklist | \"values\": null                           | no options",
                "taglist   | \"values\": {}                              | no options",
            })
    void refusesPropertiesThatWouldSilentlyMeanSomethingElse(String type, String property, String reason) {
        assertThat(problems(component(type.strip(), "thing", property.strip())))
                .anySatisfy(problem -> assertThat(problem.reason()).contains(reason.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"readonly\": false",
                "\"disabled\": false",
                "\"appearance\": {}",
                "\"defaultValue\": \"\"",
                "\"validate\": {\"validationType\": \"custom\"}",
                "\"conditional\": null",
                "\"validate\": {}",
                "\"id\": \"Field_1\"",
                "\"layout\": {\"row\": \"Row_1\", \"columns\": null}"
            })
    void acceptsWhatModelerWritesWithoutAMeaning(String property) {
        assertThat(problems(component("textfield", "thing", property))).isEmpty();
    }

    @Test
    void refusesTextsThatAreNotThereInBothLanguages() {
        assertThat(problems("{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\"}"))
                .extracting(FormProblem::reason)
                .containsExactly("Dutch texts are missing: give it these properties, in Dutch: label.nl = A");
        assertThat(problems("{\"type\": \"textfield\", \"key\": \"a\", \"properties\": {\"label.nl\": \"A\"}}"))
                .extracting(FormProblem::reason)
                .containsExactly("the English text is missing: 'label'");
        assertThat(problems("{\"type\": \"textfield\", \"key\": \"a\"}"))
                .extracting(FormProblem::reason)
                .containsExactly("'label' is missing");
        assertThat(problems(component("textfield", "a", "\"description\": \"only English\"")))
                .extracting(FormProblem::reason)
                .containsExactly(
                        "Dutch texts are missing: give it these properties, in Dutch: description.nl = only English");
        assertThat(
                        problems(
                                """
                        {"type": "radio", "key": "a", "label": "Sure?",
                         "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}]}"""))
                .extracting(FormProblem::reason)
                .containsExactly("Dutch texts are missing: give it these properties, in Dutch: "
                        + "label.nl = Sure?; option.yes.nl = Yes; option.no.nl = No");
        assertThat(problems("{\"type\": \"text\", \"id\": \"intro\", \"text\": \"Hi\"}"))
                .extracting(FormProblem::toString)
                .containsExactly(Forms.FILE
                        + ": intro: Dutch texts are missing: give it these properties, in Dutch: text.nl = Hi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=name", "Hello {{name}}", "  = 1 + 1"})
    void refusesTextsThatFormJsWouldEvaluate(String text) {
        assertThat(problems("{\"type\": \"text\", \"text\": \"%s\", \"properties\": {\"text.nl\": \"Hallo\"}}"
                        .formatted(text)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("expression or a template"));
    }

    @Test
    void refusesPropertiesThatAreProbablyTypingErrors() {
        assertThat(problems(component("textfield", "a", "", "\"storge\": \"routing\"")))
                .extracting(FormProblem::reason)
                .containsExactly("'properties.storge' is not supported");
        assertThat(problems(component("textfield", "a", "", "\"storage\": \"Routing\"")))
                .isNotEmpty();
        assertThat(problems(choice("radio", "a", "", "\"option.typo.nl\": \"x\"", "yes")))
                .extracting(FormProblem::reason)
                .containsExactly("'properties.option.typo.nl' is not supported");
        assertThat(problems(choice("radio", "a", "", "\"storage\": \"routing\", \"prefill\": \"old\"", "yes")))
                .extracting(FormProblem::reason)
                .containsExactly("the property 'prefill' must be 'current' or absent, not 'old'");
        for (var latest : List.of("tomorrow", "P2M", "P0D", "P1000D")) {
            assertThat(problems(component("datetime", "a", "\"subtype\": \"date\"", "\"latest\": \"" + latest + "\"")))
                    .extracting(FormProblem::reason)
                    .containsExactly(
                            "the property 'latest' must be 'today', a number of days such as 'P60D', or absent,"
                                    + " not '" + latest + "'");
        }
    }

    @Test
    void refusesToRouteOnAnythingThatCanCarryWords() {
        String routing = "\"storage\": \"routing\"";

        assertThat(problems(component("textfield", "a", "", routing)))
                .extracting(FormProblem::reason)
                .containsExactly("free text cannot be routing: remove the property 'storage'");
        assertThat(problems(component("textarea", "a", "\"validate\": {\"maxLength\": 5}", routing)))
                .extracting(FormProblem::reason)
                .containsExactly("free text cannot be routing: remove the property 'storage'");
        assertThat(problems(choice("taglist", "a", "", routing, "x"))).hasSize(1);
        assertThat(problems(choice("checklist", "a", "", routing, "x"))).hasSize(1);
        assertThat(problems(component("number", "a", "", routing))).hasSize(1);
        assertThat(problems(component(
                        "datetime", "a", "\"subtype\": \"time\", \"timeSerializingFormat\": \"no_timezone\"", routing)))
                .hasSize(1);
        assertThat(problems(
                        component("number", "a", "\"decimalDigits\": 0", routing),
                        component("checkbox", "b", "", routing),
                        component("datetime", "c", "\"subtype\": \"date\"", routing),
                        choice("select", "d", "", routing, "x")))
                .isEmpty();
    }

    @Test
    void refusesPrefillingWhatWasTold() {
        assertThat(problems(component("checkbox", "a", "", "\"prefill\": \"current\"")))
                .hasSize(1);
    }

    @Test
    void refusesKeysThatAreMissingStrangeOrThereTwice() {
        assertThat(problems(component("textfield", "a", ""), group("G", "", component("checkbox", "a", ""))))
                .extracting(FormProblem::toString)
                .containsExactly(Forms.FILE + ": a: more than one field has this key");
        for (String key : List.of("", "a.b", "1a", "a b", "a-b", "é", "a".repeat(65), "__proto__")) {
            assertThat(problems(component("textfield", key, ""))).as(key).hasSize(1);
        }
    }

    @Test
    void refusesOptionsThatAreThereTwiceOrHaveNoProperValue() {
        String option = "{\"label\": \"X\", \"value\": \"x\"}";
        assertThat(problems(component(
                        "radio", "a", "\"values\": [" + option + "," + option + "]", "\"option.x.nl\": \"X\"")))
                .anySatisfy(problem -> assertThat(problem.reason()).contains("twice"));
        for (String value : List.of("5", "\"\"", "\" x\"", "\"a\\u0000\"", "null", "\"" + "x".repeat(256) + "\"")) {
            assertThat(problems(component("radio", "a", "\"values\": [{\"label\": \"L\", \"value\": " + value + "}]")))
                    .as(value)
                    .isNotEmpty();
        }
    }

    @Test
    void refusesConditionsOnKeysThatTheFormDoesNotHave() {
        assertThat(problems(component("textfield", "a", "\"conditional\": {\"hide\": \"=nextStep = 1\"}")))
                .extracting(FormProblem::toString)
                .containsExactly(Forms.FILE + ": a: the condition uses 'nextStep', which is no field of this form");
    }

    @Test
    void refusesConditionsThatDependOnEachOtherInACircle() {
        assertThat(problems(
                        component("checkbox", "a", "\"conditional\": {\"hide\": \"=b\"}"),
                        component("checkbox", "b", "\"conditional\": {\"hide\": \"=c\"}"),
                        component("checkbox", "c", "\"conditional\": {\"hide\": \"=a\"}")))
                .extracting(FormProblem::toString)
                .containsExactly(Forms.FILE + ": a: whether it is shown depends on itself (a → b → c → a)");
        assertThat(problems(component("checkbox", "a", "\"conditional\": {\"hide\": \"=a\"}")))
                .hasSize(1);
        assertThat(problems(group("G", "\"conditional\": {\"hide\": \"=a\"}", component("checkbox", "a", ""))))
                .as("a group that hides on an answer inside it")
                .hasSize(1);
    }

    @Test
    void refusesPatternsThatNeedMoreThanLinearTimeOrMemory() {
        for (String pattern : List.of("(a)\\\\1", "a(?=b)", "(", "((a{900}){900}){900}", "a{99999}", "a".repeat(301))) {
            assertThat(problems(component(
                            "textfield",
                            "a",
                            "\"description\": \"d\", \"validate\": {\"pattern\": \"%s\"}".formatted(pattern),
                            "\"description.nl\": \"d\"")))
                    .as(pattern)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.reason()).contains("'validate.pattern' is not usable"));
        }
        assertThat(problems(component("textfield", "a", "\"validate\": {\"pattern\": \"a\"}")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("needs a description"));
    }

    @Test
    void refusesGroupsThatWouldNestTheKeysOfTheirFields() {
        assertThat(problems(group("G", "\"path\": \"client\""))).hasSize(1);
        assertThat(problems(group("G", "\"path\": \"\", \"showOutline\": true")))
                .isEmpty();
    }

    @Test
    void findsAllProblemsOfAFileAtOnce() {
        assertThat(problems(
                        component("html", "a", ""),
                        component("textarea", "b", "\"validate\": {\"pattern\": \"a\"}"),
                        component("textfield", "c", "\"readonly\": true")))
                .extracting(FormProblem::field)
                .containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "nonsense",
                "{",
                "{\"type\": \"default\"}",
                "{\"components\": []} {}",
                "{\"type\": \"default\", \"type\": \"default\", \"id\": \"visit-talk\", \"components\": []}",
                "{\"type\": \"default\", \"id\": \"other\", \"components\": []}",
                "{\"type\": \"default\", \"id\": \"visit-talk\", \"components\": {}}",
                "{\"type\": \"default\", \"id\": \"visit-talk\", \"components\": [1, null, \"x\", []]}"
            })
    void refusesWhatIsNoForm(String content) {
        assertThat(Forms.problemsOf(content.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void copesWithFilesThatAreHugeOrEndlesslyNested() {
        assertThat(Forms.problemsOf(new byte[10_000_000])).hasSize(1);
        assertThat(Forms.problemsOf("[".repeat(200_000).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        String[] many = new String[201];
        for (int i = 0; i < many.length; i++) {
            many[i] = "{\"type\": \"separator\"}";
        }
        assertThat(problems(many))
                .extracting(FormProblem::toString)
                .containsExactly(Forms.FILE + ": more than 200 components");
    }

    @Test
    void neverFailsOnADamagedFile() {
        byte[] intact = Forms.file(
                NOTES,
                choice("radio", "channel", "", "\"storage\": \"routing\"", "phone", "visit"),
                component("datetime", "day", "\"subtype\": \"date\""),
                group("G", "\"conditional\": {\"hide\": \"=channel = null\"}", component("number", "n", "")));
        Random random = new Random(7);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 3000; i++) {
                byte[] damaged = intact.clone();
                for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                    damaged[random.nextInt(damaged.length)] = (byte) "{}[]\",:0 x=\\".charAt(random.nextInt(12));
                }
                assertThat(Forms.problemsOf(damaged)).isNotNull();
            }
        });
    }

    @Test
    void saysWhatIsWrongWhenAFormThatIsNotOneIsReadAtWork() {
        FormParser parser = new FormParser(expression -> {
            throw new ConditionLanguage.InvalidConditionException(Wording.of("finding.verbatim", "no"));
        });

        assertThatThrownBy(() -> parser.read(Forms.FILE, Forms.file(component("html", "a", ""))))
                .isInstanceOf(InvalidFormException.class)
                .hasMessageStartingWith("visit-talk.form: a: components of type 'html' are not supported: ");
    }
}
