/** Partners as a table for a spreadsheet: reading and writing its cells, columns and words. */
@NullMarked
package nl.koers.partner.table;

import org.jspecify.annotations.NullMarked;
