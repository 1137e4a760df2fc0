package nl.koers.model.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.koers.model.process.Visit.FORM;
import static nl.koers.model.process.Visit.PROCESS;
import static nl.koers.model.process.Visit.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.koers.model.ModelProblem;
import nl.koers.shared.process.RoutingVariables;
import nl.koers.shared.ui.text.Texts;
import nl.koers.testing.EngineTest;
import nl.koers.testing.StatementCounter;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each rule for models, by the smallest model that breaks it, deployed as anybody would deploy it. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class DeploymentCheckTest {

    static final String TALK = "<bpmn:userTask id=\"talk\"";
    static final String DOCUMENTATION = "<bpmn:documentation>A first talk.</bpmn:documentation>";
    static final String LABEL =
            "<camunda:properties><camunda:property name=\"label.nl\" value=\"Praten\" /></camunda:properties>";
    static final String CONDITION = "${nextStep == 'stay'}";
    static final String DUE = "${calendar.after('P1W')}";

    /** One, on a machine that does nothing else; a table that is evaluated takes minutes. */
    private static final int LONGEST_CHECK_SECONDS = 10;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RoutingVariables variables;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> deployed = new ArrayList<>();

    @AfterEach
    void undeploy() {
        deployed.forEach(id -> repository.deleteDeployment(id, true));
    }

    static Stream<Arguments> badModels() {
        return Stream.of(
                // what runs code
                bad(serviceTask("camunda:class=\"java.lang.Runtime\""), "extra", "'class' is not allowed"),
                bad(serviceTask("camunda:type=\"shell\""), "extra", "'type' is not allowed"),
                bad(serviceTask("camunda:type=\"mail\""), "extra", "'type' is not allowed"),
                bad(serviceTask("camunda:type=\"external\" camunda:topic=\"t\""), "extra", "'topic' is not allowed"),
                bad(serviceTask("camunda:resultVariable=\"again\""), "extra", "'resultVariable' is not allowed"),
                bad(element("<bpmn:scriptTask id=\"extra\" />"), "extra", "<scriptTask> is not allowed"),
                bad(
                        element("<bpmn:scriptTask id=\"extra\" scriptFormat=\"js\" camunda:resource=\"a.js\" />"),
                        "extra",
                        "'resource' is not allowed"),
                bad(
                        element("<bpmn:scriptTask id=\"extra\" scriptFormat=\"js\"><bpmn:script>1</bpmn:script>"
                                + "</bpmn:scriptTask>"),
                        "extra",
                        "'scriptFormat' is not allowed"),
                bad(extension("<camunda:connector />"), "talk", "<connector> is not allowed"),
                bad(extension("<camunda:field name=\"command\" />"), "talk", "<field> is not allowed"),
                bad(
                        extension("<camunda:taskListener event=\"create\" expression=\"" + DUE + "\" />"),
                        "talk",
                        "<taskListener> is not allowed"),
                bad(
                        extension("<camunda:executionListener event=\"start\" expression=\"" + DUE + "\" />"),
                        "talk",
                        "<executionListener> is not allowed"),
                bad(
                        extension("<camunda:inputOutput><camunda:inputParameter name=\"again\">"
                                + "<camunda:script scriptFormat=\"js\">1</camunda:script></camunda:inputParameter>"
                                + "</camunda:inputOutput>"),
                        "talk",
                        "<script> is not allowed"),
                bad(
                        process("xsi:type=\"bpmn:tFormalExpression\"", "language=\"javascript\""),
                        "toDone",
                        "'language' is not allowed"),
                bad(
                        element("<bpmn:callActivity id=\"extra\" calledElement=\"visit\""
                                + " camunda:variableMappingClass=\"a.B\" />"),
                        "extra",
                        "'variableMappingClass' is not allowed"),
                bad(
                        element("<bpmn:callActivity id=\"extra\" calledElement=\"visit\""
                                + " camunda:variableMappingDelegateExpression=\"${calendar}\" />"),
                        "extra",
                        "'variableMappingDelegateExpression' is not allowed"),
                // what would ask or keep something past the rules
                bad(extension("<camunda:formData />"), "talk", "<formData> is not allowed"),
                bad(extension("<camunda:formProperty name=\"a\" />"), "talk", "<formProperty> is not allowed"),
                bad(task("camunda:formKey=\"embedded:app:a.html\""), "talk", "'formKey' is not allowed"),
                bad(task("camunda:formHandlerClass=\"a.B\""), "talk", "'formHandlerClass' is not allowed"),
                bad(
                        process(
                                "<bpmn:startEvent id=\"start\"",
                                "<bpmn:startEvent id=\"start\" camunda:initiator=\"who\""),
                        "start",
                        "'initiator' is not allowed"),
                bad(
                        boundary("error", "camunda:errorCodeVariable=\"a\""),
                        "caught",
                        "'errorCodeVariable' is not allowed"),
                bad(
                        boundary("error", "camunda:errorMessageVariable=\"a\""),
                        "caught",
                        "'errorMessageVariable' is not allowed"),
                bad(
                        boundary("escalation", "camunda:escalationCodeVariable=\"a\""),
                        "caught",
                        "'escalationCodeVariable' is not allowed"),
                bad(
                        process(DOCUMENTATION, "<bpmn:multiInstanceLoopCharacteristics />"),
                        "talk",
                        "<multiInstanceLoopCharacteristics> is not allowed"),
                bad(process("name=\"attempts\"", "name=\"story\""), "talk", "the variable 'story' is not declared"),
                bad(
                        extension("<camunda:inputOutput><camunda:inputParameter name=\"story\">1"
                                + "</camunda:inputParameter></camunda:inputOutput>"),
                        "talk",
                        "the variable 'story' is not declared"),
                bad(
                        element("<bpmn:callActivity id=\"extra\" calledElement=\"visit\"><bpmn:extensionElements>"
                                + "<camunda:in source=\"again\" target=\"story\" />"
                                + "</bpmn:extensionElements></bpmn:callActivity>"),
                        "extra",
                        "the variable 'story' is not declared"),
                bad(
                        element("<bpmn:callActivity id=\"extra\" calledElement=\"visit\"><bpmn:extensionElements>"
                                + "<camunda:out source=\"again\" target=\"story\" />"
                                + "</bpmn:extensionElements></bpmn:callActivity>"),
                        "extra",
                        "the variable 'story' is not declared"),
                // user tasks
                bad(process("camunda:formRef=\"visit-talk\"", ""), "talk", "a user task needs a form"),
                bad(
                        process("camunda:formRefBinding=\"deployment\"", "camunda:formRefBinding=\"latest\""),
                        "talk",
                        "the form's binding has to be 'deployment'"),
                arguments(PROCESS, Visit.good().without(FORM), "talk", "'visit-talk.form' has to be in the same"),
                bad(
                        process("camunda:candidateGroups=\"caseworker\"", "camunda:candidateGroups=\"anybody\""),
                        "talk",
                        "the candidate group has to be one of"),
                bad(process("name=\"Talk\"", ""), "talk", "a user task needs a name and the property label.nl"),
                bad(process(LABEL, ""), "talk", "a user task needs a name and the property label.nl"),
                // files
                arguments(PROCESS, Visit.good().with(PROCESS, "</bpmn:process>", ""), "", "not well-formed XML"),
                arguments(
                        PROCESS,
                        Visit.good()
                                .with(
                                        PROCESS,
                                        "<bpmn:definitions",
                                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><bpmn:definitions"),
                        "",
                        "with a document type"),
                arguments("notes.txt", Visit.good().and("notes.txt", "a"), "", "only .bpmn, .dmn and .form files"),
                arguments("run.groovy", Visit.good().and("run.groovy", "1"), "", "only .bpmn, .dmn and .form files"),
                arguments("case.cmmn", Visit.good().and("case.cmmn", "<a/>"), "", "only .bpmn, .dmn and .form files"));
    }

    static Stream<Arguments> badExpressions() {
        return Stream.of(
                        arguments("${story}", "'story' is neither a declared variable nor a bean for models"),
                        arguments("#{story}", "'story' is neither"),
                        arguments("${nextStep == 'stay'} and ${story}", "'story' is neither"),
                        arguments("${applicationContext}", "'applicationContext' is neither"),
                        arguments("${nextStep.length}", "'nextStep' has no members"),
                        arguments("${nextStep.getClass()}", "'nextStep' has no members"),
                        arguments("${calendar.clock}", "'calendar' has no such method"),
                        arguments("${calendar.getClass()}", "'calendar' has no such method"),
                        arguments("${calendar.after('P1W').toInstant()}", "a result may not be called on"),
                        arguments("${'a'.getClass()}", "a result may not be called on"),
                        arguments("${1.getClass()}", "a result may not be called on"),
                        arguments("${(calendar).getClass()}", "a result may not be called on"),
                        arguments("${calendar['class']}", "brackets are not allowed"),
                        arguments("${execution.processEngineServices}", "of the execution may be used"),
                        arguments("${execution.setVariable('again', 1)}", "of the execution may be used"),
                        arguments("${execution.getVariable('again').getClass()}", "a result may not be called on"),
                        arguments("${decisionResult.getSingleResult().getClass()}", "a result may not be called on"),
                        arguments("${calendar.after('}').getClass()}", "a result may not be called on"),
                        arguments("${calendar.after(&quot;}&quot;).getClass()}", "a result may not be called on"),
                        arguments("${calendar.after('P1W')", "the expression is not understood"),
                        arguments("${ {'a': 1} }", "the expression is not understood"))
                .flatMap(expression -> Stream.of(
                        bad(process(CONDITION, (String) expression.get()[0]), "toDone", (String)
                                expression.get()[1]),
                        bad(process(DUE, (String) expression.get()[0]), "talk", (String)
                                expression.get()[1])));
    }

    static Stream<Arguments> expressionsWhereTheyAreEasilyOverlooked() {
        return Stream.of(
                bad(process("name=\"Talk\"", "name=\"${story}\""), "talk", "'story' is neither"),
                bad(process("A first talk.", "${story}"), "talk", "'story' is neither"),
                bad(process(CONDITION, "${sto<!-- -->ry}"), "toDone", "'story' is neither"),
                bad(process(CONDITION, "<![CDATA[${story}]]>"), "toDone", "'story' is neither"),
                bad(process(CONDITION, "&#36;{story}"), "toDone", "'story' is neither"),
                bad(process(CONDITION, "${story}<camunda:a />"), "toDone", "'story' is neither"),
                bad(
                        process("<bpmn:process", "<bpmn:message id=\"m\" name=\"${story}\" /><bpmn:process"),
                        "m",
                        "'story'"),
                bad(process("${attempts + 1}", "${attempts + story}"), "talk", "'story' is neither"),
                bad(task("camunda:priority=\"${story}\""), "talk", "'story' is neither"));
    }

    static Stream<Arguments> badTables() {
        return Stream.of(
                table(
                        "hitPolicy=\"UNIQUE\"",
                        "hitPolicy=\"COLLECT\"",
                        "visitRhythm",
                        "the hit policy has to be UNIQUE or FIRST"),
                table("&gt;= 3", "&gt; 3", "visitRhythm", "no row answers {attempts=3}"),
                table("&gt;= 3", "[3..50]", "visitRhythm", "no row answers {attempts=99}"),
                table("&gt;= 3", "&gt;= 2", "visitRhythm", "rows [1, 2] both answer {attempts=2}"),
                table("&gt;= 3", "&gt;= = 3", "visitRhythm", "a cell is not valid FEEL"),
                table(
                        "<text>attempts</text>",
                        "<text>story</text>",
                        "visitRhythm",
                        "the input 'story' is not a declared"),
                table("<text>attempts</text>", "", "visitRhythm", "the input '' is not a declared"),
                table(
                        "\"P1M\"",
                        "\"sometimes\"",
                        "visitRhythm",
                        "row many answers 'interval' with an undeclared value"),
                table("\"P1M\"", "\"P0D\"", "visitRhythm", "row many answers 'interval' with an undeclared value"),
                table("\"P1M\"", "12", "visitRhythm", "row many answers 'interval' with an undeclared value"),
                table(
                        "id=\"asked\"",
                        "id=\"asked\" expressionLanguage=\"javascript\"",
                        "asked",
                        "the expression language has to be FEEL"),
                table(
                        "<outputEntry id=\"fewInterval\"",
                        "<outputEntry id=\"fewInterval\" expressionLanguage=\"juel\"",
                        "fewInterval",
                        "the expression language has to be FEEL"),
                table(
                        "</decision>",
                        "</decision><decision id=\"free\" name=\"f\" camunda:historyTimeToLive=\"P1D\">"
                                + "<literalExpression id=\"l\"><text>1</text></literalExpression></decision>",
                        "free",
                        "a decision has to be a table"),
                table("</decision>", "", "", "the table cannot be read"),
                table("<definitions", "<!DOCTYPE a><definitions", "", "the table cannot be read"));
    }

    /** What Koers and running courses know models by: each was accepted once, and nobody noticed until a client was stuck. */
    static Stream<Arguments> brokenContracts() {
        var trajectory = "trajectory.bpmn";
        return Stream.of(
                shipped(trajectory, "name=\"doubtArose\"", "name=\"doubtCame\"", "the message 'doubtArose' is gone"),
                shipped(trajectory, "name=\"doubtArose\"", "name=\"doubtCame\"", "nobody sends a message 'doubtCame'"),
                shipped(
                        trajectory,
                        "<bpmn:callActivity id=\"pause\"",
                        "<bpmn:callActivity id=\"rest\"",
                        "the part 'pause' that calls 'pause' is gone"),
                shipped(
                        trajectory,
                        "calledElement=\"pause\"",
                        "calledElement=\"doubt\"",
                        "the part 'pause' that calls 'pause' is gone"),
                shipped(trajectory, "calledElement=\"pause\"", "calledElement=\"rest\"", "no process 'rest' to call"),
                shipped(
                        trajectory,
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                        "",
                        "does not get the business key"),
                shipped(
                        trajectory,
                        "<bpmn:userTask id=\"handOverWarmly\"",
                        "<bpmn:userTask id=\"handOver\"",
                        "the element 'handOverWarmly' is gone"),
                shipped(
                        trajectory,
                        "<bpmn:process id=\"trajectory\"",
                        "<bpmn:process id=\"course\"",
                        "the id of a process is the name of its file"),
                shipped("contactRhythm.dmn", "name=\"interval\"", "name=\"again2\"", "the answer 'interval' is gone"),
                shipped(
                        "contactRhythm.dmn",
                        "<text>attempts</text>",
                        "<text>lookWithin</text>",
                        "'lookWithin' is not known where this table is asked"),
                bad(process(CONDITION, "${nextStep == 'stai'}"), "toDone", "'stai' is no value of 'nextStep'"),
                bad(process(CONDITION, "${nextStep ne 'stai'}"), "toDone", "'stai' is no value of 'nextStep'"),
                bad(process(DUE, "${calendar.after('4W')}"), "talk", "'4W' is no period"),
                bad(process(DUE, "${calendar.after('P0D')}"), "talk", "'P0D' is no period"),
                bad(
                        process("name=\"attempts\">${attempts + 1}", "name=\"nextStep\">stai"),
                        "talk",
                        "'stai' is no value of 'nextStep'"),
                bad(
                        element("<bpmn:callActivity id=\"extra\" calledElement=\"visit\"><bpmn:extensionElements>"
                                + "<camunda:in sourceExpression=\"${'stai'}\" target=\"nextStep\" />"
                                + "</bpmn:extensionElements></bpmn:callActivity>"),
                        "extra",
                        "'stai' is no value of 'nextStep'"),
                bad(process("camunda:dueDate=\"" + DUE + "\"", ""), "talk", "needs a due date"),
                bad(
                        process("camunda:assignee=\"${caseworker.of(execution)}\"", ""),
                        "talk",
                        "a task of caseworkers needs an assignee"),
                bad(
                        process("<bpmn:process", "<bpmn:message id=\"m\" name=\"somebodyCalled\" /><bpmn:process"),
                        "",
                        "nobody sends a message 'somebodyCalled'"),
                table("\"P1M\"", "P1M", "visitRhythm", "'P1M' stands there without quotes"),
                table("&gt;= 3", "many", "visitRhythm", "'many' stands there without quotes"));
    }

    static Arguments shipped(String file, String part, String instead, String reason) {
        return arguments(file, shipped(file).with(file, part, instead), null, reason);
    }

    /** With its forms, as a designer deploys it. */
    static Visit shipped(String file) {
        try {
            var files = new LinkedHashMap<String, String>();
            var forms = Path.of("processes", "forms");
            files.put(file, Files.readString(Path.of("processes", file)));
            try (var all = Files.list(forms)) {
                for (var form : all.filter(path -> path.getFileName().toString().startsWith(file.replace(".bpmn", "-")))
                        .toList()) {
                    files.put(form.getFileName().toString(), Files.readString(form));
                }
            }
            return new Visit(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each would keep the server busy for long, or was a way past the rules. */
    static Stream<Arguments> hostileFiles() {
        var cell = "<text>&gt;= 3</text>";
        return Stream.of(
                // loops and functions in a table
                table(cell, "<text>count(for i in 1..300000 return i) &gt; 3</text>", "visitRhythm", "condition 1"),
                table(cell, "<text>some i in 1..300000 satisfies i = ?</text>", "visitRhythm", "row 2, condition 1"),
                table(cell, "<text>every i in [1, 2] satisfies i &lt; ?</text>", "visitRhythm", "condition 1"),
                table(cell, "<text>(function(x) x(x))(function(x) x(x))</text>", "visitRhythm", "condition 1"),
                table(cell, "<text>now() &gt; ?</text>", "visitRhythm", "condition 1"),
                table("\"P1M\"", "string join(for i in 1..300000 return \"a\")", "visitRhythm", "row 2, answer 1"),
                table("\"P1M\"", "{a: 1}.a", "visitRhythm", "row 2, answer 1"),
                // what the parser tries again and again, and brackets that do not count
                table(cell, "<text>" + "if (".repeat(12) + "1</text>", "visitRhythm", "an if inside more than 2"),
                table(
                        cell,
                        "<text>\"" + ")".repeat(24) + "\" = " + "if (".repeat(20) + "1</text>",
                        "visitRhythm",
                        "an if inside more than 2"),
                table(
                        cell,
                        "<text>\"" + ")".repeat(150) + "\" = " + "(".repeat(150) + "1</text>",
                        "visitRhythm",
                        "more than 12 brackets"),
                // what stands beside the text that the engine reads
                table(
                        "<text>\"P1M\"</text>",
                        "<description>\"P1M\" // </description><text>count(for i in 1..3000000 return i)</text>",
                        "visitRhythm",
                        "row 2, answer 1"),
                table("\"P1M\"", "\"P1M\" // a remark", "visitRhythm", "comments"),
                bad(element("<bpmn:textAnnotation id=\"" + "i".repeat(5_000) + "\" />"), "", "longer than 4000"),
                // nesting and length
                table(
                        cell,
                        "<text>" + "(".repeat(3_000) + "3" + ")".repeat(3_000) + "</text>",
                        "visitRhythm",
                        "longer"),
                table(cell, "<text>" + "(".repeat(100) + "3" + ")".repeat(100) + "</text>", "visitRhythm", "brackets"),
                table(cell, "<text>" + "1,".repeat(20_000) + "1</text>", "visitRhythm", "longer than"),
                table(
                        "<inputEntry",
                        "<a>".repeat(20_000) + "</a>".repeat(20_000) + "<inputEntry",
                        "",
                        "inside each other"),
                table("<rule id=\"few\">", rows(400) + "<rule id=\"few\">", "visitRhythm", "more than 300 rows"),
                bad(element("<bpmn:a>".repeat(20_000) + "</bpmn:a>".repeat(20_000)), "", "inside each other"),
                bad(element("<bpmn:textAnnotation />".repeat(20_001)), "", "more than 20000 elements"),
                bad(
                        process(CONDITION, "${" + "(".repeat(3_000) + "again" + ")".repeat(3_000) + "}"),
                        "toDone",
                        "longer"),
                bad(process(CONDITION, "${" + "!".repeat(900) + "again}"), "toDone", "more than 20"),
                arguments(
                        PROCESS,
                        Visit.good().with(PROCESS, DOCUMENTATION, "<!--" + "x".repeat(2_100_000) + "-->"),
                        "",
                        "more than 2 MB"),
                arguments("deployment", Visit.good().and("a".repeat(300) + ".dmn", "a"), "", "up to 255 letters"),
                arguments("deployment", Visit.good().and("a\nb.dmn", "a"), "", "up to 255 letters"),
                form(
                        "{\"type\": \"checkbox\"",
                        "[".repeat(5_000) + "]".repeat(5_000) + ", {\"type\": \"checkbox\"",
                        "",
                        "not JSON"),
                // another spelling of what is refused
                bad(otherSpelling("class", "java.lang.Runtime"), "", "'class' of http://activiti.org/bpmn"),
                bad(otherSpelling("type", "external"), "", "'type' of http://activiti.org/bpmn"),
                bad(otherSpelling("topic", "t"), "", "'topic' of http://activiti.org/bpmn"),
                bad(
                        element("<a:script xmlns:a=\"http://example.org/a\" />"),
                        "",
                        "'script' of http://example.org/a is no part of a model"),
                // what starts by itself, and what never ends
                bad(startsBy("<bpmn:timerEventDefinition />"), "start", "does not start by itself"),
                bad(startsBy("<bpmn:signalEventDefinition />"), "start", "does not start by itself"),
                bad(startsBy("<bpmn:messageEventDefinition />"), "start", "does not start by itself"),
                bad(startsBy("<bpmn:conditionalEventDefinition />"), "start", "does not start by itself"),
                bad(
                        element("<bpmn:exclusiveGateway id=\"round\" /><bpmn:sequenceFlow id=\"r\" sourceRef=\"round\""
                                + " targetRef=\"round\" />"),
                        "round",
                        "nothing is waited for"),
                bad(
                        element(
                                "<bpmn:exclusiveGateway id=\"a\" /><bpmn:subProcess id=\"b\"><bpmn:startEvent id=\"s\" />"
                                        + "</bpmn:subProcess><bpmn:sequenceFlow id=\"ab\" sourceRef=\"a\" targetRef=\"b\" />"
                                        + "<bpmn:sequenceFlow id=\"ba\" sourceRef=\"b\" targetRef=\"a\" />"),
                        "a",
                        "nothing is waited for"));
    }

    private static Visit otherSpelling(String attribute, String value) {
        return element("<bpmn:serviceTask id=\"extra\" xmlns:old=\"http://activiti.org/bpmn\" old:" + attribute + "=\""
                + value + "\" />");
    }

    private static Visit startsBy(String definition) {
        return process(
                "<bpmn:startEvent id=\"start\" />",
                "<bpmn:startEvent id=\"start\">" + definition + "</bpmn:startEvent>");
    }

    private static String rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "<rule id=\"r" + i + "\"><inputEntry id=\"i" + i + "\"><text>1</text></inputEntry>"
                        + "<outputEntry id=\"o" + i + "\"><text>null</text></outputEntry></rule>")
                .collect(Collectors.joining());
    }

    static Stream<Arguments> badForms() {
        return Stream.of(
                form("]}", "", "", "not JSON"),
                form("\"id\": \"visit-talk\"", "\"id\": \"visit-other\"", "", "it must be the file's name"),
                form(
                        "\"key\": \"again\"",
                        "\"key\": \"story\"",
                        "story",
                        "no routing variable of this name is declared"),
                form("\"key\": \"notes\"", "\"key\": \"nextStep\"", "nextStep", "this key is a routing variable"),
                form(
                        "\"key\": \"again\"",
                        "\"key\": \"nextStep\"",
                        "nextStep",
                        "the variable is one of a list of codes"),
                form("\"maxLength\": 4000", "\"maxLength\": 40000", "notes", "maxLength"),
                form("\"type\": \"textarea\"", "\"type\": \"html\"", "notes", "html"));
    }

    static Arguments bad(Visit visit, String element, String reason) {
        return arguments(PROCESS, visit, element, reason);
    }

    static Arguments table(String part, String instead, String element, String reason) {
        return arguments(TABLE, Visit.good().with(TABLE, part, instead), element, reason);
    }

    static Arguments form(String part, String instead, String element, String reason) {
        return arguments(FORM, Visit.good().with(FORM, part, instead), element, reason);
    }

    static Visit process(String part, String instead) {
        return Visit.good().with(PROCESS, part, instead);
    }

    static Visit element(String element) {
        return process("<bpmn:endEvent id=\"done\" />", "<bpmn:endEvent id=\"done\" />" + element);
    }

    static Visit serviceTask(String attributes) {
        return element("<bpmn:serviceTask id=\"extra\" " + attributes + " />");
    }

    private static Visit boundary(String kind, String attributes) {
        return element("<bpmn:boundaryEvent id=\"caught\" attachedToRef=\"talk\"><bpmn:" + kind + "EventDefinition "
                + attributes + " /></bpmn:boundaryEvent>");
    }

    static Visit task(String attributes) {
        return process(TALK, TALK + " " + attributes);
    }

    static Visit extension(String extension) {
        return process(LABEL, LABEL + extension);
    }

    @ParameterizedTest(name = "{0} {2}: {3}")
    @MethodSource({
        "badModels",
        "badExpressions",
        "expressionsWhereTheyAreEasilyOverlooked",
        "badTables",
        "badForms",
        "brokenContracts",
        "nl.koers.model.process.OutsideTheList#elements",
        "nl.koers.model.process.OutsideTheList#contracts",
        "nl.koers.model.process.OutsideTheList#expressions",
        "nl.koers.model.process.OutsideTheList#tables",
        "nl.koers.model.process.OutsideTheList#forms"
    })
    void refusesWithFileElementAndReasonAndKeepsNothing(
            String file, Visit bad, @Nullable String element, String reason) {
        assertRefused(bad.in(repository.createDeployment().name("visits")), file, element, reason);
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource({"hostileFiles", "nl.koers.model.process.OutsideTheList#courses"})
    void refusesWithinASecondWhatWouldKeepTheServerBusyOrWalkRoundTheRules(
            String file, Visit bad, String element, String reason) {
        var deployment = bad.in(repository.createDeployment().name("visits"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(LONGEST_CHECK_SECONDS), () -> assertRefused(deployment, file, element, reason));
    }

    @Test
    void refusesATableWhoseRowsOverlapInMoreWaysThanAnybodyCanLookThrough() {
        var names = IntStream.range(0, 6).boxed().toList();
        var kinds = variables.find("signalKind").orElseThrow().codes();
        var inputs = names.stream()
                .map(i ->
                        "<input id=\"in%d\"><inputExpression id=\"ie%d\" typeRef=\"string\"><text>signalKind</text></inputExpression></input>"
                                .formatted(i, i))
                .collect(Collectors.joining());
        var rows = new StringBuilder();
        for (int column : names) {
            for (var kind : kinds) {
                rows.append("<rule id=\"r").append(column).append(kind).append("\">");
                names.forEach(i -> rows.append("<inputEntry id=\"c%d%d%s\"><text>%s</text></inputEntry>"
                        .formatted(column, i, kind, i == column ? "not(\"" + kind + "\")" : "-")));
                rows.append("<outputEntry id=\"o")
                        .append(column)
                        .append(kind)
                        .append("\"><text>\"P1W\"</text></outputEntry></rule>");
            }
        }
        var table = Visit.good().files().get(TABLE);
        var many = table.substring(0, table.indexOf("<input id"))
                + inputs
                + table.substring(table.indexOf("<output id"), table.indexOf("<rule id"))
                + rows
                + table.substring(table.indexOf("</decisionTable>"));
        var deployment = repository.createDeployment().addString(TABLE, many.replace("UNIQUE", "FIRST"));

        assertTimeoutPreemptively(
                Duration.ofSeconds(LONGEST_CHECK_SECONDS),
                () -> assertRefused(deployment, TABLE, "visitRhythm", "nobody can look through"));
    }

    @Test
    void looksAtFilesBeforeTheEngineTakesItsLockSoThatNobodyWaitsForIt() {
        var bad = Visit.good().with(PROCESS, DUE, "${story}").in(repository.createDeployment());

        assertThat(statements.of(() -> catchThrowable(bad::deploy)))
                .noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("for update"))
                .noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("act_ge_property"));
    }

    @Test
    void whatIsPutIntoUseBeginsAtOnce() {
        var later = Visit.good().in(repository.createDeployment());
        later.activateProcessDefinitionsOn(Date.from(Instant.parse("2099-01-01T00:00:00Z")));

        assertRefused(later, "deployment", "", "begins at once");
    }

    @Test
    void aHundredProblemsAreSaidAndTheOthersCounted() {
        var many = Visit.good().with(PROCESS, DOCUMENTATION, "<bpmn:task camunda:class=\"a\" />".repeat(300));

        assertThat(catchThrowable(many.in(repository.createDeployment())::deploy))
                .isInstanceOfSatisfying(ModelRefusedException.class, refusal -> assertThat(refusal.problems())
                        .hasSize(101)
                        .last()
                        .satisfies(
                                last -> assertThat(last.reason(Texts.ENGLISH)).contains("more findings")));
    }

    @Test
    void oneAtATimeAndTheNextIsToldSo() {
        var next = new Throwable[1];
        var deployment = new DeploymentBuilderImpl((RepositoryServiceImpl) repository) {
            @Override
            public DeploymentEntity getDeployment() {
                if (next[0] == null) {
                    next[0] = catchThrowable(Visit.good().in(repository.createDeployment())::deploy);
                }
                return super.getDeployment();
            }
        };
        Visit.good().with(PROCESS, DUE, "${story}").in(deployment);

        assertThat(catchThrowable(deployment::deploy)).hasMessageContaining("'story' is neither");
        assertThat(next[0]).isInstanceOf(ModelRefusedException.class).hasMessageContaining("try again in a minute");
    }

    static Stream<Arguments> ways() {
        var bad = Visit.good().with(PROCESS, DUE, "${story}");
        var process = bad.files().get(PROCESS);
        return Stream.of(
                way("text", (deployment, repository) -> deployment.addString(PROCESS, process)),
                way(
                        "stream",
                        (deployment, repository) ->
                                deployment.addInputStream(PROCESS, new ByteArrayInputStream(process.getBytes(UTF_8)))),
                way(
                        "model",
                        (deployment, repository) -> deployment.addModelInstance(
                                PROCESS, Bpmn.readModelFromStream(new ByteArrayInputStream(process.getBytes(UTF_8))))),
                way(
                        "archive",
                        (deployment, repository) -> deployment.addZipInputStream(
                                new ZipInputStream(new ByteArrayInputStream(zip(bad.files()))))),
                way("with duplicates left out", (deployment, repository) -> deployment
                        .enableDuplicateFiltering(true)
                        .addString(PROCESS, process)),
                way(
                        "of an organisation",
                        (deployment, repository) -> deployment.tenantId("north").addString(PROCESS, process)));
    }

    private static Arguments way(String name, BiConsumer<DeploymentBuilder, RepositoryService> way) {
        return arguments(name, way);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void refusesWhicheverWayItIsDeployed(String name, BiConsumer<DeploymentBuilder, RepositoryService> way) {
        var deployment = repository
                .createDeployment()
                .name("visits")
                .addString(FORM, Visit.good().files().get(FORM));
        way.accept(deployment, repository);

        assertRefused(deployment, PROCESS, "talk", "'story' is neither");
    }

    @Test
    void refusesATableThatIsDeployedAsAModel() {
        var table = Visit.good().with(TABLE, "&gt;= 3", "&gt; 3").files().get(TABLE);
        assertRefused(
                repository
                        .createDeployment()
                        .addModelInstance(
                                TABLE, Dmn.readModelFromStream(new ByteArrayInputStream(table.getBytes(UTF_8)))),
                TABLE,
                "visitRhythm",
                "no row answers");
    }

    @Test
    void namesEveryProblemOfEveryFile() {
        var bad = Visit.good()
                .with(PROCESS, DUE, "${story}")
                .with(PROCESS, LABEL, "")
                .with(FORM, "\"key\": \"again\"", "\"key\": \"story\"")
                .with(TABLE, "&gt;= 3", "&gt; 3");

        var refusal = catchThrowable(() -> bad.in(repository.createDeployment()).deploy());

        assertThat(((ModelRefusedException) refusal).problems())
                .extracting(ModelProblem::file)
                .containsExactlyInAnyOrder(PROCESS, PROCESS, FORM, TABLE);
    }

    @Test
    void aRefusalIsOneLineOfTheLogWithoutWhatWasDeployed(CapturedOutput output) {
        var before = output.getAll().length();

        var refusal = catchThrowable(() -> Visit.good()
                .with(PROCESS, DUE, "${Zilverplevier}")
                .in(repository.createDeployment())
                .deploy());

        assertThat(refusal).hasMessageContaining("Zilverplevier").isInstanceOf(BadUserRequestException.class);
        assertThat(output.getAll().substring(before).lines()).singleElement().satisfies(line -> assertThat(line)
                .contains("A deployment was refused problems=1")
                .doesNotContain("Zilverplevier"));
    }

    @Test
    void deploysTheGoodModelAndADesignersChangeOfAForm(
            @Autowired RuntimeService runtime, @Autowired TaskService tasks, @Autowired FormService forms)
            throws IOException {
        deployed.add(Visit.good().in(repository.createDeployment()).deploy().getId());
        var changed = Visit.good()
                .with(
                        FORM,
                        "]}",
                        """
                        , {"type": "textfield", "id": "field_place", "key": "place", "label": "Place",
                           "properties": {"label.nl": "Plaats"}} ]}""");
        deployed.add(changed.in(repository.createDeployment()).deploy().getId());

        var instance = runtime.startProcessInstanceByKey("visit", "K7M4-PX2Q", Map.of("attempts", 0));
        var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        try (var form = forms.getDeployedTaskForm(task.getId())) {
            assertThat(new String(form.readAllBytes(), UTF_8)).contains("\"key\": \"place\"");
        }
    }

    private void assertRefused(DeploymentBuilder deployment, String file, @Nullable String element, String reason) {
        var before = rows();

        var refusal = catchThrowable(deployment::deploy);

        assertThat(refusal).isInstanceOf(ModelRefusedException.class);
        assertThat(((ModelRefusedException) refusal).problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            if (element != null) {
                assertThat(problem.element()).isEqualTo(element);
            }
            assertThat(problem.reason(Texts.ENGLISH)).contains(reason);
        });
        assertThat(refusal).hasMessageContaining(file).hasMessageContaining(reason);
        assertThat(rows()).isEqualTo(before);
    }

    private List<Long> rows() {
        return Stream.of(
                        "act_re_deployment",
                        "act_ge_bytearray",
                        "act_re_procdef",
                        "act_re_decision_def",
                        "act_re_decision_req_def",
                        "act_re_camformdef",
                        "act_ru_job",
                        "act_ru_event_subscr")
                .map(table -> jdbc.sql("select count(*) from camunda." + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
