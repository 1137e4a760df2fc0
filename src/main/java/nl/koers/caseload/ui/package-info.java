/** The screens of the clients: the list of trajectories, opening one, and the page of one client. */
@NullMarked
package nl.koers.caseload.ui;

import org.jspecify.annotations.NullMarked;
