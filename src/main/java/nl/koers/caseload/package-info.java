/** What a caseworker sees of the clients: opens a trajectory with its dossier, and lists trajectories by alias. */
@NullMarked
package nl.koers.caseload;

import org.jspecify.annotations.NullMarked;
