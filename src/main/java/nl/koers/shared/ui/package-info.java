/** What views are made of, whatever feature they belong to: fields, questions, notices, keys and icons. */
@NullMarked
package nl.koers.shared.ui;

import org.jspecify.annotations.NullMarked;
