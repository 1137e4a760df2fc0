/** My work: the list of open tasks and the work on one of them; and what keeps any screen up to date with the work. */
@NullMarked
@NamedInterface("ui")
package nl.koers.work.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
