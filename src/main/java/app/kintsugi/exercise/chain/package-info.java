/**
 * Step 7: the chain. Why it happened, link by link, what will be done instead, and what
 * help there is for it. An explanation, and never an excuse.
 */
@ApplicationModule(allowedDependencies = { "exercise", "journey", "sheet", "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.exercise.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
