/**
 * Who has an account or a key, with which rights, and who may change that?
 *
 * <p>Start at {@link se.tillit.identity.usecase.KeepAccounts} and {@link se.tillit.identity.usecase.CreateApiKey}. What
 * a role may do is not known here but in {@link se.tillit.identity.Rights}; how somebody proves who they are is the
 * business of {@code identity.door}.
 */
@NullMarked
package se.tillit.identity.usecase;

import org.jspecify.annotations.NullMarked;
