package nl.koers.model.difference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.koers.model.difference.TwoVersions.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.koers.model.ModelFile;
import nl.koers.model.difference.ModelDifference.Rest;
import nl.koers.shared.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDifferenceTest {

    private static final String NOTES =
            """
            {"type": "textfield", "id": "f1", "key": "notes", "label": "Notes", "description": "Short.",
             "validate": {"minLength": 2, "maxLength": 100}, "conditional": {"hide": "=way = 1"},
             "properties": {"label.nl": "Notities"}, "layout": {"row": "Row_1"}}""";

    private static final String WAY =
            """
            {"type": "radio", "id": "f2", "key": "way", "label": "Which way?", "validate": {"required": true},
             "defaultValue": "left",
             "values": [{"label": "Left", "value": "left"}, {"label": "Right", "value": "right"}, {"label": "On", "value": "on"}],
             "properties": {"label.nl": "Welke kant op?", "storage": "routing", "option.left.nl": "Links"}}""";

    private static final String AGE =
            """
            {"type": "number", "id": "f3", "key": "age", "label": "Age", "validate": {"min": 1, "max": 9}}""";

    private static final TwoVersions WALK = TwoVersions.of("walk-look.form", form(NOTES, WAY, AGE));

    private static String form(String... fields) {
        return "{\"type\": \"default\", \"id\": \"walk-look\", \"components\": [" + String.join(",", fields) + "]}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "label": "Notes"   | "label": "Remarks" | changed: text field ‘Remarks’ [name in English: was ‘Notes’, is now ‘Remarks’]
            Notities           | Opmerkingen        | changed: text field ‘Notes’ [Dutch name: was ‘Notities’, is now ‘Opmerkingen’]
            Short.             | Long.              | changed: text field ‘Notes’ [explanation in English: was ‘Short.’, is now ‘Long.’]
            "required": true   | "required": false  | changed: radio buttons ‘Which way?’ [required: was yes, is now no]
            "type": "radio"    | "type": "select"   | changed: select ‘Which way?’ [kind: was radio buttons, is now select]
            "minLength": 2     | "minLength": 3     | changed: text field ‘Notes’ [least number of characters: was ‘2’, is now ‘3’]
            "maxLength": 100   | "maxLength": 200   | changed: text field ‘Notes’ [largest number of characters: was ‘100’, is now ‘200’]
            "min": 1           | "min": 2           | changed: number ‘Age’ [least: was ‘1’, is now ‘2’]
            "max": 9           | "max": 8           | changed: number ‘Age’ [most: was ‘9’, is now ‘8’]
            =way = 1           | =way = 2           | changed: text field ‘Notes’ [hidden when: was ‘=way = 1’, is now ‘=way = 2’]
            "defaultValue": "left" | "defaultValue": "on" | changed: radio buttons ‘Which way?’ [value at first: was ‘left’, is now ‘on’]
            "storage": "routing" | "storage": "told" | changed: radio buttons ‘Which way?’ [where the answer goes (storage): was ‘routing’, is now ‘told’]
            "label": "Left"    | "label": "To the left" | changed: radio buttons ‘Which way?’ [option ‘left’: was ‘Left’, is now ‘To the left’]
            Links              | Naar links         | changed: radio buttons ‘Which way?’ [Dutch name of the option ‘left’: was ‘Links’, is now ‘Naar links’]
            , {"label": "On", "value": "on"} | '' | changed: radio buttons ‘Which way?’ [option ‘on’: gone, was ‘On’]
            [{"label": "Left"  | [{"label": "Back", "value": "back"}, {"label": "Left" | changed: radio buttons ‘Which way?’ [option ‘back’: new, ‘Back’]
            "max": 9           | "max": 9, "odd": {"one": 1} | changed: number ‘Age’ [‘validateOddOne’ in the file: new, ‘1’]
            """)
    void whatChangedOfAFieldIsSaidInWords(String words, String others, String said) {
        assertThat(said(WALK.with(words, others))).containsExactly(said);
    }

    @Test
    void aFieldIsNewOrGone() {
        var phone =
                "{\"type\": \"textfield\", \"key\": \"phone\", \"label\": \"Phone\", \"validate\": {\"required\": true}}";

        assertThat(said(WALK.to(form(NOTES, WAY, phone))))
                .containsExactly("new: text field ‘Phone’ [required: yes]", "gone: number ‘Age’");
    }

    @Test
    void onlyTheFieldThatMovedIsSaidToHaveMoved() {
        assertThat(said(WALK.to(form(AGE, NOTES, WAY))))
                .containsExactly("changed: number ‘Age’ [moved: was in place 3, is now in place 1]");
        assertThat(said(WALK.to(form(WAY, AGE))))
                .as("after one that is gone")
                .containsExactly("gone: text field ‘Notes’");
    }

    @Test
    void aFieldThatGoesIntoAGroupIsPartOfIt() {
        var group = "{\"type\": \"group\", \"id\": \"g\", \"label\": \"More\", \"components\": [" + AGE + "]}";

        assertThat(said(WALK.to(form(NOTES, WAY, group))))
                .containsExactly("new: group ‘More’", "changed: number ‘Age’ [part of: new, group ‘More’]");
    }

    @Test
    void optionsInAnotherOrderAreSaid() {
        assertThat(said(WALK.with(
                        "{\"label\": \"Right\", \"value\": \"right\"}, {\"label\": \"On\", \"value\": \"on\"}",
                        "{\"label\": \"On\", \"value\": \"on\"}, {\"label\": \"Right\", \"value\": \"right\"}")))
                .containsExactly(
                        "changed: radio buttons ‘Which way?’ [order of the options: was left, right, on; is now left, on, right]");
    }

    @Test
    void fieldsOnOneLineAreSaidToBeSo() {
        var beside = AGE.replace("\"label\"", "\"layout\": {\"row\": \"Row_1\", \"columns\": 4}, \"label\"");

        assertThat(said(WALK.to(form(NOTES, WAY, beside))))
                .containsExactly(
                        "changed: text field ‘Notes’ [on one line with: new, ‘age’]",
                        "changed: number ‘Age’ [on one line with: new, ‘notes’]");
    }

    @Test
    void howTheFileIsWrittenIsNoDifference() {
        var difference =
                WALK.with("\"type\": \"default\"", "\"exporter\": {\"name\": \"other\"},   \"type\": \"default\"");

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.rest()).isEqualTo(Rest.WRITING);
    }

    @Test
    void ofALongTextIsShownWhatIsDifferent() {
        var long_ = "First this. ".repeat(30);
        var before = WALK.with("Short.", long_ + "Then left. " + long_);
        assertThat(said(before)).singleElement().asString().hasSizeLessThan(700);

        var difference = TwoVersions.of("walk-look.form", form(NOTES.replace("Short.", long_ + "Then left. " + long_)))
                .with("Then left.", "Then right.");
        assertThat(said(difference))
                .singleElement()
                .asString()
                .contains("Then left.", "Then right.", "…")
                .hasSizeLessThan(400);
    }

    @Test
    void namesStandInTheLanguageOfTheReader() {
        assertThat(said(WALK.with("\"required\": true", "\"required\": false"), Texts.DUTCH))
                .containsExactly("changed: keuzerondjes ‘Welke kant op?’ [verplicht: was ja, is nu nee]");
    }

    @Test
    void whatIsNoFormIsSaidToBeUnread() {
        assertThat(WALK.to("{").unread()).containsExactly("walk-look.form");
    }

    /** No form that there is has anything in it that is missing here. */
    @Test
    void everyPartOfTheFormsIsKnownByAName() throws IOException {
        try (var files = Files.list(Path.of("processes/forms"))) {
            var forms = files.toList();
            assertThat(forms).hasSizeGreaterThan(30).allSatisfy(file -> {
                var name = file.getFileName().toString();
                var difference = Differences.between(
                        "",
                        List.of(new ModelFile(name, form().getBytes(UTF_8))),
                        List.of(new ModelFile(name, Files.readAllBytes(file))));
                assertThat(difference.changes()).isNotEmpty();
                assertThat(String.join("\n", said(difference))).doesNotContain("in the file", "⟦");
            });
        }
    }
}
