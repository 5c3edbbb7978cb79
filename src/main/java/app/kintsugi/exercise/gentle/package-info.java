/**
 * Be gentle, step 4: the small kindnesses that each has noticed in the other, and a
 * reader that shows who writes which words may land hard, and how they could begin
 * instead.
 */
@ApplicationModule(allowedDependencies = { "exercise", "journey", "sheet", "couple", "vault", "ui" })
@NullMarked
package app.kintsugi.exercise.gentle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
