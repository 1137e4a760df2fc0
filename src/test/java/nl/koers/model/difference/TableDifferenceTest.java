package nl.koers.model.difference;

import static nl.koers.model.difference.TwoVersions.said;
import static org.assertj.core.api.Assertions.assertThat;

import nl.koers.model.difference.ModelDifference.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableDifferenceTest {

    private static final String FIRST = row("rule_1", "\"left\"", "1", "as always");
    private static final String SECOND = row("rule_2", "\"right\"", "2", "");
    private static final String REST = row("rule_3", "", "3", "");

    private static final TwoVersions TABLE = TwoVersions.of("rhythm.dmn", table(FIRST, SECOND, REST));

    private static String table(String... rows) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" \
               xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" \
               id="definitions" name="Rhythm" namespace="http://koers.nl">
                 <decision id="rhythm" name="Rhythm" camunda:historyTimeToLive="P1D">
                   <description>How often.</description>
                   <decisionTable id="table" hitPolicy="FIRST">
                     <input id="in_way" label="Way" biodi:width="200">
                       <inputExpression id="asked" typeRef="string"><text>way</text></inputExpression>
                       <inputValues id="values"><text>"left","right"</text></inputValues>
                     </input>
                     <output id="out_weeks" label="Weeks" name="weeks" typeRef="integer" />
                     ROWS
                   </decisionTable>
                 </decision>
                 <decision id="other" name="Other" />
               </definitions>
               """
                .replace("ROWS", String.join("\n", rows));
    }

    private static String row(String id, String way, String weeks, String remark) {
        return """
               <rule id="ID"><description>REMARK</description>
                 <inputEntry id="ID_in"><text>WAY</text></inputEntry>
                 <outputEntry id="ID_out"><text>WEEKS</text></outputEntry>
               </rule>"""
                .replace("ID", id)
                .replace("WAY", way)
                .replace("WEEKS", weeks)
                .replace("REMARK", remark);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            hitPolicy="FIRST"  | hitPolicy="UNIQUE"  | changed: table ‘Rhythm’ [hit policy: was ‘FIRST’, is now ‘UNIQUE’]
            hitPolicy="FIRST"  | ``                  | changed: table ‘Rhythm’ [hit policy: was ‘FIRST’, is now ‘UNIQUE’]
            id="rhythm" name="Rhythm" | id="rhythm" name="Pace" | changed: table ‘Pace’ [name: was ‘Rhythm’, is now ‘Pace’]
            How often.         | How seldom.         | changed: table ‘Rhythm’ [explanation in English: was ‘How often.’, is now ‘How seldom.’]
            <text>2</text>     | <text>4</text>      | changed: row 2 [column with an answer ‘Weeks’: was ‘2’, is now ‘4’]
            <text>"left"</text> | <text></text>      | changed: row 1 [column with a condition ‘Way’: was ‘"left"’, is now anything]
            as always          | as before           | changed: row 1 [remark: was ‘as always’, is now ‘as before’]
            label="Way"        | label="Direction"   | changed: column with a condition ‘Direction’ [name in English: was ‘Way’, is now ‘Direction’]
            <text>way</text>   | <text>path</text>   | changed: column with a condition ‘Way’ [what is asked: was ‘way’, is now ‘path’]
            "left","right"     | "left"              | changed: column with a condition ‘Way’ [values that there are: was ‘"left","right"’, is now ‘"left"’]
            name="weeks"       | name="months"       | changed: column with an answer ‘Weeks’ [name of the answer: was ‘weeks’, is now ‘months’]
            typeRef="integer"  | typeRef="string"    | changed: column with an answer ‘Weeks’ [type: was ‘integer’, is now ‘string’]
            """)
    void whatChangedIsSaidInWords(String words, String others, String said) {
        assertThat(said(TABLE.with(words, others))).containsExactly(said);
    }

    @Test
    void aRowIsNewOrGone() {
        assertThat(said(TABLE.to(table(FIRST, row("rule_9", "\"on\"", "9", ""), REST))))
                .containsExactly(
                        "new: row 2 [column with a condition ‘Way’: ‘\"on\"’; column with an answer ‘Weeks’: ‘9’]",
                        "gone: row 2");
    }

    @Test
    void aRowThatOnlyMovedIsSaidToHaveMoved() {
        assertThat(said(TABLE.to(table(REST, FIRST, SECOND))))
                .containsExactly("changed: row 1 [moved: was in place 3, is now in place 1]");
    }

    @Test
    void aColumnIsNewWithItsCells() {
        var wider = table(FIRST, SECOND, REST)
                .replace(
                        "<output ",
                        "<input id=\"in_age\" label=\"Age\"><inputExpression id=\"a\"><text>age</text></inputExpression></input><output ")
                .replace(
                        "<outputEntry id=\"rule_1",
                        "<inputEntry id=\"x\"><text>18</text></inputEntry><outputEntry id=\"rule_1")
                .replace(
                        "<outputEntry id=\"rule_2",
                        "<inputEntry id=\"y\"><text>-</text></inputEntry><outputEntry id=\"rule_2")
                .replace(
                        "<outputEntry id=\"rule_3",
                        "<inputEntry id=\"z\"><text></text></inputEntry><outputEntry id=\"rule_3");

        assertThat(said(TABLE.to(wider)))
                .containsExactly(
                        "new: column with a condition ‘Age’ [what is asked: ‘age’]",
                        "changed: row 1 [column with a condition ‘Age’: new, ‘18’]");
        assertThat(said(TwoVersions.of("rhythm.dmn", wider).to(table(FIRST, SECOND, REST))))
                .as("its cells are gone with it")
                .containsExactly("gone: column with a condition ‘Age’");
    }

    @Test
    void theWidthOfAColumnAndAnotherTableInTheFileAreNoDifference() {
        var difference = TABLE.to(table(FIRST, SECOND, REST)
                .replace("width=\"200\"", "width=\"300\"")
                .replace("Other", "Another"));

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.rest()).isEqualTo(Rest.WRITING);
    }
}
