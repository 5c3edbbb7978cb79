/**
 * The operator's page of backups.
 */
@NullMarked
package app.kintsugi.backup.web;

import org.jspecify.annotations.NullMarked;
