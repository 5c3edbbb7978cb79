/**
 * Be gentle, step 4: shows a writer which passages of a text may land hard, and how each
 * could begin instead.
 */
@ApplicationModule(allowedDependencies = "ui")
@NullMarked
package app.kintsugi.exercise.gentle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
