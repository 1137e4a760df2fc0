/** The plan on the screen and on paper, and what is shown of it elsewhere. */
@NullMarked
package nl.koers.plan.ui;

import org.jspecify.annotations.NullMarked;
