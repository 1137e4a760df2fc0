package nl.koers.shared;

/** An exception that has words for whoever looks at the screen, instead of those for anything unexpected. */
public interface ExplainedFailure {

    /** Key of the text in the bundles; its one parameter is the reference under which the failure stands in the log. */
    String explanationKey();
}
