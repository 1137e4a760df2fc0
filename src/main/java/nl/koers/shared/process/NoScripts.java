package nl.koers.shared.process;

import javax.script.ScriptEngine;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/** Knows no script engine, whatever is on the class path: a model cannot bring code. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public @Nullable ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        return null;
    }
}
