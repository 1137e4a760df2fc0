/** Tests of the pages of accounts. */
@NullMarked
package nl.koers.organisation.ui;

import org.jspecify.annotations.NullMarked;
