/**
 * The therapist's pages of prompts.
 */
@NullMarked
package app.kintsugi.homework.web;

import org.jspecify.annotations.NullMarked;
