/** The bell in the frame around every view, and the page of notices. */
@NullMarked
package nl.koers.notice.ui;

import org.jspecify.annotations.NullMarked;
