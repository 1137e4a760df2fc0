package nl.koers.model.process;

/** What a process may consist of; {@code processes/README.md} tells it to designers. */
final class BpmnElements {

    static final AllowedElements ALLOWED = new AllowedElements(
            """
            ELEMENT = id!=ID name camunda:modelerTemplate camunda:modelerTemplateVersion
            PARTS = documentation extensionElements incoming* outgoing*
            LATER = camunda:asyncBefore=BOOLEAN camunda:asyncAfter=BOOLEAN
            TASKS = userTask* serviceTask* businessRuleTask* receiveTask* callActivity* subProcess*
            EVENTS = startEvent* endEvent* intermediateThrowEvent* intermediateCatchEvent* boundaryEvent*
            GATEWAYS = exclusiveGateway* parallelGateway* eventBasedGateway*
            FLOW = TASKS EVENTS GATEWAYS sequenceFlow* textAnnotation* association*
            COLOURS = colour:stroke colour:fill colour:background-color colour:border-color colour:color

            definitions | id name targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion xsi:schemaLocation | process message* error* escalation* diagram:BPMNDiagram*
            process | id!=ID name isExecutable!=true camunda:historyTimeToLive!=DAYS | documentation extensionElements FLOW
            message | id!=ID name!=CODE |
            error | id!=ID name errorCode!=CODE |
            escalation | id!=ID name escalationCode!=CODE |

            startEvent | ELEMENT | PARTS
            endEvent | ELEMENT | PARTS errorEventDefinition escalationEventDefinition terminateEventDefinition
            intermediateThrowEvent | ELEMENT | PARTS escalationEventDefinition
            intermediateCatchEvent | ELEMENT | PARTS messageEventDefinition timerEventDefinition
            boundaryEvent | ELEMENT attachedToRef!=ID cancelActivity=BOOLEAN | PARTS messageEventDefinition timerEventDefinition errorEventDefinition escalationEventDefinition
            messageEventDefinition | id=ID messageRef!=ID |
            timerEventDefinition | id=ID | timeDate
            timeDate | id=ID xsi:type=FORMAL |
            errorEventDefinition | id=ID errorRef!=ID |
            escalationEventDefinition | id=ID escalationRef!=ID |
            terminateEventDefinition | id=ID |

            userTask | ELEMENT camunda:formRef=ID camunda:formRefBinding camunda:assignee camunda:candidateGroups camunda:dueDate camunda:priority | PARTS
            serviceTask | ELEMENT LATER camunda:expression! | PARTS
            businessRuleTask | ELEMENT LATER camunda:decisionRef!=ID camunda:decisionRefBinding=latest camunda:mapDecisionResult=singleResult | PARTS
            receiveTask | ELEMENT messageRef!=ID | PARTS
            callActivity | ELEMENT calledElement!=ID camunda:calledElementBinding=latest | PARTS
            subProcess | ELEMENT triggeredByEvent=false | PARTS FLOW
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
