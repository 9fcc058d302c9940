/** Tests of what an auditor sees. */
@NullMarked
package se.tillit.audit.web;

import org.jspecify.annotations.NullMarked;
