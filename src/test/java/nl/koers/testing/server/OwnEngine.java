package nl.koers.testing.server;

import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Makes Cockpit and Admin find the engine of the test's own application. They look for it in static fields, by its name,
 * which is the same in each of several applications that tests run in one virtual machine.
 */
class OwnEngine implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
        // remembers what it found
        Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
    }
}
