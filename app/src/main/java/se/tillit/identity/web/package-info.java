/**
 * The pages about coming in and about accounts and keys.
 *
 * <p>Start at {@code LoginPage}, {@code AccountsPage} and {@code ApiKeysPage}. What may be changed is decided in
 * {@code identity.usecase}.
 */
@NullMarked
package se.tillit.identity.web;

import org.jspecify.annotations.NullMarked;
