/**
 * Operations: is the server well, how much does it do, and what does its log say?
 *
 * <p>Health and metrics answer on a port of their own ({@code OperationsConfiguration}); {@code RequestLog} writes a line
 * for each request. None of it holds personal data: no ids, no queries, no words of exceptions.
 */
@NullMarked
package se.tillit.server.operations;

import org.jspecify.annotations.NullMarked;
