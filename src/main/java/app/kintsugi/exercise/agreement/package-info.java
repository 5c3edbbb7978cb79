/**
 * Step 5, old and new: what each grieves, keeps and builds, opened at the same moment,
 * and the one agreement that the two write from it and sign.
 */
@ApplicationModule(allowedDependencies = { "exercise", "journey", "sheet", "couple", "vault", "ui" })
@NullMarked
package app.kintsugi.exercise.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
