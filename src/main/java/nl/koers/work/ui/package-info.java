/** My work: the list of open tasks and the work on one of them. */
@NullMarked
package nl.koers.work.ui;

import org.jspecify.annotations.NullMarked;
