/**
 * The pages of the journeys.
 */
@NullMarked
package app.kintsugi.journey.web;

import org.jspecify.annotations.NullMarked;
