package nl.koers.model.process.rules;

/** What a file with decision tables may consist of. */
final class DmnElements {

    static final AllowedElements ALLOWED = new AllowedElements(
            """
            LANGUAGE = expressionLanguage
            COLOURS = colour:stroke colour:fill

            dmn:definitions | id name namespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion xsi:schemaLocation LANGUAGE | dmn:decision* diagram:DMNDI
            dmn:decision | id!=ID name camunda:historyTimeToLive!=DAYS | dmn:description dmn:decisionTable
            dmn:decisionTable | id=ID hitPolicy layout:annotationsWidth=NUMBER | dmn:input* dmn:output* dmn:rule*
            dmn:input | id=ID label layout:width=NUMBER | dmn:inputExpression dmn:inputValues
            dmn:inputExpression | id=ID typeRef=TYPE LANGUAGE | dmn:text
            dmn:inputValues | id=ID LANGUAGE | dmn:text
            dmn:output | id=ID label name!=CODE typeRef=TYPE layout:width=NUMBER | dmn:outputValues
            dmn:outputValues | id=ID LANGUAGE | dmn:text
            dmn:rule | id!=ID | dmn:description dmn:inputEntry* dmn:outputEntry*
            dmn:inputEntry | id=ID LANGUAGE | dmn:description dmn:text
            dmn:outputEntry | id=ID LANGUAGE | dmn:description dmn:text
            dmn:description | |
            dmn:text | |

            diagram:DMNDI | | diagram:DMNDiagram*
            diagram:DMNDiagram | id=ID name | diagram:Size diagram:DMNShape* diagram:DMNEdge*
            diagram:DMNShape | id=ID dmnElementRef!=ID isCollapsed=BOOLEAN COLOURS | diagram:Bounds diagram:DMNLabel
            diagram:DMNEdge | id=ID dmnElementRef!=ID COLOURS | diagram:waypoint* diagram:DMNLabel
            diagram:DMNLabel | id=ID | diagram:Bounds
            diagram:Size | width!=NUMBER height!=NUMBER |
            diagram:Bounds | x!=NUMBER y!=NUMBER width!=NUMBER height!=NUMBER |
            diagram:waypoint | x!=NUMBER y!=NUMBER |
            """);

    private DmnElements() {}
}
