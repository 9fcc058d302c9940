/**
 * Jobs: what takes longer than a page may take, and how far has it come?
 *
 * <p>{@link se.tillit.server.job.Jobs} is asked for a job and tells how it goes; a {@link se.tillit.server.job.JobWork}
 * for each kind does it. A job outlives the page, the session and a server that is killed: it is begun again, so its
 * work must leave nothing half done. {@link se.tillit.server.job.JobSettings} says where jobs are done: the large ones in
 * a process of their own.
 */
@NullMarked
package se.tillit.server.job;

import org.jspecify.annotations.NullMarked;
