package nl.koers.model.process;

import static nl.koers.model.process.DeploymentCheckTest.CONDITION;
import static nl.koers.model.process.DeploymentCheckTest.DUE;
import static nl.koers.model.process.DeploymentCheckTest.bad;
import static nl.koers.model.process.DeploymentCheckTest.element;
import static nl.koers.model.process.DeploymentCheckTest.extension;
import static nl.koers.model.process.DeploymentCheckTest.form;
import static nl.koers.model.process.DeploymentCheckTest.process;
import static nl.koers.model.process.DeploymentCheckTest.serviceTask;
import static nl.koers.model.process.DeploymentCheckTest.shipped;
import static nl.koers.model.process.DeploymentCheckTest.table;
import static nl.koers.model.process.DeploymentCheckTest.task;
import static nl.koers.model.process.Visit.PROCESS;
import static nl.koers.model.process.Visit.TABLE;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What was accepted once, since nobody had thought of it: each is one of a kind that a list of what is allowed closes. */
final class OutsideTheList {

    private static final String DONE = "<bpmn:endEvent id=\"done\" />";
    private static final String WAITED_FOR = "nothing is waited for";

    private OutsideTheList() {}

    static Stream<Arguments> elements() {
        return Stream.of(
                // user tasks
                bad(process(DUE, "2099-01-01T00:00:00"), "talk", "a date has to come out of this"),
                bad(process(DUE, "${execution.processBusinessKey}"), "talk", "a date has to come out of this"),
                bad(task("camunda:followUpDate=\"2099-01-01T00:00:00\""), "talk", "'followUpDate' is not allowed"),
                bad(task("camunda:priority=\"2000000000\""), "talk", "a priority is a number from 0 to 100"),
                bad(task("camunda:priority=\"${attempts * 1000}\""), "talk", "a priority is a number from 0 to 100"),
                bad(process("${caseworker.of(execution)}", "daan"), "talk", "has to say who it is"),
                bad(process("${caseworker.of(execution)}", "${nextStep}"), "talk", "has to say who it is"),
                bad(
                        task("camunda:modelerTemplate=\"what a client told\""),
                        "talk",
                        "'modelerTemplate' may not be 'what a client told'"),
                bad(task("camunda:modelerTemplateVersion=\"x\""), "talk", "'modelerTemplateVersion' may not be 'x'"),
                bad(task("camunda:candidateUsers=\"daan\""), "talk", "'candidateUsers' is not allowed"),
                bad(task("camunda:asyncBefore=\"true\""), "talk", "'asyncBefore' is not allowed"),
                bad(
                        process(DeploymentCheckTest.DOCUMENTATION, resourceRole("potentialOwner")),
                        "talk",
                        "potentialOwner"),
                bad(
                        process(DeploymentCheckTest.DOCUMENTATION, resourceRole("humanPerformer")),
                        "talk",
                        "humanPerformer"),
                bad(task("isForCompensation=\"true\""), "talk", "'isForCompensation' may not be 'true'"),
                bad(
                        extension("<camunda:failedJobRetryTimeCycle>R99/PT0S</camunda:failedJobRetryTimeCycle>"),
                        "talk",
                        "<failedJobRetryTimeCycle> is not allowed"),
                // processes
                bad(process("\"P1D\"", "\"P0D\""), "visit", "'historyTimeToLive' may not be 'P0D'"),
                bad(process("camunda:historyTimeToLive=\"P1D\"", ""), "visit", "'historyTimeToLive' is missing"),
                bad(onProcess("camunda:candidateStarterUsers=\"daan\""), "visit", "'candidateStarterUsers'"),
                bad(onProcess("camunda:candidateStarterGroups=\"caseworker\""), "visit", "'candidateStarterGroups'"),
                bad(onProcess("camunda:jobPriority=\"1000000\""), "visit", "'jobPriority' is not allowed"),
                bad(onProcess("camunda:taskPriority=\"1000000\""), "visit", "'taskPriority' is not allowed"),
                bad(onProcess("camunda:defaultTaskListener=\"x\""), "visit", "'defaultTaskListener' is not allowed"),
                bad(process("isExecutable=\"true\"", "isExecutable=\"false\""), "visit", "may not be 'false'"),
                bad(process("isExecutable=\"true\"", ""), "visit", "'isExecutable' is missing"),
                // calls
                bad(
                        call("camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\"1\"", KEY),
                        "extra",
                        "'calledElementVersion'"),
                bad(call("camunda:calledElementBinding=\"deployment\"", KEY), "extra", "may not be 'deployment'"),
                bad(
                        call("camunda:calledElementBinding=\"versionTag\" camunda:calledElementVersionTag=\"a\"", KEY),
                        "extra",
                        "'calledElementVersionTag'"),
                bad(call("camunda:calledElementTenantId=\"north\"", KEY), "extra", "'calledElementTenantId'"),
                bad(call("", KEY + KEY), "extra", "does not get the business key"),
                bad(call("", KEY + "<camunda:in businessKey=\"${nextStep}\" />"), "extra", "business key"),
                bad(call("", "<camunda:in businessKey=\"${nextStep}\" />"), "extra", "business key"),
                bad(call("", KEY + "<camunda:in variables=\"all\" />"), "extra", "'variables' is not allowed"),
                bad(call("", KEY + "<camunda:in source=\"story\" target=\"nextStep\" />"), "extra", "'story'"),
                bad(
                        call("", KEY + "<camunda:in source=\"again\" target=\"nextStep\" />"),
                        "extra",
                        "no value for 'nextStep'"),
                // rules
                bad(
                        rule(
                                "camunda:decisionRef=\"contactRhythm\" camunda:decisionRefBinding=\"version\" camunda:decisionRefVersion=\"1\""),
                        "extra",
                        "'decisionRefVersion'"),
                bad(
                        rule("camunda:decisionRef=\"contactRhythm\" camunda:decisionRefTenantId=\"north\""),
                        "extra",
                        "'decisionRefTenantId'"),
                bad(
                        rule("camunda:decisionRef=\"contactRhythm\" camunda:mapDecisionResult=\"resultList\""),
                        "extra",
                        "may not be 'resultList'"),
                bad(rule("camunda:decisionRef=\"${nextStep}\""), "extra", "may not be '${nextStep}'"),
                bad(rule("camunda:decisionRef=\"noSuchTable\""), "extra", "there is no table 'noSuchTable'"),
                // others
                bad(element("<bpmn:receiveTask id=\"extra\" />"), "extra", "'messageRef' is missing"),
                bad(element("<bpmn:receiveTask id=\"extra\" messageRef=\"none\" />"), "extra", "does not name"),
                bad(
                        serviceTask("camunda:delegateExpression=\"${calendar.tomorrow()}\""),
                        "extra",
                        "'delegateExpression' is not allowed"),
                bad(
                        element("<bpmn:sendTask id=\"extra\" camunda:expression=\"" + DUE + "\" />"),
                        "extra",
                        "<sendTask>"),
                bad(element("<bpmn:task id=\"extra\" />"), "extra", "<task> is not allowed"),
                bad(element("<bpmn:inclusiveGateway id=\"extra\" />"), "extra", "<inclusiveGateway> is not allowed"),
                bad(element("<bpmn:transaction id=\"extra\" />"), "extra", "<transaction> is not allowed"),
                bad(element("<bpmn:adHocSubProcess id=\"extra\" />"), "extra", "<adHocSubProcess> is not allowed"),
                // the engine reads an element by its name alone
                bad(element("<camunda:userTask id=\"extra\" name=\"Hidden\" />"), "extra", "<userTask> is not allowed"),
                bad(element("<userTask id=\"extra\" name=\"Hidden\" />"), "extra", "<userTask> is not allowed"),
                bad(extension("<bpmn:extensionElements />"), "talk", "<extensionElements> is not allowed"),
                bad(
                        process("<bpmn:extensionElements>", "<bpmn:extensionElements /><bpmn:extensionElements>"),
                        "talk",
                        "stands there twice"),
                bad(element("<bpmn:endEvent id=\"done\" />"), "done", "the id 'done' is there twice"),
                bad(
                        process(
                                "<bpmn:process",
                                "<bpmn:error id=\"e\" errorCode=\"java.lang.RuntimeException\" /><bpmn:process"),
                        "e",
                        "may not be 'java.lang.RuntimeException'"),
                bad(
                        process(
                                "<bpmn:process",
                                "<bpmn:import importType=\"a\" location=\"http://localhost\" /><bpmn:process"),
                        "visits",
                        "<import> is not allowed"));
    }

    private static final String KEY = "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />";

    private static String resourceRole(String kind) {
        return "<bpmn:" + kind + "><bpmn:resourceAssignmentExpression><bpmn:formalExpression>daan"
                + "</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:" + kind + ">";
    }

    private static Visit onProcess(String attribute) {
        return process("isExecutable=\"true\"", "isExecutable=\"true\" " + attribute);
    }

    private static Visit call(String attributes, String passed) {
        return element("<bpmn:callActivity id=\"extra\" calledElement=\"pause\" " + attributes
                + "><bpmn:extensionElements>" + passed + "</bpmn:extensionElements></bpmn:callActivity>");
    }

    private static Visit rule(String attributes) {
        return element("<bpmn:businessRuleTask id=\"extra\" " + attributes + " />");
    }

    /** Each would go round without end, or be on more ways at a time than a server has room for. */
    static Stream<Arguments> courses() {
        return Stream.of(
                bad(caught("<bpmn:linkEventDefinition name=\"a\" />"), "extra", "<linkEventDefinition> is not allowed"),
                bad(
                        caught("<bpmn:conditionalEventDefinition><bpmn:condition>${true}</bpmn:condition>"
                                + "</bpmn:conditionalEventDefinition>"),
                        "extra",
                        "<conditionalEventDefinition> is not allowed"),
                bad(caught("<bpmn:signalEventDefinition />"), "extra", "<signalEventDefinition> is not allowed"),
                bad(
                        caught("<bpmn:compensateEventDefinition />"),
                        "extra",
                        "<compensateEventDefinition> is not allowed"),
                bad(caught(timer("timeCycle", "R/PT0S")), "extra", "<timeCycle> is not allowed"),
                bad(caught(timer("timeDuration", "PT0S")), "extra", "<timeDuration> is not allowed"),
                bad(caught(timer("timeDate", "2020-01-01T00:00:00")), "extra", "a date has to come out of this"),
                bad(caught("<bpmn:timerEventDefinition />"), "extra", "a timer needs a date"),
                bad(caught(""), "extra", "says not what it waits for"),
                bad(
                        element("<bpmn:subProcess id=\"extra\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"s\">"
                                + "<bpmn:signalEventDefinition /></bpmn:startEvent></bpmn:subProcess>"),
                        "extra",
                        "'triggeredByEvent' may not be 'true'"),
                bad(
                        round(part(
                                        "<bpmn:endEvent id=\"e\"><bpmn:errorEventDefinition errorRef=\"no\" /></bpmn:endEvent>")
                                + border("part", "<bpmn:errorEventDefinition errorRef=\"no\" />")
                                + flow("caught", "done")),
                        null,
                        WAITED_FOR),
                bad(
                        round(part("<bpmn:endEvent id=\"e\"><bpmn:escalationEventDefinition escalationRef=\"up\" />"
                                        + "</bpmn:endEvent>")
                                + border("part", "<bpmn:escalationEventDefinition escalationRef=\"up\" />")
                                + flow("caught", "done")),
                        null,
                        WAITED_FOR),
                bad(
                        round("<bpmn:serviceTask id=\"part\" camunda:expression=\"${consents.require(execution)}\" />"
                                + border("part", "<bpmn:errorEventDefinition errorRef=\"no\" />")
                                + flow("caught", "done")),
                        null,
                        WAITED_FOR),
                // further out than the part that it is in
                bad(
                        round("<bpmn:subProcess id=\"part\"><bpmn:startEvent id=\"s\" />" + flow("s", "inner")
                                + "<bpmn:subProcess id=\"inner\"><bpmn:startEvent id=\"is\" />" + flow("is", "ie")
                                + "<bpmn:endEvent id=\"ie\"><bpmn:errorEventDefinition errorRef=\"no\" /></bpmn:endEvent>"
                                + "</bpmn:subProcess></bpmn:subProcess>"
                                + border("part", "<bpmn:errorEventDefinition errorRef=\"no\" />")
                                + flow("caught", "done")),
                        null,
                        WAITED_FOR),
                // a wait beside the way
                bad(
                        round(part("<bpmn:endEvent id=\"e\" />"
                                        + "<bpmn:receiveTask id=\"never\" messageRef=\"spoke\" />")
                                + flow("part", "done")),
                        null,
                        WAITED_FOR),
                bad(
                        round(part("<bpmn:endEvent id=\"e\" />")
                                + border("part", timer("timeDate", DUE))
                                + flow("part", "done")),
                        null,
                        WAITED_FOR),
                // a moment that has gone by, as a step and on the border of one
                bad(
                        round("<bpmn:intermediateCatchEvent id=\"part\">"
                                + timer("timeDate", "${calendar.on(pauseUntil)}") + "</bpmn:intermediateCatchEvent>"
                                + flow("part", "done")),
                        null,
                        WAITED_FOR),
                bad(
                        round("<bpmn:receiveTask id=\"part\" messageRef=\"spoke\" />"
                                + border(
                                        "part",
                                        timer("timeDate", "${again ? calendar.on(pauseUntil) : calendar.after('P1D')}"))
                                + flow("caught", "done")),
                        null,
                        WAITED_FOR),
                // calls
                bad(call("", KEY), "extra", "what is called calls nothing itself"),
                shipped(
                        "pause.bpmn",
                        "<bpmn:endEvent id=\"finished\"",
                        "<bpmn:callActivity id=\"again\" calledElement=\"doubt\"><bpmn:extensionElements>" + KEY
                                + "</bpmn:extensionElements></bpmn:callActivity><bpmn:endEvent id=\"finished\"",
                        "what is called calls nothing itself"),
                shipped(
                        "trajectory.bpmn",
                        "calledElement=\"pause\"",
                        "calledElement=\"trajectory\"",
                        "Koers starts 'trajectory' itself"),
                shipped(
                        "pause.bpmn", "sourceRef=\"started\" targetRef=\"beforeWait\"",
                        "sourceRef=\"started\" targetRef=\"finished\"", "without anything having been waited for"),
                // forks
                bad(round(doubling(40)), "visit", "more than 10 ways at the same time"),
                bad(round(nested(10)), "visit", "more than 10 ways at the same time"),
                bad(
                        round("<bpmn:receiveTask id=\"part\" messageRef=\"spoke\" />" + flow("part", "done", "a")
                                + flow("part", "done", "b")),
                        "part",
                        "with each round there would be more"),
                bad(
                        round("<bpmn:receiveTask id=\"part\" messageRef=\"spoke\" />"
                                + border("part", timer("timeDate", DUE))
                                        .replace("attachedToRef", "cancelActivity=\"false\" attachedToRef")
                                + flow("caught", "done")),
                        "caught",
                        "with each round there would be more"),
                bad(
                        round("<bpmn:receiveTask id=\"part\" messageRef=\"spoke\" />"
                                + border("part", "<bpmn:escalationEventDefinition escalationRef=\"up\" />")
                                        .replace("attachedToRef", "cancelActivity=\"false\" attachedToRef")
                                + flow("caught", "end") + "<bpmn:endEvent id=\"end\" />"),
                        "caught",
                        "ends the step that it is on"),
                bad(
                        element(IntStream.range(0, 400)
                                .mapToObj(i -> "<bpmn:exclusiveGateway id=\"g" + i + "\" />")
                                .collect(Collectors.joining())),
                        "",
                        "more than 300 steps"),
                bad(element("<bpmn:exclusiveGateway id=\"extra\" />"), "extra", "no way leads here"),
                bad(element("<bpmn:startEvent id=\"extra\" />"), "visit", "have one start event"));
    }

    private static Visit caught(String definition) {
        return element("<bpmn:intermediateCatchEvent id=\"extra\">" + definition + "</bpmn:intermediateCatchEvent>");
    }

    private static String timer(String kind, String value) {
        return "<bpmn:timerEventDefinition><bpmn:" + kind + " xsi:type=\"bpmn:tFormalExpression\">" + value + "</bpmn:"
                + kind + "></bpmn:timerEventDefinition>";
    }

    private static String flow(String from, String to) {
        return flow(from, to, "");
    }

    private static String flow(String from, String to, String which) {
        return "<bpmn:sequenceFlow id=\"" + from + "_to_" + to + which + "\" sourceRef=\"" + from + "\" targetRef=\""
                + to + "\" />";
    }

    private static String part(String inside) {
        return "<bpmn:subProcess id=\"part\"><bpmn:startEvent id=\"s\" />" + flow("s", "e") + inside
                + "</bpmn:subProcess>";
    }

    private static String border(String of, String definition) {
        return "<bpmn:boundaryEvent id=\"caught\" attachedToRef=\"" + of + "\">" + definition + "</bpmn:boundaryEvent>";
    }

    /** The course goes on from the gateway {@code done} to {@code part}, and mostly back. */
    private static Visit round(String steps) {
        return process(DONE, "<bpmn:exclusiveGateway id=\"done\" />" + flow("done", "part") + steps)
                .with(
                        PROCESS,
                        "<bpmn:process",
                        "<bpmn:error id=\"no\" errorCode=\"noConsent\" /><bpmn:escalation id=\"up\" escalationCode=\"up\" />"
                                + "<bpmn:message id=\"spoke\" name=\"clientSpoke\" /><bpmn:process");
    }

    /** Forks behind each other that nothing joins: two to the power of so many ways. */
    private static String doubling(int forks) {
        return "<bpmn:exclusiveGateway id=\"part\" />" + flow("part", "f0")
                + IntStream.range(0, forks)
                        .mapToObj(i ->
                                "<bpmn:parallelGateway id=\"f" + i + "\" /><bpmn:exclusiveGateway id=\"m" + i + "\" />"
                                        + flow("f" + i, "m" + i, "a") + flow("f" + i, "m" + i, "b")
                                        + flow("m" + i, i == forks - 1 ? "end" : "f" + (i + 1)))
                        .collect(Collectors.joining())
                + "<bpmn:endEvent id=\"end\" />";
    }

    /** A fork in a part on both ways of a fork in a part, and so on. */
    private static String nested(int deep) {
        var inside = new StringBuilder();
        for (int i = 0; i < deep; i++) {
            inside.append("<bpmn:subProcess id=\"")
                    .append(i == 0 ? "part" : "p" + i)
                    .append("\"><bpmn:startEvent id=\"s")
                    .append(i)
                    .append("\" />")
                    .append(flow("s" + i, i == deep - 1 ? "e" : "p" + (i + 1), "a"))
                    .append(flow("s" + i, i == deep - 1 ? "e" : "p" + (i + 1), "b"));
        }
        return inside + "<bpmn:endEvent id=\"e\" />" + "</bpmn:subProcess>".repeat(deep);
    }

    /** The contract knows an element by what it is, and not only by its id. */
    static Stream<Arguments> contracts() {
        var trajectory = "trajectory.bpmn";
        return Stream.of(
                arguments(
                        trajectory,
                        shipped(trajectory)
                                .with(
                                        trajectory,
                                        "<bpmn:boundaryEvent id=\"closeRequested\"",
                                        "<bpmn:boundaryEvent id=\"closing\"")
                                .with(trajectory, "sourceRef=\"closeRequested\"", "sourceRef=\"closing\"")
                                .with(
                                        trajectory,
                                        "<bpmn:endEvent id=\"closedDoorOpen\"",
                                        "<bpmn:textAnnotation id=\"closeRequested\" /><bpmn:endEvent id=\"closedDoorOpen\""),
                        null,
                        "the message 'closeRequested' is waited for in another way"),
                shipped(
                        trajectory,
                        "<bpmn:boundaryEvent id=\"closeRequested\"",
                        "<bpmn:boundaryEvent cancelActivity=\"false\" id=\"closeRequested\"",
                        "the message 'closeRequested' is waited for in another way"),
                shipped(
                        trajectory,
                        "id=\"closeRequested\" name=\"Closing requested\" attachedToRef=\"course\"",
                        "id=\"closeRequested\" name=\"Closing requested\" attachedToRef=\"helpWithHandover\"",
                        "the message 'closeRequested' is waited for in another way"),
                shipped(
                        "signal.bpmn",
                        "name=\"Nobody looked in time\" cancelActivity=\"false\"",
                        "name=\"Nobody looked in time\"",
                        "the element 'notLookedAt' has become something else"),
                arguments(
                        "supportNeed.bpmn",
                        shipped("supportNeed.bpmn")
                                .with("supportNeed.bpmn", "bpmn:eventBasedGateway", "bpmn:exclusiveGateway"),
                        null,
                        "the element 'whatComesFirst' has become something else"),
                shipped(
                        "caseworkerChange.bpmn",
                        "camunda:asyncBefore=\"true\" camunda:expression",
                        "camunda:expression",
                        "is gone, or not asynchronous"),
                shipped(
                        "sharing.bpmn",
                        "${consents.require(execution)}",
                        "${calendar.tomorrow()}",
                        "the step that calls ${consents.require(execution)} is gone"),
                bad(
                        serviceTask("camunda:expression=\"${transfers.move(execution)}\""),
                        "extra",
                        "has to be asynchronous before"));
    }

    static Stream<Arguments> expressions() {
        return Stream.of(
                        arguments("${nextStep == &quot;stai&quot;}", "'stai' is no value of 'nextStep'"),
                        arguments("${'stai' == nextStep}", "'stai' is no value of 'nextStep'"),
                        arguments("${&quot;stai&quot; != nextStep}", "'stai' is no value of 'nextStep'"),
                        arguments("${(again ? 'stai' : 'stay') eq nextStep}", "'stai' is no value of 'nextStep'"),
                        arguments("${execution.getVariable('nextStep') == 'stai'}", "'stai' is no value of 'nextStep'"),
                        arguments("${execution.getVariable('story') == 'a'}", "'story' is neither"),
                        arguments("${execution.getVariable(nextStep) == 'a'}", "of the execution may be used"),
                        arguments("${attempts == 'many'}", "'many' is no value of 'attempts'"),
                        arguments("${calendar.after('P-1D')}", "'P-1D' is no period"),
                        arguments("${calendar.after(&quot;-P1D&quot;)}", "'-P1D' is no period"),
                        arguments("${calendar.after('P11Y')}", "'P11Y' is no period"),
                        arguments("${calendar.after(nextStep)}", "is no period"),
                        arguments("${calendar.after(null)}", "is no period"),
                        arguments("${calendar.within(-1)}", "'-1' does not fit 'calendar.within'"),
                        arguments("${calendar.on('yesterday')}", "'yesterday' does not fit 'calendar.on'"),
                        arguments("${calendar.after('P1D', 'P1D')}", "'calendar' has no such method"),
                        arguments("${caseworker.of(nextStep)}", "does not fit 'caseworker.of'"),
                        arguments("${calendar&#x2003;.&#x2003;clock}", "'calendar' has no such method"),
                        arguments("${execution&#x2003;.processEngineServices}", "of the execution may be used"),
                        arguments("${&#x2003;story&#x2003;}", "'story' is neither"),
                        arguments("${transfers.move(execution)}", "has to come out of this|is true or false"),
                        arguments("${execution}", "has to come out of this|is true or false"),
                        arguments("${again + 1}", "do not fit each other"),
                        arguments("${not nextStep}", "do not fit each other"),
                        arguments("soon", "has to come out of this|is true or false"))
                .flatMap(expression -> {
                    var text = (String) expression.get()[0];
                    var reasons = ((String) expression.get()[1]).split("\\|");
                    return Stream.of(
                            bad(process(CONDITION, text), "toDone", reasons[reasons.length - 1]),
                            bad(process(DUE, text), "talk", reasons[0]));
                });
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                table("typeRef=\"integer\"", "typeRef=\"date\"", "asked", "'typeRef' may not be 'date' here"),
                table(
                        "typeRef=\"integer\"",
                        "typeRef=\"string\"",
                        "visitRhythm",
                        "'attempts' is not of the type 'string'"),
                table("typeRef=\"string\"", "typeRef=\"date\"", "output", "'typeRef' may not be 'date' here"),
                table(
                        "id=\"asked\"",
                        "id=\"asked\" expressionLanguage=\"xfeel\"",
                        "asked",
                        "the expression language has to be FEEL"),
                table(
                        "<definitions",
                        "<definitions expressionLanguage=\"feel-juel\"",
                        "tables",
                        "the expression language has to be FEEL"),
                table("&gt;= 3", "[3..20], &gt;= 22", "visitRhythm", "no row answers {attempts=21}"),
                table("&lt; 3", "&lt; 3, 50", "visitRhythm", "rows [1, 2] both answer {attempts=50}"),
                endless("pauseUntil"),
                endless("organisation"),
                table("camunda:historyTimeToLive=\"P1D\"", "", "visitRhythm", "'historyTimeToLive' is missing"),
                table(
                        "camunda:historyTimeToLive=\"P1D\"",
                        "camunda:historyTimeToLive=\"P0D\"",
                        "visitRhythm",
                        "may not be 'P0D'"),
                table(
                        "<decisionTable",
                        "<informationRequirement id=\"i\"><requiredDecision href=\"#visitRhythm\" /></informationRequirement><decisionTable",
                        "i",
                        "<informationRequirement> is not allowed"),
                table("name=\"interval\"", "name=\"story\"", "visitRhythm", "nobody asks for the answer 'story'"),
                table(
                        "<output id=\"output\" name=\"interval\"",
                        "<output id=\"output\"",
                        "output",
                        "'name' is missing"),
                table(
                        "<input id=\"input\"",
                        "<input id=\"input\" camunda:inputVariable=\"nextStep\"",
                        "input",
                        "'inputVariable' is not allowed"),
                table(
                        "<inputEntry id=\"manyAttempts\"><text>&gt;= 3</text></inputEntry>",
                        "",
                        "visitRhythm",
                        "a row has not a cell for each column"),
                table(
                        "hitPolicy=\"UNIQUE\"",
                        "hitPolicy=\"FIRST\" aggregation=\"SUM\"",
                        "table",
                        "'aggregation' is not allowed"),
                table("<rule id=\"few\">", manyCells() + "<rule id=\"few\">", "visitRhythm", "more different cells"),
                arguments(
                        TABLE,
                        Visit.good()
                                .with(
                                        TABLE,
                                        "</decision>",
                                        "</decision><businessKnowledgeModel id=\"b\" name=\"b\" />"),
                        "b",
                        "<businessKnowledgeModel> is not allowed"));
    }

    private static Arguments endless(String input) {
        return table(
                "<text>attempts</text>",
                "<text>" + input + "</text>",
                "visitRhythm",
                "'" + input + "' has endlessly many values");
    }

    private static String manyCells() {
        return IntStream.range(0, 250)
                .mapToObj(i -> "<rule id=\"r" + i + "\"><inputEntry id=\"i" + i + "\"><text>" + (1_000 + i)
                        + "</text></inputEntry><outputEntry id=\"o" + i + "\"><text>null</text></outputEntry></rule>")
                .collect(Collectors.joining());
    }

    static Stream<Arguments> forms() {
        return Stream.of("18446744073709551617", "9223372036854775808", "5.5", "1e20")
                .map(most -> form(
                        "{\"type\": \"checkbox\", \"id\": \"field_again\", \"key\": \"again\"",
                        "{\"type\": \"number\", \"id\": \"field_attempts\", \"key\": \"attempts\", \"label\": \"Attempts\","
                                + " \"decimalDigits\": 0, \"validate\": {\"min\": 0, \"max\": " + most + "},"
                                + " \"properties\": {\"label.nl\": \"Pogingen\", \"storage\": \"routing\"}},"
                                + " {\"type\": \"checkbox\", \"id\": \"field_again\", \"key\": \"again\"",
                        "attempts",
                        "the variable does not take every number"));
    }
}
