/**
 * Two persons who accepted each other, and the therapist both of them let in: how they
 * come together, and how either of them leaves.
 */
@ApplicationModule(allowedDependencies = { "account", "vault", "ui" })
@NullMarked
package app.kintsugi.couple;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
