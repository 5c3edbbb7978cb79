/**
 * The pages of the chain.
 */
@NullMarked
package app.kintsugi.exercise.chain.web;

import org.jspecify.annotations.NullMarked;
