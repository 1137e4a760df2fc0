/** My work: the list of open tasks and the work on one of them, the place above it for other features, and what keeps any screen up to date. */
@NullMarked
@NamedInterface("ui")
package nl.koers.work.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
