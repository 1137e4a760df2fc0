package nl.koers.model.process.rules;

/**
 * What a process may consist of; {@code processes/README.md} tells it to designers. Attributes with one value only are those that the
 * schema of BPMN gives by itself, which some tools write.
 */
final class BpmnElements {

    static final AllowedElements ALLOWED = new AllowedElements(
            """
            ELEMENT = id!=ID name camunda:modelerTemplate=[A-Za-z][A-Za-z0-9._-]{0,99} camunda:modelerTemplateVersion=[0-9]{1,4}
            PARTS = documentation extensionElements incoming* outgoing*
            LATER = camunda:asyncBefore=BOOLEAN camunda:asyncAfter=BOOLEAN
            TASKS = userTask* serviceTask* businessRuleTask* receiveTask* callActivity* subProcess*
            EVENTS = startEvent* endEvent* intermediateThrowEvent* intermediateCatchEvent* boundaryEvent*
            GATEWAYS = exclusiveGateway* parallelGateway* eventBasedGateway*
            FLOW = TASKS EVENTS GATEWAYS sequenceFlow* textAnnotation* association*
            QUANTITY = completionQuantity=1 startQuantity=1 isForCompensation=false
            ONE = parallelMultiple=false
            COLOURS = colour:stroke colour:fill colour:background-color colour:border-color colour:color

            definitions | id name targetNamespace exporter exporterVersion expressionLanguage=http://www.w3.org/1999/XPath typeLanguage=http://www.w3.org/2001/XMLSchema modeler:executionPlatform modeler:executionPlatformVersion xsi:schemaLocation | process message* error* escalation* diagram:BPMNDiagram*
            process | id!=ID name isExecutable!=true isClosed=false processType=None camunda:historyTimeToLive!=DAYS | documentation extensionElements FLOW
            message | id!=ID name!=CODE |
            error | id!=ID name errorCode!=CODE |
            escalation | id!=ID name escalationCode!=CODE |

            startEvent | ELEMENT ONE isInterrupting=true | PARTS
            endEvent | ELEMENT | PARTS errorEventDefinition escalationEventDefinition terminateEventDefinition
            intermediateThrowEvent | ELEMENT | PARTS escalationEventDefinition
            intermediateCatchEvent | ELEMENT ONE | PARTS messageEventDefinition timerEventDefinition
            boundaryEvent | ELEMENT ONE attachedToRef!=ID cancelActivity=BOOLEAN | PARTS messageEventDefinition timerEventDefinition errorEventDefinition escalationEventDefinition
            messageEventDefinition | id=ID messageRef!=ID |
            timerEventDefinition | id=ID | timeDate
            timeDate | id=ID xsi:type=FORMAL |
            errorEventDefinition | id=ID errorRef!=ID |
            escalationEventDefinition | id=ID escalationRef!=ID |
            terminateEventDefinition | id=ID |

            userTask | ELEMENT QUANTITY implementation=##unspecified camunda:formRef=ID camunda:formRefBinding camunda:assignee camunda:candidateGroups camunda:dueDate camunda:priority | PARTS
            serviceTask | ELEMENT QUANTITY implementation=##WebService LATER camunda:expression! | PARTS
            businessRuleTask | ELEMENT QUANTITY implementation=##unspecified LATER camunda:decisionRef!=ID camunda:decisionRefBinding=latest camunda:mapDecisionResult=singleResult | PARTS
            receiveTask | ELEMENT QUANTITY instantiate=false implementation=##WebService messageRef!=ID | PARTS
            callActivity | ELEMENT QUANTITY calledElement!=ID camunda:calledElementBinding=latest | PARTS
            subProcess | ELEMENT QUANTITY triggeredByEvent=false | PARTS FLOW
            exclusiveGateway | ELEMENT default=ID gatewayDirection | PARTS
            parallelGateway | ELEMENT gatewayDirection | PARTS
            eventBasedGateway | ELEMENT gatewayDirection instantiate=false eventGatewayType=Exclusive | PARTS
            sequenceFlow | ELEMENT sourceRef!=ID targetRef!=ID | documentation extensionElements conditionExpression
            conditionExpression | id=ID xsi:type=FORMAL |
            textAnnotation | id!=ID textFormat | text
            association | id!=ID sourceRef!=ID targetRef!=ID associationDirection |

            documentation | id=ID textFormat |
            incoming | |
            outgoing | |
            text | |
            extensionElements | | camunda:properties
            callActivity/extensionElements | | camunda:properties camunda:inputOutput camunda:in* camunda:out*
            userTask/extensionElements | | camunda:properties camunda:inputOutput
            serviceTask/extensionElements | | camunda:properties camunda:inputOutput
            businessRuleTask/extensionElements | | camunda:properties camunda:inputOutput
            receiveTask/extensionElements | | camunda:properties camunda:inputOutput
            subProcess/extensionElements | | camunda:properties camunda:inputOutput
            intermediateThrowEvent/extensionElements | | camunda:properties camunda:inputOutput
            intermediateCatchEvent/extensionElements | | camunda:properties camunda:inputOutput
            camunda:properties | | camunda:property*
            camunda:property | id=ID name!=[A-Za-z][A-Za-z0-9._-]{0,59} value |
            camunda:inputOutput | | camunda:inputParameter* camunda:outputParameter*
            camunda:inputParameter | name! |
            camunda:outputParameter | name! |
            camunda:in | source target sourceExpression businessKey |
            camunda:out | source target sourceExpression |

            diagram:BPMNDiagram | id=ID name | diagram:BPMNPlane
            diagram:BPMNPlane | id=ID bpmnElement!=ID | diagram:BPMNShape* diagram:BPMNEdge*
            diagram:BPMNShape | id=ID bpmnElement!=ID isHorizontal=BOOLEAN isExpanded=BOOLEAN isMarkerVisible=BOOLEAN COLOURS | diagram:Bounds diagram:BPMNLabel
            diagram:BPMNEdge | id=ID bpmnElement!=ID sourceElement=ID targetElement=ID COLOURS | diagram:waypoint* diagram:BPMNLabel
            diagram:BPMNLabel | id=ID COLOURS | diagram:Bounds
            diagram:Bounds | x!=NUMBER y!=NUMBER width!=NUMBER height!=NUMBER |
            diagram:waypoint | x!=NUMBER y!=NUMBER |
            """);

    private BpmnElements() {}
}
