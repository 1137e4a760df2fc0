/** Reading and checking the files of forms, before they are deployed and when they are shown. */
@NullMarked
@NamedInterface("file")
package nl.koers.form.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
