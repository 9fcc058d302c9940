/**
 * Upload: how do files come in and go out by the web without doing harm?
 *
 * <p>{@code UploadGuard} refuses what is too large before it is read; {@link se.tillit.intake.upload.SentFiles} makes one
 * delivery of what a form sends; {@link se.tillit.intake.upload.FileNames} and
 * {@link se.tillit.intake.upload.Attachment} take names for no more than names.
 */
@NullMarked
package se.tillit.intake.upload;

import org.jspecify.annotations.NullMarked;
