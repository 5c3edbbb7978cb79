/**
 * Published questionnaires, worded exactly as published: answered for oneself, shown to
 * whoever the answerer chooses, and never added up with anything else.
 */
@ApplicationModule(allowedDependencies = { "journey", "sheet", "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
