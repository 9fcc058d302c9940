/** Tests of backups: that they come back the same, and that whatever is wrong with one is named. */
@NullMarked
package se.tillit.server.backup;

import org.jspecify.annotations.NullMarked;
