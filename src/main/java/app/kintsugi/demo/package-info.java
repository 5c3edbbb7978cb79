/**
 * A house to look around in: people who do not exist, made through the same use cases as
 * real ones when the profile {@code demo} is on. It stands above all rooms and may use
 * every one.
 */
@ApplicationModule
@NullMarked
package app.kintsugi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
