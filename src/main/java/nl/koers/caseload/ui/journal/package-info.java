/** The journal on a client's page: what was written down, what is being written, and what was typed for tasks that are gone. */
@NullMarked
package nl.koers.caseload.ui.journal;

import org.jspecify.annotations.NullMarked;
